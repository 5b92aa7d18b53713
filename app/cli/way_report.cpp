#include "app/cli/way_report.h"

#include <QCoreApplication>
#include <cmath>

#include "app/cli/project.h"
#include "app/text/clock.h"
#include "app/text/names.h"
#include "app/text/way_text.h"
#include "core/network/walk_time.h"

namespace yimi::app {
namespace {

using nlohmann::json;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::WayReport)
};

json costs_json(const WayItems& items) {
    json object = json::object();
    for (const WayAim aim : {WayAim::quick, WayAim::safe, WayAim::pleasant})
        object[std::string(word_of(aim)) + "_s"] = sum_s(items, aim);
    return object;
}

QString seconds_text(double seconds) {
    return (seconds < 0 ? QStringLiteral("−") : QStringLiteral("+")) + number(std::abs(seconds), 0);
}

void describe_difference(const WayAlternative& way, const WayAlternative& first, Console& console) {
    for (const WayItemKind& kind : way_item_kinds()) {
        const auto item = static_cast<std::size_t>(kind.item);
        const double more_s = way.items[item] - first.items[item];
        constexpr double worth_telling_s = 0.5;
        if (std::abs(more_s) < worth_telling_s) continue;
        console.print(Words::tr("    %1: %2 s").arg(item_title(kind.item), seconds_text(more_s)));
    }
}

}  // namespace

json items_json(const WayItems& items, const WayItems& less) {
    json object = json::object();
    for (const WayItemKind& kind : way_item_kinds()) {
        const auto item = static_cast<std::size_t>(kind.item);
        object[std::string(kind.word) + "_s"] = items[item] - less[item];
    }
    return object;
}

json crossings_json(const WalkRoute& route, const Plan& plan) {
    json crosses = json::array(), informal = json::array();
    for (const CrossingOnWay& crossing : route.crosses) {
        const Point at = point_along(route.line, crossing.at_m);
        json one = {{"street", json_of_text(uid_of(plan, Table::streets, crossing.street))},
                    {"at_m", crossing.at_m},
                    {"wait_s", crossing.wait_s},
                    {"x", at.x},
                    {"y", at.y}};
        if (crossing.id) one["uid"] = json_of_text(uid_of(plan, Table::crossings, *crossing.id));
        (crossing.id ? crosses : informal).push_back(std::move(one));
    }
    return {{"crosses", std::move(crosses)}, {"informal_crossings", std::move(informal)}};
}

json minutes_json(const WalkRoute& route) {
    json minutes = json::array();
    for (int minute = 0; minute * 60 < route.duration_s; ++minute) {
        const double at_m = metres_after(route, minute * 60);
        const Point at = point_along(route.line, at_m);
        minutes.push_back({{"after_s", minute * 60}, {"at_m", at_m}, {"x", at.x}, {"y", at.y}});
    }
    return minutes;
}

json alternatives_json(const std::vector<WayAlternative>& ways, const Plan& plan) {
    json all = json::array();
    for (const WayAlternative& way : ways) {
        json aims = json::array(), coordinates = json::array();
        for (const WayAim aim : way.aims) aims.push_back(std::string(word_of(aim)));
        for (const Point at : way.route.line) coordinates.push_back({at.x, at.y});
        json one = crossings_json(way.route, plan);
        one.update({{"best_for", std::move(aims)},
                    {"length_m", way.route.length_m},
                    {"duration_s", way.route.duration_s},
                    {"costs", costs_json(way.items)},
                    {"items", items_json(way.items)},
                    {"against_first", items_json(way.items, ways.front().items)},
                    {"geometry", {{"type", "LineString"}, {"coordinates", std::move(coordinates)}}}});
        all.push_back(std::move(one));
    }
    return all;
}

void describe_walk(const WalkRoute& route, std::optional<int> departs_s, Console& console) {
    console.print(Words::tr("%1 m in %2 min, with %n crossing(s).", nullptr, static_cast<int>(route.crosses.size()))
                      .arg(number(route.length_m, 0), number(route.duration_s / 60, 1)));
    if (const std::size_t informal = route.informal_crossings(); informal > 0)
        console.print(Words::tr("%n of them where the street has no crossing.", nullptr, static_cast<int>(informal)));
    if (departs_s)
        console.print(Words::tr("Sets out at %1, arrives at %2.")
                          .arg(QString::fromStdString(clock_text(*departs_s)),
                               QString::fromStdString(clock_text(arrival_second(*departs_s, route.duration_s)))));
}

void describe_alternatives(const std::vector<WayAlternative>& ways, Console& console) {
    for (const WayAlternative& way : ways) {
        console.print(
            Words::tr("%1: %2 m in %3 min, with %n crossing(s)", nullptr, static_cast<int>(way.route.crosses.size()))
                .arg(aims_title(way.aims), number(way.route.length_m, 0), number(way.route.duration_s / 60, 1)));
        if (&way != &ways.front()) describe_difference(way, ways.front(), console);
    }
}

}  // namespace yimi::app
