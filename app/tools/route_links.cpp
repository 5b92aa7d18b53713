#include "app/tools/route_links.h"

#include <algorithm>

#include "app/tools/drawn_rows.h"
#include "core/network/planned_way.h"

namespace yimi::app {
namespace {

constexpr double reach_m = 15;

/// The row of `table` nearest to `at` within reach.
std::optional<Feature> nearest(const Plan& plan, Table table, Point at) {
    double nearest_m = reach_m;
    std::optional<Feature> found;
    plan.layer(table).query(box_around(at, reach_m), [&](const RowView& row) {
        const double far_m = distance_m(row.geometry(), at);
        if (far_m <= nearest_m) {
            nearest_m = far_m;
            found = row.feature();
        }
        return true;
    });
    return found;
}

std::string text_of(const Feature& feature, Table table, std::string_view name) {
    return std::string(as_text(feature.values[column(table, name)]));
}

}  // namespace

std::string school_at(const Plan& plan, Point end) {
    if (const auto gate = nearest(plan, Table::school_gates, end)) {
        const std::string school = text_of(*gate, Table::school_gates, "school_uid");
        if (!school.empty()) return school;
    }
    if (const auto school = nearest(plan, Table::schools, end)) return text_of(*school, Table::schools, "uid");
    return {};
}

bool lacks_way_home(const Plan& plan, FeatureId route) {
    const Layer& routes = plan.layer(Table::routes);
    const auto row = routes.row(route);
    if (!row || row->text(column(Table::routes, "direction")) != "to_school") return false;
    const auto pair = row->text(column(Table::routes, "pair_uid"));
    return pair.empty() || !routes.find_uid(pair);
}

Edit way_home_edit(const Plan& plan, FeatureId to_school) {
    Edit edit{"draw_route_to_home", {}};
    const Layer& routes = plan.layer(Table::routes);
    if (!lacks_way_home(plan, to_school)) return edit;
    const auto before = routes.feature(to_school);
    const PlannedWay back =
        reversed(planned_way(before->geometry.points, text_of(*before, Table::routes, "via_vertices")));
    Feature home = drawn_feature(Table::routes, make_line(back.line));
    if (const std::string via = via_text(back.via); !via.empty()) set(home, Table::routes, "via_vertices", via);
    // The same child walks it, when his school closes.
    for (const char* same : {"school_uid", "age", "accompanied", "profile"})
        home.values[column(Table::routes, same)] = before->values[column(Table::routes, same)];
    set(home, Table::routes, "direction", std::string("to_home"));
    const Layer& schools = plan.layer(Table::schools);
    if (const auto school = schools.find_uid(text_of(*before, Table::routes, "school_uid")))
        set(home, Table::routes, "depart_at", schools.row(*school)->value(column(Table::schools, "closes_at")));
    set(home, Table::routes, "pair_uid", text_of(*before, Table::routes, "uid"));
    Feature after = *before;
    set(after, Table::routes, "pair_uid", text_of(home, Table::routes, "uid"));
    edit.changes.push_back(FeatureChange{Table::routes, to_school, before, std::move(after)});
    edit.changes.push_back(FeatureChange{Table::routes, routes.next_id(), std::nullopt, std::move(home)});
    return edit;
}

}  // namespace yimi::app
