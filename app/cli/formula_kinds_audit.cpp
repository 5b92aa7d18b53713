#include "app/cli/formula_kinds.h"
#include "core/audit/audit.h"

namespace yimi::app {
namespace {

using nlohmann::json;

constexpr std::string_view severities[] = {"S1", "S2", "S3", "S4"};
constexpr std::string_view states[] = {"pass", "fail", "unknown"};

Result<FormulaAnswer> route_score_formula(FormulaInputs& inputs) {
    std::vector<ScoredFinding> findings;
    std::array<std::size_t, 4> fails{};
    for (FormulaInputs& finding : inputs.objects("findings")) {
        const std::size_t severity = finding.word("severity", severities);
        const std::size_t state = finding.word("state", states);
        findings.push_back({static_cast<Severity>(severity), static_cast<State>(state)});
        if (findings.back().state == State::fail) ++fails[severity];
        if (finding.failure()) break;
    }
    if (const auto& failure = inputs.failure()) return *failure;
    const RouteScore score = route_score(findings);
    FormulaAnswer answer{{{"score", score.score},
                          {"completeness", score.completeness},
                          {"provisional", score.completeness < provisional_below}},
                         "1",
                         {}};
    for (std::size_t severity = 0; severity < fails.size(); ++severity)
        if (fails[severity] > 0)
            answer.steps.push_back(
                step("failing findings of {}: {}", severities[severity], static_cast<double>(fails[severity])));
    answer.steps.push_back(
        step("score = 100 x product of (1 - w), w: S1 0.40, S2 0.20, S3 0.08, S4 0.03 = {}", score.score));
    answer.steps.push_back(step("completeness = checks with an answer / {} checks = {}",
                                static_cast<double>(findings.size()), score.completeness));
    return answer;
}

Result<FormulaAnswer> ledger_due_formula(FormulaInputs& inputs) {
    const auto severity = static_cast<Severity>(inputs.word("severity", severities));
    const std::string assigned_on = inputs.text("assigned_on");
    const auto assigned = parse_date(assigned_on);
    if (!assigned) inputs.refuse("assigned_on", "is not a day: \"" + assigned_on + "\"", "give one such as 2024-02-20");
    if (const auto& failure = inputs.failure()) return *failure;
    const Date due = ledger_due(severity, *assigned);
    return FormulaAnswer{to_text(due),
                         "date",
                         {step("{}: {} calendar days after {} = {}", word(severity),
                               static_cast<double>(days_between(*assigned, due)), assigned_on, to_text(due))}};
}

constexpr FormulaKind kinds[] = {
    {"route_score", route_score_formula},
    {"ledger_due", ledger_due_formula},
};

}  // namespace

std::span<const FormulaKind> audit_formulas() {
    return kinds;
}

}  // namespace yimi::app
