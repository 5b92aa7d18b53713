#include "app/document/plan_figures.h"

#include <QCoreApplication>
#include <algorithm>
#include <set>

#include "app/document/audit_options.h"
#include "app/document/rule_catalogue.h"
#include "app/report/csv.h"
#include "app/text/names.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::app {
namespace {

using Group = FigureLine::Group;
using Values = std::vector<std::optional<double>>;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::PlanFigures)
};

template <class Figure>
Values of_each(const std::vector<ComparedPlan>& plans, const Figure& figure) {
    Values values;
    for (const ComparedPlan& each : plans) values.push_back(figure(each));
    return values;
}

using FindingsByKey = std::map<std::string_view, const Finding*>;
FindingsByKey fails_of(const AuditReport& audit, Severity severity) {
    FindingsByKey found;
    for (const Finding& finding : audit.findings)
        if (finding.state == State::fail && finding.severity == severity) found.emplace(finding.key, &finding);
    return found;
}

/// How many of `these` are not among `those`; where they are goes into `places`.
double not_among(const FindingsByKey& these, const FindingsByKey& those, std::vector<Geometry>& places) {
    double count = 0;
    for (const auto& [key, finding] : these) {
        if (those.contains(key)) continue;
        ++count;
        places.push_back(finding->place);
    }
    return count;
}

void add_findings(const std::vector<ComparedPlan>& plans, std::vector<FigureLine>& lines) {
    for (const Severity severity : {Severity::s1, Severity::s2, Severity::s3, Severity::s4}) {
        std::vector<FindingsByKey> fails;
        for (const ComparedPlan& each : plans) fails.push_back(fails_of(each.figures->audit, severity));
        const std::string key = "findings/" + std::string(word(severity));
        const QString name = severity_name(severity);
        FigureLine all{Group::findings, key, Words::tr("%1: findings").arg(name), {}, 0};
        FigureLine gone{Group::findings, key + "/gone", Words::tr("%1: gone").arg(name), {std::nullopt}, 0};
        FigureLine fresh{Group::findings, key + "/new", Words::tr("%1: new").arg(name), {std::nullopt}, 0};
        for (std::size_t at = 0; at < plans.size(); ++at) {
            all.values.emplace_back(static_cast<double>(fails[at].size()));
            if (at == 0) continue;
            gone.values.emplace_back(not_among(fails[0], fails[at], gone.places));
            fresh.values.emplace_back(not_among(fails[at], fails[0], fresh.places));
        }
        all.places = fresh.places;
        all.places.insert(all.places.end(), gone.places.begin(), gone.places.end());
        for (FigureLine* const line : {&all, &gone, &fresh}) lines.push_back(std::move(*line));
    }
    lines.push_back({Group::findings, "findings/unknown", Words::tr("Cannot be judged"),
                     of_each(plans, [](const ComparedPlan& each) -> std::optional<double> {
                         return static_cast<double>(each.figures->audit.unknown);
                     })});
}

/// Blocks whose covered share is another in any of the plans.
std::vector<Geometry> blocks_apart(const std::vector<ComparedPlan>& plans, std::size_t reach) {
    struct Apart {
        double least = 1, most = 0;
        std::size_t plans = 0;
        FeatureId block;
        std::size_t in_plan = 0;
    };
    std::map<std::string, Apart> blocks;
    for (std::size_t at = 0; at < plans.size(); ++at)
        for (const BlockCoverage& block : plans[at].figures->reaches[reach].walk.blocks) {
            Apart& apart = blocks[block.uid];
            apart.least = std::min(apart.least, block.share);
            apart.most = std::max(apart.most, block.share);
            ++apart.plans;
            apart.block = block.block;
            apart.in_plan = at;
        }
    std::vector<const Apart*> differing;
    for (const auto& [uid, apart] : blocks)
        if (apart.plans < plans.size() || apart.least < apart.most) differing.push_back(&apart);
    std::ranges::stable_sort(differing,
                             [](const Apart* a, const Apart* b) { return a->most - a->least > b->most - b->least; });
    std::vector<Geometry> places;
    for (const Apart* const apart : differing)
        if (const auto row = plans[apart->in_plan].plan->layer(Table::blocks).row(apart->block))
            places.push_back(copy_of(row->geometry()));
    return places;
}

void add_coverage(const std::vector<ComparedPlan>& plans, std::vector<FigureLine>& lines) {
    const auto questions = compared_reaches();
    for (std::size_t at = 0; at < questions.size(); ++at) {
        const QString what = Words::tr("%1 within %2 m on foot")
                                 .arg(place_kind_title(questions[at].places), number(questions[at].within_m, 0));
        const std::string key = "coverage/" + std::string(questions[at].places.word());
        const auto known = [at](const ComparedPlan& each, double figure) -> std::optional<double> {
            return each.figures->reaches[at].has_streets ? std::optional(figure) : std::nullopt;
        };
        FigureLine all{Group::coverage, key, Words::tr("%1: children").arg(what),
                       of_each(plans, [&](const ComparedPlan& each) {
                           return known(each, each.figures->reaches[at].walk.children_covered);
                       })};
        all.places = blocks_apart(plans, at);
        const std::vector<Geometry> places = all.places;
        lines.push_back(std::move(all));
        for (std::size_t age = 0; age < age_columns.size(); ++age) {
            FigureLine line{Group::coverage, key + "/" + std::string(age_columns[age]),
                            Words::tr("%1: %2").arg(what, column_title(age_columns[age])),
                            of_each(plans, [&](const ComparedPlan& each) {
                                return known(each, each.figures->reaches[at].ages[age].walk);
                            })};
            line.places = places;
            if (line.differs()) lines.push_back(std::move(line));
        }
    }
}

void add_seats(const std::vector<ComparedPlan>& plans, std::vector<FigureLine>& lines) {
    for (std::size_t at = 0; at < compared_stages.size(); ++at) {
        const QString stage = word_title("stage", compared_stages[at]);
        const std::string key = "seats/" + std::string(compared_stages[at]);
        const auto total = [at](const ComparedPlan& each) { return each.figures->seats[at].plan.gap(); };
        lines.push_back({Group::seats, key, Words::tr("%1: seats missing").arg(stage), of_each(plans, total)});
        std::map<std::string, std::pair<QString, FeatureId>> districts;
        for (const ComparedPlan& each : plans)
            for (const SeatUnit& district : each.figures->seats[at].districts)
                districts.emplace(district.uid, std::pair(to_qstring(district.name), district.id));
        for (const auto& [uid, district] : districts) {
            const auto in_district = [&](const ComparedPlan& each) -> std::optional<double> {
                for (const SeatUnit& unit : each.figures->seats[at].districts)
                    if (unit.uid == uid) return unit.count.gap();
                return std::nullopt;
            };
            FigureLine line{Group::seats, key + "/" + uid,
                            Words::tr("%1, %2: seats missing").arg(stage, district.first), of_each(plans, in_district)};
            if (const auto row = plans[0].plan->layer(Table::districts).row(district.second))
                line.places.push_back(copy_of(row->geometry()));
            if (line.differs()) lines.push_back(std::move(line));
        }
    }
}

std::optional<double> score_of(const ComparedPlan& plan, const std::string& uid) {
    for (const RouteScore& route : plan.figures->audit.routes)
        if (route.uid == uid) return route.score;
    return std::nullopt;
}

void add_routes(const std::vector<ComparedPlan>& plans, std::vector<FigureLine>& lines) {
    lines.push_back({Group::routes, "routes", Words::tr("Mean score of the routes"),
                     of_each(plans,
                             [](const ComparedPlan& each) -> std::optional<double> {
                                 const auto& routes = each.figures->audit.routes;
                                 if (routes.empty()) return std::nullopt;
                                 double sum = 0;
                                 for (const RouteScore& route : routes) sum += route.score;
                                 return sum / static_cast<double>(routes.size());
                             }),
                     1});
    std::set<std::string> uids;
    for (const ComparedPlan& each : plans)
        for (const RouteScore& route : each.figures->audit.routes) uids.insert(route.uid);
    for (const std::string& uid : uids) {
        FigureLine line{Group::routes, "routes/" + uid, to_qstring(uid),
                        of_each(plans, [&](const ComparedPlan& each) { return score_of(each, uid); }), 1};
        if (!line.differs()) continue;
        for (const ComparedPlan& each : plans) {
            const auto id = each.plan->layer(Table::routes).find_uid(uid);
            if (!id) continue;
            line.title = row_name(*each.plan, Table::routes, *id);
            line.places.push_back(copy_of(each.plan->layer(Table::routes).row(*id)->geometry()));
            break;
        }
        lines.push_back(std::move(line));
    }
}

}  // namespace

std::vector<ReachQuestion> compared_reaches() {
    std::vector<ReachQuestion> reaches;
    for (const auto& [places, within_m] : {std::pair("playgrounds", 300.0), std::pair("kindergartens", 300.0),
                                           std::pair("primary_schools", 500.0), std::pair("junior_schools", 1000.0)})
        reaches.push_back({*place_kind_named(places), within_m});
    return reaches;
}

Result<PlanFigures> plan_figures(const Plan& plan, EyeHeight eye, JobContext& job) {
    const gis::GeosKernel kernel;
    const RulesInUse rules = rules_of(plan);
    PlanFigures figures;
    YIMI_TRY(audit, run_audit(plan, rules.rules, audit_options(plan, eye, rules.profile), kernel, job));
    figures.audit = std::move(audit);
    const WalkNetwork streets(plan);
    for (const ReachQuestion& question : compared_reaches()) {
        YIMI_TRY(reach, reach_of(plan, streets, question, job));
        figures.reaches.push_back(std::move(reach));
    }
    const Districts districts(plan, kernel);
    for (const std::string_view stage : compared_stages) {
        if (job.cancelled()) return Error{ErrorCode::cancelled, "cancelled", {}};
        figures.seats.push_back(count_seats(plan, {stage, 0}, districts, kernel));
    }
    return figures;
}

bool FigureLine::differs() const {
    // What is gone or new is told against the first plan, which has no such figure itself.
    const bool is_told_against = group == Group::findings && !values.front();
    if (is_told_against) return std::ranges::any_of(values, [](const auto& value) { return value.value_or(0) != 0; });
    return std::ranges::any_of(values, [&](const auto& value) { return value != values.front(); });
}

std::vector<FigureLine> figure_lines(const std::vector<ComparedPlan>& plans) {
    std::vector<FigureLine> lines;
    add_findings(plans, lines);
    add_coverage(plans, lines);
    add_seats(plans, lines);
    add_routes(plans, lines);
    lines.push_back({Group::cost, "cost", Words::tr("Cost, yuan"),
                     of_each(plans, [](const ComparedPlan& each) { return each.figures->cost_yuan; })});
    return lines;
}

QString group_title(Group group) {
    switch (group) {
        case Group::findings:
            return Words::tr("Findings");
        case Group::coverage:
            return Words::tr("Children reached");
        case Group::seats:
            return Words::tr("Seats");
        case Group::routes:
            return Words::tr("Routes");
        case Group::cost:
            break;
    }
    return Words::tr("Cost");
}

QString figure_text(const FigureLine& line, std::size_t plan) {
    const bool is_reference = plan == 0 && line.group == Group::findings && !line.values[0];
    if (is_reference) return {};  // nothing is gone from itself, or new
    return line.values[plan] ? number(*line.values[plan], line.decimals) : Words::tr("not known");
}

QByteArray figures_csv(const std::vector<ComparedPlan>& plans, const std::vector<FigureLine>& lines) {
    QByteArray table = csv_byte_order_mark;
    QList<QByteArray> cells{csv_text(Words::tr("Group")), csv_text(Words::tr("Figure"))};
    for (const ComparedPlan& each : plans) cells << csv_text(each.title);
    table += csv_line(cells);
    for (const FigureLine& line : lines) {
        cells = {csv_text(group_title(line.group)), csv_text(line.title)};
        for (const auto& value : line.values) cells << csv_number(value);
        table += csv_line(cells);
    }
    return table;
}

}  // namespace yimi::app
