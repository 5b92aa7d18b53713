#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/audit/check.h"
#include "core/audit/explanation.h"
#include "core/audit/finding_list.h"
#include "core/edit/edit.h"
#include "core/network/profile.h"

namespace yimi {

/// Below this share of answered checks a score is provisional. Source: RULES.md section 7.
inline constexpr double provisional_below = 0.8;

/// A route's own findings, those of the crossings within 15 m of it and those of the streets it runs along.
struct RouteScore {
    std::string uid;
    double score = 100;       ///< 100 × Π (1 − w) over its failing findings
    double completeness = 1;  ///< checks with an answer / all checks
};

struct AuditReport {
    Revision revision;
    RuleProfile rule_profile;                      ///< whose rules these were
    std::vector<std::string> rules_run;            ///< ids, sorted
    std::vector<std::string> rules_without_check;  ///< in the catalogue but not in this program
    FindingList findings;                          ///< fails and unknowns; worst first (comes_before)
    std::size_t fail = 0, unknown = 0, pass = 0;
    std::map<std::string, std::size_t> fails_by_severity;  ///< "S1" … "S4", all four
    std::vector<RouteScore> routes;                        ///< by uid
};

struct AuditOptions {
    std::vector<std::string> only;  ///< rule ids; empty: all that are enabled
    /// District code; empty: the whole plan. With one, the subjects are the features whose representative point lies in
    /// it; rules about the whole plan say nothing.
    std::string district;
    EyeHeight eye;
    Date today;
    /// Of the plan's middle; without them rules about the sun are unknown.
    std::optional<double> longitude_deg = {}, latitude_deg = {};
    std::vector<WalkingProfile> profiles = {};  ///< the project's; what asks for one that is not there is unknown
    unsigned threads = 1;
    /// What explanations call an input that is missing; by its own name where there is none. Called from this thread.
    std::function<Explanation(const std::string& missing)> title_of = nullptr;
    RuleProfile rule_profile = {};  ///< whose rules they are; named in the report
};

/// Runs the checks of `rules`. The same snapshot, rules and options give the same report, whatever `threads`.
/// A check that the kernel cannot serve gives one unknown finding that says so; the others still run.
/// Errors: cancelled; not_found with detail "rule" or "district" for a name that does not exist.
[[nodiscard]] Result<AuditReport> run_audit(const Plan& plan, const std::vector<RuleSpec>& rules,
                                            const AuditOptions& options, const GeometryKernel& kernel, JobContext& job);

/// The derived edit that makes the plan's findings table say what the report says; empty where it already does. Rows
/// are matched by key: a finding that is still there keeps its fid and uid. Column "inputs" holds
/// {"subject_table","subject","context","inputs":[{"name","value","source","source_date"}],"missing":[],"blockers":[]},
/// and "rules", the mark of the rules, where the report's profile has a hash.
[[nodiscard]] Edit findings_edit(const Plan& plan, const AuditReport& report);
/// The same where the table says what `held` says: names what differs alone. Rows that stay as they are keep the
/// revision in which they came to be so; the first row names the report's.
[[nodiscard]] Edit findings_edit(const Plan& plan, const AuditReport& held, const AuditReport& report);

/// 100 × Π (1 − w): S1 0.40, S2 0.20, S3 0.08, S4 0.03 over failing findings. Source: RULES.md section 7.
struct ScoredFinding {
    Severity severity;
    State state;
};
[[nodiscard]] RouteScore route_score(std::span<const ScoredFinding> findings);
/// w of the formula.
[[nodiscard]] double lost_share_of(Severity severity) noexcept;

/// Calendar days after assignment: S1 3, S2 15, S3 30, S4 90. Source: RULES.md section 6.
[[nodiscard]] Date ledger_due(Severity severity, Date assigned_on) noexcept;

}  // namespace yimi
