#include "tests/support/random_plan.h"

#include <cmath>
#include <numbers>

namespace yimi::test {
namespace {

void add_ring(Geometry& geometry, Point centre, double radius, int corners) {
    const Point first = centre + Point{radius, 0};
    for (int corner = 0; corner < corners; ++corner) {
        const double angle = 2 * std::numbers::pi * corner / corners;
        geometry.points.push_back(centre + Point{radius * std::cos(angle), radius * std::sin(angle)});
    }
    geometry.points.push_back(first);
    geometry.path_ends.push_back(static_cast<std::uint32_t>(geometry.points.size()));
}

/// SQLite keeps no sign of a zero.
void drop_signs_of_zeros(std::optional<Feature>& row) {
    if (!row) return;
    for (Value& value : row->values)
        if (auto* real = std::get_if<double>(&value)) *real += 0.0;
}

void drop_signs_of_zeros(Edit& edit) {
    for (Change& change : edit.changes) {
        if (auto* row = std::get_if<FeatureChange>(&change)) {
            drop_signs_of_zeros(row->before);
            drop_signs_of_zeros(row->after);
        } else if (auto* rows = std::get_if<RowsChange>(&change); rows && rows->after) {
            LayerBuilder builder(rows->table);
            Layer(rows->table, rows->after).for_each([&](const RowView& view) {
                std::optional<Feature> copy = view.feature();
                drop_signs_of_zeros(copy);
                builder.add(view.id(), copy->geometry, copy->values);
                return true;
            });
            rows->after = builder.finish();
        }
    }
}

bool touches_derived(const Edit& edit) {
    return std::any_of(edit.changes.begin(), edit.changes.end(), [](const Change& change) {
        if (const auto* rows = std::get_if<RowsChange>(&change)) return is_derived(rows->table);
        const auto* row = std::get_if<FeatureChange>(&change);
        return row && is_derived(row->table);
    });
}

}  // namespace

Geometry RandomPlan::geometry(GeometryColumn column) {
    if (chance(0.02)) return {};
    if (column == GeometryColumn::any)
        column = chance(0.3)   ? GeometryColumn::point
                 : chance(0.5) ? GeometryColumn::line
                               : GeometryColumn::multi_polygon;
    if (column == GeometryColumn::point) return make_point(point());
    if (column == GeometryColumn::line) {
        std::vector<Point> line;
        for (int count = whole(2, 7); count > 0; --count) line.push_back(point());
        return make_line(line);
    }
    Geometry polygons{GeometryKind::polygons, {}, {}, {}};
    for (int part = whole(1, 3); part > 0; --part) {
        const Point centre = point();
        add_ring(polygons, centre, 20, whole(3, 8));
        if (chance(0.3)) add_ring(polygons, centre, 5, 4);
        polygons.part_ends.push_back(static_cast<std::uint32_t>(polygons.path_ends.size()));
    }
    return polygons;
}

Value RandomPlan::value(ColumnType type) {
    if (chance(0.3)) return {};
    switch (type) {
        case ColumnType::integer:
            return static_cast<std::int64_t>(whole(-1000000, 1000000)) * 4000000007;
        case ColumnType::boolean:
            return static_cast<std::int64_t>(whole(0, 1));
        case ColumnType::real:
            return chance(0.1) ? -0.0 : real(-1e6, 1e6);
        case ColumnType::date:
            return std::string("2024-03-0") + std::to_string(whole(1, 9));
        case ColumnType::time:
            return std::string("07:4") + std::to_string(whole(0, 9));
        case ColumnType::json:
            return std::string("{\"a\":[1,\"二\"]}");
        case ColumnType::text:
            break;
    }
    static const char* const words[] = {"", "锦江", "𠮷儿童", "a'b\"c;--", "line\nbreak", "上学路"};
    return std::string(words[whole(0, 5)]);
}

Feature RandomPlan::feature(Table table) {
    const TableSchema& schema = schema_of(table);
    Feature made = make_feature(table, geometry(schema.geometry));
    for (std::size_t column = 0; column < made.values.size(); ++column)
        made.values[column] = value(schema.columns[column].type);
    return made;
}

RowsChange RandomPlan::packed_rows(const Layer& layer) {
    const bool removes = layer.size() > 0 && chance(0.4);
    LayerBuilder builder(layer.table());
    if (removes) {
        layer.for_each([&](const RowView& row) {
            if (chance(0.7)) builder.add(row);
            return true;
        });
    } else {
        std::int64_t id = layer.next_id().number;
        for (int count = whole(0, 5); count > 0; --count, id += whole(1, 3)) {
            const Feature row = feature(layer.table());
            builder.add(FeatureId{id}, row.geometry, row.values);
        }
    }
    RowsChange change{layer.table(), nullptr, nullptr};
    (removes ? change.before : change.after) = builder.finish();
    return change;
}

Edit RandomPlan::edit(const Plan& plan) {
    Edit made{"random", {}};
    const auto packed = static_cast<Table>(whole(0, table_count - 1));  // an edit names a packed row once
    Plan after = plan;                                                  // what the next change starts from
    for (int count = whole(1, 6); count > 0; --count) {
        const auto table = static_cast<Table>(whole(0, table_count - 1));
        if (table == packed) continue;
        const Layer& layer = after.layer(table);
        Edit step{"step", {}};
        const FeatureId any{whole(1, static_cast<int>(layer.next_id().number))};
        if (chance(0.1)) {
            const std::string key = chance(0.5) ? "crs" : "作者";
            step.changes.push_back(SettingChange{key, after.setting(key), value(ColumnType::text)});
        } else if (auto held = layer.feature(any); held && chance(0.6)) {
            FeatureChange change{table, any, held, std::nullopt};
            if (chance(0.6)) change.after = feature(table);
            step.changes.push_back(change);
        } else {
            step.changes.push_back(FeatureChange{table, layer.next_id(), std::nullopt, feature(table)});
        }
        if (after.apply(step)) made.changes.insert(made.changes.end(), step.changes.begin(), step.changes.end());
    }
    if (chance(0.3)) made.changes.emplace_back(packed_rows(plan.layer(packed)));
    return made;
}

Edit RandomPlan::remembered_edit(const Plan& plan) {
    for (;;) {
        Edit made = edit(plan);
        drop_signs_of_zeros(made);
        if (!made.empty() && !touches_derived(made)) return made;
    }
}

}  // namespace yimi::test
