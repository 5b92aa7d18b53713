#include "core/audit/audit.h"

#include <algorithm>
#include <atomic>
#include <set>
#include <tuple>

#include "core/audit/explanation.h"
#include "core/audit/observation.h"
#include "core/audit/route_streets.h"
#include "core/audit/subjects.h"
#include "core/base/parallel.h"

namespace yimi {
namespace {

/// Lets a check be cancelled; its own progress is not the audit's.
class PartOfAudit final : public JobContext {
public:
    explicit PartOfAudit(const JobContext& whole) : whole_(whole) {}
    bool cancelled() const noexcept override { return whole_.cancelled(); }
    void progress(std::size_t, std::size_t, std::string_view) override {}

private:
    const JobContext& whole_;
};

struct Task {
    const RuleSpec* rule = nullptr;
    const Check* check = nullptr;
    std::vector<Observation> observations;
};

Result<std::vector<const RuleSpec*>> chosen_rules(const std::vector<RuleSpec>& rules,
                                                  const std::vector<std::string>& only) {
    std::vector<const RuleSpec*> chosen;
    for (const RuleSpec& rule : rules)
        if (only.empty() ? rule.enabled : std::find(only.begin(), only.end(), rule.id) != only.end())
            chosen.push_back(&rule);
    for (const std::string& id : only)
        if (std::none_of(chosen.begin(), chosen.end(), [&](const RuleSpec* rule) { return rule->id == id; }))
            return Error{ErrorCode::not_found, "no such rule", {{"rule", id}}};
    std::sort(chosen.begin(), chosen.end(), [](const RuleSpec* a, const RuleSpec* b) { return a->id < b->id; });
    return chosen;
}

/// What a check could not look at is unknown, not silently left out.
Observation observation_of_failure(const Error& error) {
    Observation observation = observation_of_plan();
    std::string what = error.message;
    for (const auto& [name, detail] : error.context) what.append(" (").append(name + " " + detail).append(")");
    mark_missing(observation, std::move(what));
    return observation;
}

Result<Done> run_checks(std::vector<Task>& tasks, const AuditInput& input, unsigned threads, JobContext& job) {
    std::atomic<std::size_t> done{0};
    parallel_for(tasks.size(), threads, 1, [&](std::size_t index) {
        if (job.cancelled()) return;
        Task& task = tasks[index];
        PartOfAudit part(job);
        auto observed = task.check->observe(input, *task.rule, part);
        if (observed)
            task.observations = std::move(observed).value();
        else if (observed.error().code != ErrorCode::cancelled)
            task.observations = {observation_of_failure(observed.error())};
        job.progress(++done, tasks.size(), "audit");
    });
    if (job.cancelled()) return Error{ErrorCode::cancelled, "the audit was cancelled", {}};
    return Done{};
}

/// The name of whatever bears the uid; the uid where nothing does, or it has no name.
std::string name_of(const Plan& plan, const std::string& uid) {
    for (const TableSchema& schema : all_schemas()) {
        const Layer& layer = plan.layer(schema.table);
        const auto id = layer.find_uid(uid);
        const auto row = id ? layer.row(*id) : std::nullopt;
        if (row && !row->name().empty()) return std::string(row->name());
    }
    return uid;
}

Finding finding_of(const RuleSpec& rule, Observation&& observation, const NamesOfThings& names) {
    Finding finding;
    finding.key = rule.id + "/" + observation.uid + (observation.part.empty() ? "" : "/" + observation.part);
    finding.rule = rule.id;
    finding.severity = rule.severity;
    finding.state = observation.state;
    finding.subject_table = observation.table;
    finding.subject_id = observation.id;
    finding.subject = observation.uid;
    Explanation explanation = explain(rule, observation, names);
    finding.explanation_zh = std::move(explanation.zh);
    finding.explanation_en = std::move(explanation.en);
    finding.place = std::move(observation.place);
    finding.measured = observation.measured;
    finding.unit = rule.unit;
    finding.threshold = observation.threshold;
    finding.context = std::move(observation.context);
    finding.inputs = std::move(observation.inputs);
    finding.missing = std::move(observation.missing);
    finding.blockers = std::move(observation.blockers);
    finding.source = rule.source_title + (rule.source_clause.empty() ? "" : ", " + rule.source_clause);
    finding.confidence = rule.confidence;
    return finding;
}

/// Two subjects may bear one uid (a source's mistake): their findings are told apart by place, which does not depend on
/// the order of rows; only twins on the same spot are counted.
void make_keys_differ(std::vector<Finding>& findings) {
    std::map<std::string, std::size_t> bearers;
    for (const Finding& finding : findings) ++bearers[finding.key];
    std::map<std::string, std::size_t> taken;
    for (Finding& finding : findings) {
        if (bearers[finding.key] > 1 && !finding.place.empty()) {
            const Point at = finding.place.points.front();
            finding.key += "@" + plain_number(at.x, 1) + "," + plain_number(at.y, 1);
        }
        if (const std::size_t before = taken[finding.key]++; before > 0)
            finding.key += "#" + std::to_string(before + 1);
    }
}

using Subject = std::pair<Table, FeatureId>;

std::vector<RouteScore> route_scores(const AuditInput& input,
                                     const std::map<Subject, std::vector<ScoredFinding>>& by_subject) {
    std::vector<RouteScore> scores;
    for_each_subject(input, Table::routes, [&](const RowView& route) {
        std::set<Subject> subjects{{Table::routes, route.id()}};
        const RouteSurroundings around = surroundings_of_route(input.plan, route.geometry());
        for (const FeatureId street : around.streets) subjects.insert({Table::streets, street});
        for (const FeatureId crossing : around.crossings) subjects.insert({Table::crossings, crossing});
        std::vector<ScoredFinding> its;
        for (const Subject& subject : subjects)
            if (const auto found = by_subject.find(subject); found != by_subject.end())
                its.insert(its.end(), found->second.begin(), found->second.end());
        scores.push_back(route_score(its));
        scores.back().uid = observation_of(input, route).uid;
    });
    std::sort(scores.begin(), scores.end(), [](const RouteScore& a, const RouteScore& b) { return a.uid < b.uid; });
    return scores;
}

void gather(AuditReport& report, std::vector<Task>& tasks, const AuditInput& input, const AuditOptions& options) {
    const NamesOfThings names{options.title_of, [&](const std::string& uid) { return name_of(input.plan, uid); }};
    std::map<Subject, std::vector<ScoredFinding>> by_subject;
    for (Task& task : tasks) {
        report.rules_run.push_back(task.rule->id);
        for (Observation& observation : task.observations) {
            by_subject[{observation.table, observation.id}].push_back({task.rule->severity, observation.state});
            if (observation.state == State::pass) {
                ++report.pass;
                continue;
            }
            ++(observation.state == State::fail ? report.fail : report.unknown);
            if (observation.state == State::fail) ++report.fails_by_severity[std::string(word(task.rule->severity))];
            report.findings.push_back(finding_of(*task.rule, std::move(observation), names));
        }
    }
    make_keys_differ(report.findings);
    const auto order = [](const Finding& finding) {
        return std::tie(finding.severity, finding.state, finding.rule, finding.key);
    };
    std::sort(report.findings.begin(), report.findings.end(),
              [&](const Finding& a, const Finding& b) { return order(a) < order(b); });
    report.routes = route_scores(input, by_subject);
}

}  // namespace

Result<AuditReport> run_audit(const Plan& plan, const std::vector<RuleSpec>& rules, const AuditOptions& options,
                              const GeometryKernel& kernel, JobContext& job) {
    YIMI_TRY(chosen, chosen_rules(rules, options.only));
    const AuditArea area(plan, kernel, options.district);
    if (!options.district.empty() && !area.districts().with_code(options.district))
        return Error{ErrorCode::not_found, "no such district", {{"district", options.district}}};

    AuditReport report;
    report.revision = plan.revision();
    for (const char* severity : {"S1", "S2", "S3", "S4"}) report.fails_by_severity[severity] = 0;
    const auto checks = all_checks();
    std::vector<Task> tasks;
    for (const RuleSpec* rule : chosen) {
        const auto check =
            std::find_if(checks.begin(), checks.end(), [&](const auto& each) { return each->id() == rule->id; });
        if (check == checks.end())
            report.rules_without_check.push_back(rule->id);
        else
            tasks.push_back({rule, check->get(), {}});
    }
    const Scene scene = make_scene(plan);
    const AuditInput input{plan, kernel, scene, area, options.eye, options.today, options.latitude_deg};
    YIMI_TRY(done, run_checks(tasks, input, options.threads, job));
    static_cast<void>(done);
    gather(report, tasks, input, options);
    return report;
}

}  // namespace yimi
