#include "core/audit/audit_run.h"

#include <algorithm>
#include <atomic>

#include "core/audit/common_figures.h"
#include "core/audit/route_scores.h"
#include "core/audit/rule_answers.h"
#include "core/audit/subjects.h"
#include "core/audit/subjects_to_ask.h"
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

/// Whether the same is asked, but for what follows from the plan.
bool is_same_question(const AuditOptions& a, const AuditOptions& b) {
    return a.only == b.only && a.district == b.district && a.eye.metres == b.eye.metres && a.today == b.today &&
           a.profiles == b.profiles;
}

/// What is asked of a rule, and what it answers.
struct Question {
    std::size_t rule = 0;
    SubjectsToAsk subjects;
    std::vector<Observation> observations;
    bool failed = false;
};

}  // namespace

struct AuditRun::Kept {
    std::shared_ptr<const RuleBook> book;
    AuditOptions options;
    Plan plan;
    Scene scene;
    RoutesAround routes;
    std::vector<std::shared_ptr<const RuleAnswers>> answers = {};  ///< of the book's rules
    ScoresOfRoutes scores = {};
    AuditReport report = {};
    std::size_t asked = 0;
};

/// Makes the state of a run, out of nothing or out of that of an earlier one.
class AuditMaker {
public:
    using Kept = AuditRun::Kept;

    /// `before`: null for an audit of the whole.
    AuditMaker(Kept& next, const Kept* before, const GeometryKernel& kernel)
        : next_(next),
          before_(before),
          area_(next.plan, kernel, next.options.district),
          common_(next.plan, kernel, next.routes, next.options.profiles),
          input_{next.plan,
                 kernel,
                 next.scene,
                 area_,
                 common_,
                 next.options.eye,
                 next.options.today,
                 next.options.longitude_deg,
                 next.options.latitude_deg},
          names_{next.options.title_of, [&next](const std::string& uid) { return name_of(next.plan, uid); }} {}

    static AuditRun run_of(std::shared_ptr<const Kept> state) { return AuditRun(std::move(state)); }

    Result<Done> make(const TouchedRows& touched, JobContext& job) {
        if (!next_.options.district.empty() && !area_.districts().with_code(next_.options.district))
            return Error{ErrorCode::not_found, "no such district", {{"district", next_.options.district}}};
        choose(touched);
        observe(job);
        if (!job.cancelled()) take_answers(job);
        if (job.cancelled()) return Error{ErrorCode::cancelled, "the audit was cancelled", {}};
        score(touched);
        return Done{};
    }

private:
    [[nodiscard]] const CheckedRule& rule_of(const Question& question) const {
        return next_.book->rules()[question.rule];
    }

    void choose(const TouchedRows& touched) {
        const std::size_t count = next_.book->rules().size();
        if (!before_) {
            for (std::size_t rule = 0; rule < count; ++rule) questions_.push_back({rule, {true, {}}, {}});
            return;
        }
        const AuditArea area(before_->plan, input_.kernel, before_->options.district);
        const CommonFigures common(before_->plan, input_.kernel, before_->routes, before_->options.profiles);
        const AuditInput input{before_->plan,
                               input_.kernel,
                               before_->scene,
                               area,
                               common,
                               before_->options.eye,
                               before_->options.today,
                               before_->options.longitude_deg,
                               before_->options.latitude_deg};
        for (std::size_t rule = 0; rule < count; ++rule) {
            SubjectsToAsk asked =
                subjects_to_ask(next_.book->rules()[rule], *before_->answers[rule], input, input_, touched);
            if (!asked.none()) questions_.push_back({rule, std::move(asked), {}});
        }
    }

    void observe(JobContext& job) {
        std::atomic<std::size_t> done{0};
        parallel_for(questions_.size(), next_.options.threads, 1, [&](std::size_t index) {
            if (job.cancelled()) return;
            observe(questions_[index], job);
            job.progress(++done, questions_.size(), "audit");
        });
    }

    void observe(Question& question, JobContext& job) {
        const CheckedRule& rule = rule_of(question);
        PartOfAudit part(job);
        AuditInput input = input_;
        input.only = question.subjects.all ? nullptr : &question.subjects.some;
        auto observed = rule.check->observe(input, *rule.spec, part);
        if (observed) {
            question.observations = std::move(observed).value();
        } else if (!question.subjects.all && observed.error().code != ErrorCode::cancelled) {
            question.subjects.all = true;  // which of its subjects the rule fails on, it says only of all
            observe(question, job);
        } else if (observed.error().code != ErrorCode::cancelled) {
            question.observations = {observation_of_failure(observed.error())};
            question.failed = true;
        }
    }

    /// Asks those too whose keys hang on the answers.
    void ask_bearers_of_same_keys(Question& question, JobContext& job) {
        while (!question.subjects.all) {
            auto& ids = question.subjects.some.ids;
            const auto more = bearers_of_same_keys(*before_->answers[question.rule], before_->report.findings,
                                                   rule_of(question), question.subjects.some, question.observations);
            if (more.empty()) return;
            ids.insert(ids.end(), more.begin(), more.end());
            std::sort(ids.begin(), ids.end());
            ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
            observe(question, job);
        }
    }

    void take_answers(JobContext& job) {
        if (before_) next_.answers = before_->answers;
        next_.answers.resize(next_.book->rules().size(), std::make_shared<const RuleAnswers>());
        AuditReport& report = next_.report;
        if (before_) {
            report = before_->report;
        } else {
            for (const char* severity : {"S1", "S2", "S3", "S4"}) report.fails_by_severity[severity] = 0;
            for (const CheckedRule& rule : next_.book->rules()) report.rules_run.push_back(rule.spec->id);
            report.rules_without_check = next_.book->without_check();
        }
        report.revision = next_.plan.revision();
        report.rule_profile = next_.options.rule_profile;
        std::vector<const Finding*> gone;
        std::vector<FindingList::Batch> come;
        for (Question& question : questions_) {
            ask_bearers_of_same_keys(question, job);
            const CheckedRule& rule = rule_of(question);
            std::shared_ptr<const RuleAnswers>& answers = next_.answers[question.rule];
            next_.asked += question.observations.size();
            AnswersUpdate update = updated(*answers, rule, question.subjects.all ? nullptr : &question.subjects.some,
                                           std::move(question.observations), names_);
            update.now.failed = question.failed;
            const auto anew = answered_anew(*answers, update.now);
            answered_anew_.insert(anew.begin(), anew.end());
            count(answers->list, *rule.spec, -1);
            count(update.now.list, *rule.spec, 1);
            answers = std::make_shared<const RuleAnswers>(std::move(update.now));
            gone.insert(gone.end(), update.gone.begin(), update.gone.end());
            come.push_back(std::move(update.come));
        }
        report.findings = report.findings.with(std::move(gone), come);
    }

    void count(const std::vector<Answer>& answers, const RuleSpec& rule, std::ptrdiff_t sign) {
        std::ptrdiff_t pass = 0, fail = 0, unknown = 0;
        for (const Answer& answer : answers)
            ++(answer.state == State::pass ? pass : answer.state == State::fail ? fail : unknown);
        const auto add = [&](std::size_t& to, std::ptrdiff_t number) {
            to = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(to) + sign * number);
        };
        add(next_.report.pass, pass);
        add(next_.report.fail, fail);
        add(next_.report.unknown, unknown);
        add(next_.report.fails_by_severity[std::string(word(rule.severity))], fail);
    }

    /// Whether anything on which the score of a route rests has changed.
    [[nodiscard]] bool must_score(FeatureId route, const std::vector<FeatureId>& touched_routes) const {
        if (!before_->scores.contains(route) || std::binary_search(touched_routes.begin(), touched_routes.end(), route))
            return true;
        const RouteSurroundings& around = next_.routes.of(route);
        if (&around != &before_->routes.of(route)) return true;
        return std::any_of(answered_anew_.begin(), answered_anew_.end(), [&](const Subject& subject) {
            const auto& [table, id] = subject;
            return (table == Table::routes && id == route) ||
                   (table == Table::streets && around.streets.contains(id)) ||
                   (table == Table::crossings && around.crossings.contains(id));
        });
    }

    void score(const TouchedRows& touched) {
        std::vector<AnswersOfRule> rules;
        for (std::size_t rule = 0; rule < next_.answers.size(); ++rule)
            rules.push_back({next_.book->rules()[rule].spec->severity, next_.answers[rule].get()});
        const std::vector<FeatureId> touched_routes = touched.ids(Table::routes);
        for_each_subject(input_, Table::routes, [&](const RowView& route) {
            next_.scores[route.id()] = before_ && !must_score(route.id(), touched_routes)
                                           ? before_->scores.at(route.id())
                                           : score_of(input_, route, rules);
        });
        next_.report.routes.clear();
        for (const auto& [route, score] : next_.scores) next_.report.routes.push_back(score);
        std::stable_sort(next_.report.routes.begin(), next_.report.routes.end(),
                         [](const RouteScore& a, const RouteScore& b) { return a.uid < b.uid; });
    }

    Kept& next_;
    const Kept* before_;
    AuditArea area_;
    CommonFigures common_;
    AuditInput input_;
    NamesOfThings names_;
    std::vector<Question> questions_;
    std::set<Subject> answered_anew_;
};

Result<AuditRun> AuditRun::of(const Plan& plan, const std::vector<RuleSpec>& rules, const AuditOptions& options,
                              const GeometryKernel& kernel, JobContext& job) {
    YIMI_TRY(book, RuleBook::of(rules, options.only));
    auto state = std::make_shared<Kept>(
        Kept{std::move(book), options, plan, make_scene(plan), RoutesAround(plan, options.threads)});
    YIMI_TRY(done, AuditMaker(*state, nullptr, kernel).make(TouchedRows(std::span<const Edit>()), job));
    static_cast<void>(done);
    return AuditMaker::run_of(std::move(state));
}

Result<AuditRun> AuditRun::brought_to(const Plan& plan, std::span<const Edit> edits, const AuditOptions& options,
                                      const GeometryKernel& kernel, JobContext& job) const {
    return brought_to(plan, TouchedRows(edits), options, kernel, job);
}

Result<AuditRun> AuditRun::brought_to(const Plan& plan, const AuditOptions& options, const GeometryKernel& kernel,
                                      JobContext& job) const {
    return brought_to(plan, TouchedRows(state_->plan, plan), options, kernel, job);
}

Result<AuditRun> AuditRun::brought_to(const Plan& plan, const TouchedRows& touched, const AuditOptions& options,
                                      const GeometryKernel& kernel, JobContext& job) const {
    constexpr std::size_t most_rows = 5000;  // from here on asking all again is as quick
    const bool districts_change_whom = !options.district.empty() && touched.any(Table::districts);
    const bool from_scratch = !is_same_question(options, state_->options) || touched.count() > most_rows ||
                              districts_change_whom ||
                              state_->report.findings.kept_in_vain() > state_->report.findings.size() + most_rows;
    // Of equally near things the first hides: their order has to be that of a scene made anew.
    const bool has_other_bodies = touched.any(Table::buildings) || touched.any(Table::occluders);
    auto state = std::make_shared<Kept>(Kept{
        state_->book, options, plan, has_other_bodies ? make_scene(plan) : state_->scene,
        from_scratch ? RoutesAround(plan, options.threads) : state_->routes.brought_to(plan, state_->plan, touched)});
    YIMI_TRY(done, AuditMaker(*state, from_scratch ? nullptr : state_.get(), kernel).make(touched, job));
    static_cast<void>(done);
    return AuditMaker::run_of(std::move(state));
}

const AuditReport& AuditRun::report() const noexcept {
    return state_->report;
}

std::optional<RouteScore> AuditRun::score_of(FeatureId route) const {
    const auto score = state_->scores.find(route);
    return score == state_->scores.end() ? std::nullopt : std::optional(score->second);
}

std::vector<const Finding*> AuditRun::findings_of_route(FeatureId route) const {
    std::vector<const Finding*> findings;
    if (!state_->scores.contains(route)) return findings;
    for (const Subject& subject : subjects_of_route(state_->routes, route))
        for (const auto& answers : state_->answers)
            for (const Answer& answer : answers_about(*answers, subject))
                if (answer.finding) findings.push_back(answer.finding);
    return findings;
}

std::size_t AuditRun::asked() const noexcept {
    return state_->asked;
}

Result<AuditReport> run_audit(const Plan& plan, const std::vector<RuleSpec>& rules, const AuditOptions& options,
                              const GeometryKernel& kernel, JobContext& job) {
    YIMI_TRY(run, AuditRun::of(plan, rules, options, kernel, job));
    return run.report();
}

}  // namespace yimi
