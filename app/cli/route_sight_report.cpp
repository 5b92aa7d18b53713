#include "app/cli/route_sight_report.h"

#include <QCoreApplication>

#include "app/cli/sight_report.h"
#include "app/text/clock.h"
#include "app/text/names.h"
#include "core/base/clock.h"
#include "core/base/parallel.h"
#include "core/sight/presence.h"

namespace yimi::app {
namespace {

using nlohmann::json;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::RouteSightReport)
};

/// What stands farther from a route hides nobody on it.
constexpr double beside_m = 200;

Result<std::span<const Point>> line_of(const Plan& plan, const std::string& uid) {
    const Layer& routes = plan.layer(Table::routes);
    const auto id = routes.find_uid(uid);
    if (!id) return Error{ErrorCode::not_found, "no route has this uid", {{"uid", uid}}};
    const GeometryView shape = routes.row(*id)->geometry();
    if (shape.kind != GeometryKind::lines || shape.path_count() == 0 || shape.path(0).size() < 2)
        return Error{
            ErrorCode::bad_data, "the route has no line", {{"table", "routes"}, {"fid", std::to_string(id->number)}}};
    return shape.path(0);
}

std::vector<WatchedHours> watch_by_time(const Plan& plan, const Scene& scene, std::span<const Point> route,
                                        const RouteWatchOptions& options) {
    std::vector<int> changes = presence_changes_s(plan, bounding_box(route).grown(beside_m));
    changes.insert(changes.begin(), 0);
    changes.push_back(seconds_a_day);
    std::vector<WatchedHours> all;
    for (std::size_t change = 1; change < changes.size(); ++change) {
        const int from_s = changes[change - 1], to_s = changes[change];
        if (from_s == to_s) continue;
        const Scene then = scene.brought_to(plan, from_s + (to_s - from_s) / 2);
        all.push_back({from_s, to_s, route_watch(then, plan, route, options)});
    }
    return all;
}

std::string_view word_of(MetreClass is) {
    switch (is) {
        case MetreClass::clear:
            return "clear";
        case MetreClass::unknown:
            return "unknown";
        case MetreClass::blind:
            return "blind";
    }
    return {};
}

json sums_document(const RouteMetres& metres) {
    return {{"clear_m", metres.clear_m},
            {"blind_m", metres.blind_m},
            {"unknown_m", metres.unknown_m},
            {"nobody_m", metres.nobody_m}};
}

json metres_document(const Plan& plan, const Scene& scene, const RouteMetres& metres) {
    json document = sums_document(metres), stretches = json::array();
    for (const MetreStretch& stretch : metres.stretches) {
        json blockers = json::array();
        for (const std::uint32_t body : stretch.blockers) blockers.push_back(blocker_of(plan, scene, body));
        stretches.push_back({{"from_m", stretch.from_m},
                             {"to_m", stretch.to_m},
                             {"class", word_of(stretch.is)},
                             {"nobody", stretch.nobody},
                             {"missing", stretch.missing.empty() ? json() : json(stretch.missing)},
                             {"blockers", std::move(blockers)}});
    }
    document["stretches"] = std::move(stretches);
    return document;
}

json watch_document(const Plan& plan, const Scene& scene, const RouteWatch& watch) {
    json freeing = json::array();
    for (const FreeingHeight& cut : watch.freeing)
        freeing.push_back({{"uid", json_of_text(uid_of_body(plan, scene, cut.body))},
                           {"height_m", cut.height_m},
                           {"cleared_m", cut.cleared_m}});
    return {{"length_m", watch.length_m},
            {"all", metres_document(plan, scene, watch.all)},
            {"driver", metres_document(plan, scene, watch.driver)},
            {"crossing", metres_document(plan, scene, watch.crossing)},
            {"bench", watch.bench ? metres_document(plan, scene, *watch.bench) : json()},
            {"freeing", std::move(freeing)}};
}

/// Below this two cannot pass each other: SMO-01.
constexpr double narrow_m = 1.5;

json sidewalk_document(const Plan& plan, const Scene& scene, const SidewalkWidth& width) {
    const auto uids = [&](const std::vector<std::uint32_t>& bodies) {
        json all = json::array();
        for (const std::uint32_t body : bodies) all.push_back(blocker_of(plan, scene, body));
        return all;
    };
    json stretches = json::array(), narrowest;
    for (const WidthStretch& stretch : width.stretches) {
        const bool is_known = stretch.missing.empty();
        stretches.push_back({{"from_m", stretch.from_m},
                             {"to_m", stretch.to_m},
                             {"from_width_m", is_known ? json(stretch.from_width_m) : json()},
                             {"to_width_m", is_known ? json(stretch.to_width_m) : json()},
                             {"missing", is_known ? json() : json(stretch.missing)},
                             {"narrowed_by", uids(stretch.narrowed_by)}});
    }
    if (width.narrowest)
        narrowest = {{"at_m", width.narrowest->at_m},
                     {"width_m", width.narrowest->width_m},
                     {"narrowed_by", uids(width.narrowest->narrowed_by)}};
    return {{"stretches", std::move(stretches)},
            {"narrowest", std::move(narrowest)},
            {"narrower_than_m", narrow_m},
            {"narrow_m", width.narrower_m(narrow_m)},
            {"unknown_m", width.unknown_m}};
}

QString clock_of(int second) {
    return QString::fromStdString(clock_text(second)).left(5);
}

QString in_words(const QString& who, const RouteMetres& metres) {
    return Words::tr("%1: clear on %2 m, blind on %3 m, unknown on %4 m.")
        .arg(who, number(metres.clear_m, 1), number(metres.blind_m, 1), number(metres.unknown_m, 1));
}

void describe_crossings(const Plan& plan, const Scene& scene, const RouteReport& report, Console& console) {
    const RouteSight& seen = report.sight;
    console.print(Words::tr("At its crossings drivers and child are hidden from each other on %1 m.")
                      .arg(number(seen.blind_m, 1)));
    if (seen.worst) {
        const RouteCrossing& worst = seen.crossings[*seen.worst];
        const auto row = plan.layer(Table::crossings).row(worst.id);
        console.print(Words::tr("The worst crossing is “%1”, %2 m along the route: blind on %3 of %4 m.")
                          .arg(to_qstring(row ? row->uid() : std::string_view()), number(worst.at_m, 0),
                               number(worst.sight->blind_m, 1), number(worst.sight->needed_m, 1)));
        for (const FreeingHeight& freeing : freeing_heights(scene, *worst.sight, report.eye))
            console.print(Words::tr("Cut “%1” to %2 m and %3 m of its worst approach become clear.")
                              .arg(to_qstring(uid_of_body(plan, scene, freeing.body)), number(freeing.height_m, 2),
                                   number(freeing.cleared_m, 1)));
    }
    const auto unknown = std::count_if(seen.crossings.begin(), seen.crossings.end(),
                                       [](const RouteCrossing& one) { return one.setting.at_grade && !one.sight; });
    if (unknown > 0)
        console.print(Words::tr("Of %n crossing(s) too little is known to say.", nullptr, static_cast<int>(unknown)));
}

void describe_sidewalk(const Plan& plan, const Scene& scene, const SidewalkWidth& width, Console& console) {
    if (width.unknown_m > 0)
        console.print(Words::tr("How wide the sidewalk is, is unknown on %1 m.").arg(number(width.unknown_m, 1)));
    if (!width.narrowest) return;
    console.print(
        Words::tr("The sidewalk is narrowest %1 m along the route: %2 m are left. Less than %3 m is left on %4 m.")
            .arg(number(width.narrowest->at_m, 1), number(width.narrowest->width_m, 2), number(narrow_m, 1),
                 number(width.narrower_m(narrow_m), 1)));
    for (const std::uint32_t body : width.narrowest->narrowed_by)
        console.print(Words::tr("“%1” stands on it there.").arg(to_qstring(uid_of_body(plan, scene, body))));
}

void describe_metres(const Plan& plan, const Scene& scene, const RouteReport& report, Console& console) {
    const RouteWatch& watch = report.watch;
    console.print(in_words(Words::tr("Drivers who could still stop"), watch.driver));
    console.print(in_words(Words::tr("The next crossing, from 50 m before it"), watch.crossing));
    if (watch.bench) console.print(in_words(Words::tr("Guardians on the benches"), *watch.bench));
    console.print(in_words(Words::tr("All of them together"), watch.all));
    constexpr std::size_t most_cuts = 5;
    for (std::size_t index = 0; index < std::min(most_cuts, watch.freeing.size()); ++index) {
        const FreeingHeight& cut = watch.freeing[index];
        console.print(Words::tr("Cut “%1” to %2 m and %3 m of the route become clear.")
                          .arg(to_qstring(uid_of_body(plan, scene, cut.body)), number(cut.height_m, 2),
                               number(cut.cleared_m, 1)));
    }
    if (report.by_time.size() > 1)
        for (const WatchedHours& hours : report.by_time)
            console.print(in_words(Words::tr("From %1 to %2").arg(clock_of(hours.from_s), clock_of(hours.to_s)),
                                   hours.watch.all));
    if (report.pair)
        console.print(in_words(
            Words::tr("Its pair “%1”, %2 m").arg(to_qstring(report.pair_uid), number(report.pair->length_m, 0)),
            report.pair->all));
}

}  // namespace

Result<RouteReport> report_route(const Plan& plan, const Scene& scene, const std::string& uid, double radius_m,
                                 const RouteWatchOptions& options, JobContext& job) {
    YIMI_TRY(route, line_of(plan, uid));
    YIMI_TRY(sight, route_sight(scene, plan, route, {options.eye, radius_m, 1, default_threads()}, job));
    RouteReport report{uid,
                       options.eye,
                       radius_m,
                       std::move(sight),
                       route_watch(scene, plan, route, options),
                       sidewalk_width(scene, plan, route),
                       watch_by_time(plan, scene, route, options),
                       {},
                       {}};
    const Layer& routes = plan.layer(Table::routes);
    report.pair_uid = routes.row(*routes.find_uid(uid))->text(column(Table::routes, "pair_uid"));
    if (const auto pair = line_of(plan, report.pair_uid)) report.pair = route_watch(scene, plan, pair.value(), options);
    return report;
}

json route_document(const Plan& plan, const Scene& scene, const RouteReport& report) {
    const RouteSight& seen = report.sight;
    json points = json::array(), crossings = json::array(), by_time = json::array(), pair;
    for (const RouteSample& sample : seen.samples)
        points.push_back({{"at_m", sample.at_m},
                          {"x", sample.at.x},
                          {"y", sample.at.y},
                          {"visible_area_m2", sample.visible_area_m2},
                          {"adult_visible_area_m2", sample.adult_visible_area_m2},
                          {"open_share", sample.open_share},
                          {"blind", sample.blind},
                          {"blocker", blocker_of(plan, scene, sample.blocker)}});
    for (const RouteCrossing& crossing : seen.crossings)
        crossings.push_back(crossing_document(plan, scene, crossing, report.eye));
    json worst;
    if (seen.worst) worst = crossings[*seen.worst];
    for (const WatchedHours& hours : report.by_time) {
        json document = sums_document(hours.watch.all);
        document["from"] = clock_of(hours.from_s).toStdString();
        document["to"] = clock_of(hours.to_s).toStdString();
        by_time.push_back(std::move(document));
    }
    if (report.pair) {
        pair = watch_document(plan, scene, *report.pair);
        pair["route"] = report.pair_uid;
    }
    return {{"eye_m", report.eye.metres},
            {"radius_m", report.radius_m},
            {"route", report.uid},
            {"length_m", seen.length_m},
            {"blind_m", seen.blind_m},
            {"street_blind_m", seen.street.blind_m},
            {"street_expected_blind_m", seen.street.expected_blind_m},
            {"street_judged_m", seen.street.judged_m},
            {"worst", std::move(worst)},
            {"crossings", std::move(crossings)},
            {"metres", watch_document(plan, scene, report.watch)},
            {"sidewalk", sidewalk_document(plan, scene, report.sidewalk)},
            {"by_time", std::move(by_time)},
            {"pair", std::move(pair)},
            {"points", std::move(points)}};
}

void describe_route(const Plan& plan, const Scene& scene, const RouteReport& report, Console& console) {
    const StreetView& street = report.sight.street;
    console.print(Words::tr("Along %1 m an eye at %2 m does not see the street beside it on %3 of %4 m.")
                      .arg(number(report.sight.length_m, 0), number(report.eye.metres), number(street.blind_m, 1),
                           number(street.judged_m, 1)));
    if (street.blind_m - street.expected_blind_m > 0.05)
        console.print(Words::tr("As not all that hides is always there, the street is hidden on %1 m on average.")
                          .arg(number(street.expected_blind_m, 1)));
    describe_crossings(plan, scene, report, console);
    describe_metres(plan, scene, report, console);
    describe_sidewalk(plan, scene, report.sidewalk, console);
}

}  // namespace yimi::app
