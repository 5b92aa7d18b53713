#include "tests/support/random_town.h"

#include <array>
#include <cmath>

namespace yimi::test {
namespace {

constexpr double size_m = 400, grid_m = 80;

struct TableSize {
    Table table;
    int rows;
};
constexpr TableSize sizes[] = {{Table::districts, 2},  {Table::blocks, 8},       {Table::streets, 30},
                               {Table::crossings, 12}, {Table::occluders, 24},   {Table::buildings, 16},
                               {Table::schools, 6},    {Table::school_gates, 3}, {Table::playgrounds, 5},
                               {Table::routes, 5},     {Table::catchments, 4},   {Table::hazards, 5}};

Geometry rectangle(Point corner, double width_m, double depth_m) {
    return {GeometryKind::polygons,
            {corner, corner + Point{width_m, 0}, corner + Point{width_m, depth_m}, corner + Point{0, depth_m}, corner},
            {5},
            {1}};
}

Point on_grid(Point at) {
    return {std::round(at.x / grid_m) * grid_m, std::round(at.y / grid_m) * grid_m};
}

Geometry moved(Geometry shape, Point by) {
    for (Point& point : shape.points) point = point + by;
    return shape;
}

}  // namespace

Point RandomTown::place() {
    return {real(0, size_m), real(0, size_m)};
}

Geometry RandomTown::shape(Table table) {
    if (chance(0.01)) return {};
    const Point at = place();
    switch (table) {
        case Table::districts:
            return rectangle({real(-100, size_m / 2), -200}, real(100, size_m), 900);
        case Table::blocks:
            return rectangle(at, real(20, 80), real(20, 80));
        case Table::catchments:
            return rectangle(at - Point{100, 100}, real(100, 250), real(100, 250));
        case Table::streets: {
            const Point from = on_grid(at);
            const double length_m = chance(0.1) ? 4 * grid_m : grid_m;  // some too long to be without a crossing
            const Point along = chance(0.5) ? Point{length_m, 0} : Point{0, length_m};
            std::vector<Point> line{from, from + along};
            if (chance(0.2)) line.insert(line.begin() + 1, from + along * 0.5 + Point{real(-5, 5), real(-5, 5)});
            return make_line(line);
        }
        case Table::crossings: {
            const Point corner = on_grid(at);
            return make_point(corner +
                              (chance(0.5) ? Point{real(-40, 40), real(-3, 3)} : Point{real(-3, 3), real(-40, 40)}));
        }
        case Table::school_gates:
            return make_point(at);
        case Table::occluders:
            if (chance(0.6)) {
                const Point corner = on_grid(at) + Point{real(-30, 30), real(-12, 12)};
                return make_line(std::vector<Point>{corner, corner + Point{real(-8, 8), real(-8, 8)}});
            }
            return rectangle(on_grid(at) + Point{real(-40, 40), real(3, 5)}, real(2, 5), 2);
        case Table::buildings:
            return rectangle(at, real(8, 30), real(8, 30));
        case Table::schools:
            return chance(0.3) ? make_point(at) : rectangle(at, real(15, 50), real(15, 50));
        case Table::playgrounds:
            return rectangle(at, real(5, 20), real(5, 20));
        case Table::routes: {
            std::vector<Point> line{on_grid(at) + Point{real(-3, 3), real(-3, 3)}};
            for (int legs = whole(1, 3); legs > 0; --legs)
                line.push_back(line.back() + (chance(0.5) ? Point{grid_m, real(-2, 2)} : Point{real(-2, 2), -grid_m}));
            return make_line(line);
        }
        default:
            return make_point(at);
    }
}

Value RandomTown::value(Table table, const Column& column) {
    const std::string_view name = column.name;
    if (name == "uid") return std::string(schema_of(table).name) + std::to_string(whole(1, chance(0.1) ? 4 : 100000));
    if (name == "name") return chance(0.5) ? Value{"name " + std::to_string(whole(1, 50))} : Value{};
    if (name == "district_code") return chance(0.2) ? Value{std::string(chance(0.5) ? "510104" : "510107")} : Value{};
    if (name == "school_uid" || name == "finding_key") return "schools" + std::to_string(whole(1, 4));
    if (chance(0.12)) return {};
    if (name == "code") return std::string(chance(0.5) ? "510104" : "510107");
    if (name == "grouping") return std::string(chance(0.5) ? "core" : "new_town");
    if (name == "speed_limit_kmh" || name == "approach_speed_kmh") return chance(0.5) ? 30.0 : real(20, 60);
    if (name == "crossing_length_m") return real(4, 22);
    if (name == "height_m") return table == Table::buildings ? real(3, 60) : real(0.3, 2.5);
    if (name == "slope_pct") return real(-3, 9);
    if (name == "green_s" || name == "wait_s") return real(5, 60);
    if (name == "max_fall_height_m") return real(0, 4);
    if (name == "surfacing") return std::string(chance(0.5) ? "rubber" : "concrete");
    if (name == "found_how") return std::string(chance(0.7) ? "inspection" : "audit");
    if (name == "road_class") return std::string(chance(0.2) ? "driveway" : "secondary");
    if (name == "level") return static_cast<std::int64_t>(whole(-1, 1));
    if (name == "profile") return std::string(chance(0.5) ? "accompanied" : "alone_9");
    if (name == "use") return std::string(chance(0.5) ? "residential" : "office");
    if (name == "year") return static_cast<std::int64_t>(2025);
    if (name == "kind" && table == Table::occluders) {
        constexpr std::array kinds{"parked_car", "hedge", "wall", "tree_row", "box"};
        return std::string(kinds[static_cast<std::size_t>(whole(0, 4))]);
    }
    if (!column.words.empty())
        return std::string(column.words[static_cast<std::size_t>(whole(0, static_cast<int>(column.words.size()) - 1))]);
    switch (column.type) {
        case ColumnType::integer:
            return static_cast<std::int64_t>(whole(0, 400));
        case ColumnType::boolean:
            return static_cast<std::int64_t>(whole(0, 1));
        case ColumnType::real:
            return real(0, 4);
        case ColumnType::date:
            return "20" + std::to_string(whole(18, 26)) + "-03-0" + std::to_string(whole(1, 9));
        case ColumnType::time:
            return "07:4" + std::to_string(whole(0, 9));
        default:
            return {};
    }
}

Feature RandomTown::feature(Table table) {
    const TableSchema& schema = schema_of(table);
    Feature made = make_feature(table, shape(table));
    for (std::size_t column = 0; column < made.values.size(); ++column)
        made.values[column] = value(table, schema.columns[column]);
    return made;
}

Plan RandomTown::plan() {
    Edit all{"town", {}};
    const bool has_routes = chance(0.9), has_crossings = chance(0.9);
    for (const auto& [table, rows] : sizes)
        for (int id = 1; id <= rows; ++id)
            if ((table != Table::routes || has_routes) && (table != Table::crossings || has_crossings))
                all.changes.push_back(FeatureChange{table, {id}, std::nullopt, feature(table)});
    Plan plan;
    if (!plan.apply(all)) throw std::logic_error("a town that no plan takes");
    return plan.packed(0);
}

Table RandomTown::any_table() {
    if (!favoured_.empty() && chance(0.9))
        return favoured_[static_cast<std::size_t>(whole(0, static_cast<int>(favoured_.size()) - 1))];
    return sizes[whole(0, static_cast<int>(std::size(sizes)) - 1)].table;
}

Edit RandomTown::step(const Plan& plan) {
    if (chance(0.03)) {
        const std::string key = chance(0.5) ? "grouping_date" : "anything";
        return {"step",
                {SettingChange{key, plan.setting(key), std::string("2024-01-0") + std::to_string(whole(1, 9))}}};
    }
    const Table table = any_table();
    const Layer& layer = plan.layer(table);
    const FeatureId any{whole(1, static_cast<int>(layer.next_id().number))};
    const auto held = layer.feature(any);
    if (!held) return {"step", {FeatureChange{table, layer.next_id(), std::nullopt, feature(table)}}};
    FeatureChange change{table, any, held, held};
    if (chance(0.2)) {
        change.after.reset();
    } else if (chance(0.4)) {
        const double far = chance(0.5) ? 3 : 60;
        change.after->geometry = moved(held->geometry, {real(-far, far), real(-far, far)});
    } else {
        const auto& columns = schema_of(table).columns;
        for (int values = whole(1, 3); values > 0; --values) {
            const auto column = static_cast<std::size_t>(whole(0, static_cast<int>(columns.size()) - 1));
            change.after->values[column] = value(table, columns[column]);
        }
    }
    return {"step", {std::move(change)}};
}

Edit RandomTown::edit(const Plan& plan) {
    Edit made{"random", {}};
    Plan after = plan;
    for (int steps = chance(0.7) ? 1 : whole(2, 3); steps > 0; --steps) {
        const Edit next = step(after);
        if (after.apply(next)) made.changes.insert(made.changes.end(), next.changes.begin(), next.changes.end());
    }
    return made;
}

}  // namespace yimi::test
