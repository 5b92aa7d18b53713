#include "app/document/route_facts.h"

#include "app/document/profiles.h"
#include "app/document/walk_light.h"
#include "core/base/clock.h"
#include "core/edit/edit.h"
#include "core/network/lines_apart.h"
#include "core/network/planned_way.h"

namespace yimi::app {
namespace {

std::optional<RowView> line_of(const Plan& plan, FeatureId id) {
    const auto row = plan.layer(Table::routes).row(id);
    return row && row->geometry().path_count() == 1 && row->geometry().points.size() > 1 ? row : std::nullopt;
}

std::string_view text_of(const RowView& route, std::string_view name) {
    return route.text(column(Table::routes, name));
}

/// A route with the streets as its child may walk them on that day.
struct RouteOnDay {
    ProfileNetwork network;
    WalkedRoute walked;
};

WalkedRoute walked(const Plan& plan, const ProfileNetwork& network, const RowView& route, const QDate& date) {
    WalkedRoute walked;
    walked.id = route.id();
    walked.walk = walk_along(network, route.geometry().points, network.light());
    walked.departs_s = parse_clock(std::string(text_of(route, "depart_at")));
    walked.light = light_on(plan, network.network(), walked.walk.route, date, walked.departs_s);
    if (walked.light) walked.walk.refused = refused_in(*walked.light, walked.walk.refused);
    walked.items = WayBurdens(plan, network).along(walked.walk.route.parts);
    for (const LinePart& part : walked.walk.route.parts)
        if (!part.piece) walked.off_streets_m += part.length_m();
    const Daylight light = walked.light ? daylight_of(*walked.light) : Daylight::day;
    walked.alone_from = independence_age(plan, network.network(), alone_profiles(plan),
                                         {route.geometry().points, walked.walk.route.streets, crossing_reach_m}, light);
    return walked;
}

RouteOnDay route_on_day(const Plan& plan, const WalkNetwork& streets, const RowView& route, const QDate& date) {
    const WalkingProfile profile = profile_or_accompanied(plan, text_of(route, "profile"));
    ProfileNetwork by_day(streets, profile);
    WalkedRoute walk = walked(plan, by_day, route, date);
    const bool is_dark = walk.light && daylight_of(*walk.light) == Daylight::dark;
    if (!is_dark || !profile.refuses_unlit_after_dark) return {std::move(by_day), std::move(walk)};
    ProfileNetwork in_the_dark(streets, profile, Daylight::dark);
    walk = walked(plan, in_the_dark, route, date);
    return {std::move(in_the_dark), std::move(walk)};
}

std::optional<PairedRoute> pair_of(const Plan& plan, const WalkNetwork& streets, const RowView& route,
                                   const QDate& date) {
    const auto uid = text_of(route, "pair_uid");
    const auto id = uid.empty() ? std::nullopt : plan.layer(Table::routes).find_uid(uid);
    const auto other = id ? line_of(plan, *id) : std::nullopt;
    if (!other || *id == route.id()) return std::nullopt;
    const RowView& home = text_of(route, "direction") == "to_home" ? route : *other;
    const auto line = route.geometry().points, line_of_other = other->geometry().points;
    return PairedRoute{route_on_day(plan, streets, *other, date).walked, metres_apart(line, line_of_other),
                       metres_apart(line_of_other, line), home.flag(column(Table::routes, "to_check")).value_or(false),
                       home.id()};
}

std::vector<Door> door_at(const ProfileNetwork& network, Point at) {
    const auto street = network.attach(at, planned_leg_limit_m);
    return street ? std::vector<Door>{{at, *street}} : std::vector<Door>{};
}

Edit edit_of_row(const char* name, FeatureId id, std::optional<Feature> before, Feature after) {
    return {name, {FeatureChange{Table::routes, id, std::move(before), std::move(after)}}};
}

}  // namespace

std::shared_ptr<const RouteFacts> facts_of_route(const Snapshot& plan, FeatureId id, const WalkNetwork& streets,
                                                 const QDate& date) {
    const auto route = line_of(*plan, id);
    if (!route) return nullptr;
    RouteOnDay on_day = route_on_day(*plan, streets, *route, date);
    const ProfileNetwork& network = on_day.network;
    const auto line = route->geometry().points;
    return std::make_shared<const RouteFacts>(
        RouteFacts{plan, date, std::move(on_day.walked),
                   way_alternatives(*plan, network, door_at(network, line.front()), door_at(network, line.back())),
                   pair_of(*plan, streets, *route, date)});
}

std::optional<WalkedRoute> walked_route(const Plan& plan, FeatureId id, const WalkNetwork& streets, const QDate& date) {
    const auto route = line_of(plan, id);
    if (!route) return std::nullopt;
    return route_on_day(plan, streets, *route, date).walked;
}

Edit take_way_edit(const Plan& plan, FeatureId route, const WayAlternative& way) {
    auto before = plan.layer(Table::routes).feature(route);
    if (!before) return {"take_way", {}};
    Feature after = *before;
    after.geometry = make_line(way.route.line);
    set(after, Table::routes, "via_vertices", {});
    return edit_of_row("take_way", route, std::move(before), std::move(after));
}

Edit checked_edit(const Plan& plan, FeatureId route) {
    auto before = plan.layer(Table::routes).feature(route);
    if (!before) return {"check_route", {}};
    Feature after = *before;
    set(after, Table::routes, "to_check", {});
    return edit_of_row("check_route", route, std::move(before), std::move(after));
}

}  // namespace yimi::app
