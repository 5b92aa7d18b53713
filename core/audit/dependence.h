#pragma once

#include <optional>
#include <vector>

#include "core/model/plan.h"

namespace yimi {

struct AuditInput;
struct RuleSpec;

/// Rows near a subject that count for its answer.
struct NearRows {
    Table table = Table::streets;
    /// How far such a row may lie from any subject and still count, box to box, m. `before`: the audit in which the
    /// subjects were answered; `row`: the row as it was or as it became.
    double (*reach_m)(const AuditInput& before, const RuleSpec& rule, const RowView& row) = nullptr;
    /// What is looked at around one subject, where that is less; null: all within the reach.
    Box (*area)(const AuditInput& before, const RuleSpec& rule, const RowView& subject) = nullptr;
};
/// The same reach around every subject.
template <const double& metres>
double always(const AuditInput&, const RuleSpec&, const RowView&) {
    return metres;
}

/// What a rule's answers rest on, so that after an edit only what could change is asked again. A rule that names less
/// than it reads goes wrong: tests/core/audit/audit_run_test.cpp holds each against an audit from scratch.
struct Dependence {
    /// The table whose rows are answered one by one, each by itself and by what is named below. Nothing: all of the
    /// answers belong together.
    std::optional<Table> subjects;
    std::vector<NearRows> near = {};
    /// Tables of which any row may count for any answer, and those of which only the shapes do.
    std::vector<Table> anywhere = {}, shapes_anywhere = {};
    /// Facts about the whole plan on which every answer hangs, such as whether anybody has mapped crossings.
    std::vector<bool (*)(const Plan&)> premises = {};
    bool on_streets_of_routes = false;  ///< whether the subject, a street, is one that a route runs along
    bool on_settings = false;           ///< of the project
    bool on_place = false;              ///< where the plan lies
};
/// Rows that each stand for themselves.
[[nodiscard]] inline Dependence on_own_row(Table subjects) {
    Dependence dependence;
    dependence.subjects = subjects;
    return dependence;
}
/// All answers together, by any row of these tables.
[[nodiscard]] inline Dependence on_tables(std::vector<Table> tables) {
    Dependence dependence;
    dependence.anywhere = std::move(tables);
    return dependence;
}

}  // namespace yimi
