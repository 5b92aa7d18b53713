#include "app/cli/found_walk_report.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/cli/age_report.h"
#include "app/cli/light_report.h"
#include "app/cli/project.h"
#include "app/cli/way_report.h"
#include "app/document/profiles.h"
#include "app/text/age_text.h"
#include "app/text/clock.h"
#include "app/text/light_text.h"
#include "app/text/names.h"
#include "core/network/walk_time.h"
#include "gis/crs/crs.h"

namespace yimi::app {
namespace {

using nlohmann::json;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::FoundWalkReport)
};

json json_of(std::span<const Point> line) {
    json coordinates = json::array();
    for (const Point at : line) coordinates.push_back({at.x, at.y});
    return {{"type", "LineString"}, {"coordinates", std::move(coordinates)}};
}

IndependenceAge age_of(const FoundWalk& found, const Plan& plan) {
    const Daylight light = found.light ? daylight_of(*found.light) : Daylight::day;
    return independence_age(plan, found.network.network(), alone_profiles(plan),
                            {found.route->line, found.route->streets}, light);
}

void describe_crossing(const CrossingOnWay& crossing, const Plan& plan, Console& console) {
    const QString at_m = number(crossing.at_m, 0), wait_s = number(crossing.wait_s, 0);
    if (crossing.id)
        console.print(Words::tr("  after %1 m: crossing %2, %3 s")
                          .arg(at_m, QString::fromStdString(uid_of(plan, Table::crossings, *crossing.id)), wait_s));
    else
        console.print(Words::tr("  after %1 m: across %2 where it has no crossing, %3 s")
                          .arg(at_m, row_name(plan, Table::streets, crossing.street), wait_s));
}

void describe_network(const ProfileNetwork& network, Console& console) {
    const auto whole = std::count_if(network.refused().begin(), network.refused().end(),
                                     [](const RefusedStreet& each) { return each.part == StreetPart::whole; });
    const auto parts = static_cast<std::ptrdiff_t>(network.refused().size()) - whole;
    if (whole > 0)
        console.print(
            Words::tr("%n street(s) of the plan are refused by the profile.", nullptr, static_cast<int>(whole)));
    if (parts > 0)
        console.print(Words::tr("Of streets whose sidewalks differ, the profile refuses %n side(s) or crossing(s).",
                                nullptr, static_cast<int>(parts)));
    if (network.unknown_streets() > 0)
        console.print(Words::tr("Of %n street(s) something that the profile asks for is unknown; they count as usable.",
                                nullptr, static_cast<int>(network.unknown_streets())));
}

}  // namespace

json found_walk_json(const FoundWalk& found, const Plan& plan) {
    json refused = json::array();
    for (const RefusedStreet& street : found.network.refused())
        refused.push_back({{"uid", json_of_text(uid_of(plan, Table::streets, street.street))},
                           {"why", std::string(street.why)},
                           {"part", std::string(word_of(street.part))}});
    json document = {{"length_m", nullptr},
                     {"duration_s", nullptr},
                     {"depart", found.departs_s ? json(clock_text(*found.departs_s)) : json()},
                     {"arrive", nullptr},
                     {"profile", found.network.profile().id},
                     {"profile_changed", is_changed_profile(plan, found.network.profile().id)},
                     {"unknown_streets", found.network.unknown_streets()},
                     {"refused", std::move(refused)},
                     {"light", light_json(found.light, found.date)},
                     {"geometry", nullptr},
                     {"crs", gis::crs_of(plan)}};
    if (const auto& route = found.route) {
        json streets = json::array();
        for (const FeatureId street : route->streets)
            streets.push_back(json_of_text(uid_of(plan, Table::streets, street)));
        document["length_m"] = route->length_m;
        document["duration_s"] = route->duration_s;
        if (found.departs_s) document["arrive"] = clock_text(arrival_second(*found.departs_s, route->duration_s));
        document["streets"] = std::move(streets);
        document["minutes"] = minutes_json(*route);
        document["geometry"] = json_of(route->line);
        document["independence"] = age_json(plan, age_of(found, plan));
    }
    document.update(crossings_json(found.route.value_or(WalkRoute{}), plan));
    return document;
}

void describe_found_walk(const FoundWalk& found, const Plan& plan, Console& console) {
    if (!found.route) {
        console.print(
            Words::tr("There is no way for this child: the streets do not join, or those between are refused."));
    } else {
        describe_walk(*found.route, found.departs_s, console);
        if (found.departs_s) console.print(light_text(found.light, found.date));
        console.print(age_text(plan, age_of(found, plan)));
        for (const CrossingOnWay& crossing : found.route->crosses) describe_crossing(crossing, plan, console);
    }
    describe_network(found.network, console);
}

}  // namespace yimi::app
