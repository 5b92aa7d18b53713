#include "app/cli/drawn_route_report.h"

#include <QCoreApplication>
#include <cmath>

#include "app/cli/age_report.h"
#include "app/cli/light_report.h"
#include "app/cli/way_report.h"
#include "app/document/profiles.h"
#include "app/text/clock.h"
#include "app/text/light_text.h"
#include "app/text/names.h"
#include "app/text/refusal_text.h"
#include "app/text/way_text.h"
#include "core/network/walk_time.h"

namespace yimi::app {
namespace {

using nlohmann::json;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::DrawnRouteReport)
};

std::string uid_of(const Plan& plan, Table table, FeatureId id) {
    const auto row = plan.layer(table).row(id);
    return row ? std::string(row->uid()) : std::string();
}

json refused_json(const DrawnWalk& walk, const Plan& plan) {
    json refused = json::array();
    for (const RefusedStretch& stretch : walk.refused)
        refused.push_back({{"uid", json_of_text(uid_of(plan, Table::streets, stretch.street))},
                           {"why", std::string(stretch.why)},
                           {"from_m", stretch.from_m},
                           {"to_m", stretch.to_m}});
    return refused;
}

json walked_json(const WalkedRoute& walked, const Plan& plan, const QDate& date) {
    const WalkRoute& route = walked.walk.route;
    json arrive;
    if (walked.departs_s) arrive = clock_text(arrival_second(*walked.departs_s, route.duration_s));
    json answer = crossings_json(route, plan);
    const auto row = plan.layer(Table::routes).row(walked.id);
    const std::string profile = profile_or_accompanied(plan, row->text(column(Table::routes, "profile"))).id;
    answer.update({{"uid", json_of_text(uid_of(plan, Table::routes, walked.id))},
                   {"profile", profile},
                   {"profile_changed", is_changed_profile(plan, profile)},
                   {"independence", age_json(plan, walked.alone_from)},
                   {"length_m", route.length_m},
                   {"duration_s", route.duration_s},
                   {"depart", walked.departs_s ? json(clock_text(*walked.departs_s)) : json()},
                   {"arrive", std::move(arrive)},
                   {"refused", refused_json(walked.walk, plan)},
                   {"light", light_json(walked.light, date)},
                   {"off_streets_m", walked.off_streets_m},
                   {"minutes", minutes_json(route)},
                   {"items", items_json(walked.items)}});
    return answer;
}

void describe_drawn(const WalkedRoute& walked, const QDate& date, Console& console) {
    describe_walk(walked.walk.route, walked.departs_s, console);
    console.print(light_text(walked.light, date));
    for (const RefusedStretch& stretch : walked.walk.refused) {
        const QString from_m = number(stretch.from_m, 0), why = refusal_text(stretch.why);
        if (stretch.is_change())
            console.print(Words::tr("  after %1 m: this child may not cross there: %2").arg(from_m, why));
        else
            console.print(
                Words::tr("  %1 to %2 m: this child may not walk there: %3").arg(from_m, number(stretch.to_m, 0), why));
    }
    if (walked.off_streets_m > 0)
        console.print(Words::tr("  %1 m follow no street").arg(number(walked.off_streets_m, 0)));
}

}  // namespace

json drawn_route_json(const RouteFacts& facts) {
    const Plan& plan = *facts.plan;
    json answer = walked_json(facts.route, plan, facts.date);
    answer["alternatives"] = alternatives_json(facts.ways, plan);
    answer["pair"] = nullptr;
    if (facts.pair) {
        json pair = walked_json(facts.pair->route, plan, facts.date);
        pair["differing_m"] = facts.pair->pair_differing_m;
        pair["to_check"] = facts.pair->to_check;
        pair["against_route"] = items_json(facts.pair->route.items, facts.route.items);
        answer["differing_m"] = facts.pair->differing_m;
        answer["pair"] = std::move(pair);
    }
    return answer;
}

void describe_drawn_route(const RouteFacts& facts, Console& console) {
    describe_drawn(facts.route, facts.date, console);
    describe_alternatives(facts.ways, console);
    if (!facts.pair) return;
    console.print(
        Words::tr("The other of the pair, of which %1 m differ:").arg(number(facts.pair->pair_differing_m, 0)));
    describe_drawn(facts.pair->route, facts.date, console);
    if (facts.pair->to_check) console.print(Words::tr("The way home is to be checked."));
}

}  // namespace yimi::app
