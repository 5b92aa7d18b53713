#include "app/panels/route_rows.h"

#include <QCoreApplication>
#include <QTime>
#include <cmath>
#include <map>

#include "app/document/profiles.h"
#include "app/text/age_text.h"
#include "app/text/names.h"
#include "app/text/refusal_text.h"
#include "app/text/way_text.h"
#include "app/tools/measure_text.h"
#include "core/network/walk_time.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::RouteRows)
};

QString whole(double value) {
    return number(value, 0);
}

QString clock(int second_of_day) {
    return QTime(0, 0).addSecs(second_of_day).toString(QStringLiteral("HH:mm"));
}

/// "+12", "−3", "0"
QString signed_whole(double value) {
    const double rounded = std::round(value);
    if (rounded == 0) return whole(0);
    return (rounded > 0 ? QStringLiteral("+") : QStringLiteral("−")) + whole(std::abs(rounded));
}

double refused_m(const DrawnWalk& walk) {
    double sum_m = 0;
    for (const RefusedStretch& stretch : walk.refused) sum_m += stretch.to_m - stretch.from_m;
    return sum_m;
}

ListedRow way_row(const QString& title, const WalkRoute& route, double refused) {
    return {{title, number(route.duration_s / 60, 1), whole(route.length_m),
             number(static_cast<double>(route.crosses.size()), 0), whole(refused)}};
}

double waits_s(const WalkRoute& route) {
    double sum_s = 0;
    for (const CrossingOnWay& crossing : route.crosses) sum_s += crossing.wait_s;
    return sum_s;
}

}  // namespace

QStringList way_titles() {
    return {Words::tr("Way"), Words::tr("min"), Words::tr("m"), Words::tr("Crossings"), Words::tr("Refused, m")};
}

std::vector<ListedRow> way_rows(const RouteFacts& facts) {
    const DrawnWalk& drawn = facts.route.walk;
    std::vector<ListedRow> rows{way_row(Words::tr("As drawn"), drawn.route, refused_m(drawn))};
    for (const WayAlternative& way : facts.ways) rows.push_back(way_row(aims_title(way.aims), way.route, 0));
    return rows;
}

QStringList why_titles() {
    return {Words::tr("Against the drawn way"), Words::tr("s")};
}

std::vector<ListedRow> why_rows(const RouteFacts& facts, std::size_t way) {
    std::vector<ListedRow> rows;
    if (way >= facts.ways.size()) return rows;
    const WayItems &items = facts.ways[way].items, &drawn = facts.route.items;
    for (const WayItemKind& kind : way_item_kinds()) {
        const auto item = static_cast<std::size_t>(kind.item);
        constexpr double worth_telling_s = 0.5;
        if (std::abs(items[item] - drawn[item]) >= worth_telling_s)
            rows.push_back({{item_title(kind.item), signed_whole(items[item] - drawn[item])}});
    }
    const auto add_sum = [&](const QString& title, WayAim aim) {
        rows.push_back({{title, signed_whole(sum_s(items, aim) - sum_s(drawn, aim))}});
    };
    add_sum(Words::tr("Time in all"), WayAim::quick);
    add_sum(Words::tr("With what is unsafe"), WayAim::safe);
    add_sum(Words::tr("With what is unpleasant"), WayAim::pleasant);
    return rows;
}

QStringList pair_titles() {
    return {Words::tr("The pair"), Words::tr("This way"), Words::tr("The other"), Words::tr("Difference")};
}

std::vector<ListedRow> pair_rows(const RouteFacts& facts) {
    if (!facts.pair) return {};
    const WalkRoute &here = facts.route.walk.route, &there = facts.pair->route.walk.route;
    const auto row = [](const QString& title, double one, double other) {
        return ListedRow{{title, whole(one), whole(other), signed_whole(std::round(other) - std::round(one))}};
    };
    std::vector<ListedRow> rows{
        row(Words::tr("Length, m"), here.length_m, there.length_m),
        row(Words::tr("Metres that differ"), facts.pair->differing_m, facts.pair->pair_differing_m),
        row(Words::tr("Time, s"), here.duration_s, there.duration_s),
        row(Words::tr("Crossings"), static_cast<double>(here.crosses.size()),
            static_cast<double>(there.crosses.size())),
        row(Words::tr("Waiting, s"), waits_s(here), waits_s(there))};
    const auto &light = facts.route.light, &light_there = facts.pair->route.light;
    const auto light_row = [&](const QString& title, auto&& metres) {
        if (light && light_there) return row(title, metres(*light), metres(*light_there));
        const auto text = [&](const auto& known) { return known ? whole(metres(*known)) : Words::tr("unknown"); };
        return ListedRow{{title, text(light), text(light_there), {}}};
    };
    const auto dark = [](const RouteLight& known) { return known.under(SkyLight::dark); };
    rows.push_back(light_row(Words::tr("In the dark, m"), [&](const RouteLight& it) { return dark(it).all_m; }));
    rows.push_back(
        light_row(Words::tr("Unlit in the dark, m"), [&](const RouteLight& it) { return dark(it).unlit_m; }));
    rows.push_back(
        light_row(Words::tr("Dark, lamps unknown, m"), [&](const RouteLight& it) { return dark(it).unknown_m; }));
    return rows;
}

QString figures_of(const WalkedRoute& walked) {
    const WalkRoute& route = walked.walk.route;
    QString figures = Words::tr("%1 · %2 · %n crossing(s)", nullptr, static_cast<int>(route.crosses.size()))
                          .arg(length_text(route.length_m), duration_text(route.duration_s));
    if (walked.departs_s)
        figures += QStringLiteral(" · %1 → %2")
                       .arg(clock(*walked.departs_s), clock(arrival_second(*walked.departs_s, route.duration_s)));
    return figures;
}

QString warnings_of(const RouteFacts& facts) {
    QStringList sentences{age_text(*facts.plan, facts.route.alone_from)};
    const WalkRoute& route = facts.route.walk.route;
    for (const CrossingOnWay& crossing : route.crosses)
        if (!crossing.id)
            sentences << Words::tr("After %1 it crosses %2 where there is no crossing.")
                             .arg(length_text(crossing.at_m), row_name(*facts.plan, Table::streets, crossing.street));
    std::map<std::string_view, double> refused;
    for (const RefusedStretch& stretch : facts.route.walk.refused) {
        if (stretch.is_change())
            sentences << Words::tr("This child may not cross there, after %1: %2.")
                             .arg(length_text(stretch.from_m), refusal_text(stretch.why));
        else
            refused[stretch.why] += stretch.to_m - stretch.from_m;
    }
    for (const auto& [why, metres] : refused)
        sentences << Words::tr("This child may not walk %1 of it: %2.").arg(length_text(metres), refusal_text(why));
    constexpr double worth_telling_m = 5;
    if (facts.route.off_streets_m >= worth_telling_m)
        sentences << Words::tr("%1 of it follow no street.").arg(length_text(facts.route.off_streets_m));
    if (facts.ways.empty())
        sentences << Words::tr(
            "Between its ends there is no way that this child may walk; an end may be more than "
            "50 m from every street.");
    const auto row = facts.plan->layer(Table::routes).row(facts.route.id);
    const WalkingProfile walker =
        profile_or_accompanied(*facts.plan, row ? row->text(column(Table::routes, "profile")) : std::string_view());
    std::vector<std::string_view> rests_on{walker.id};
    const auto alone = alone_profiles(*facts.plan);  // by which the age is told
    for (const WalkingProfile& each : alone) rests_on.push_back(each.id);
    sentences << profile_remarks(*facts.plan, rests_on);
    return sentences.join(QLatin1Char('\n'));
}

}  // namespace yimi::app
