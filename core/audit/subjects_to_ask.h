#pragma once

#include "core/audit/rule_answers.h"
#include "core/audit/rule_book.h"
#include "core/audit/touched_rows.h"

namespace yimi {

/// Whose answers an edit can have changed.
struct SubjectsToAsk {
    bool all = false;
    ChosenSubjects some;  ///< where not all
    [[nodiscard]] bool none() const noexcept { return !all && some.ids.empty(); }
};

/// Whom to ask again under a rule. `before`, `answers`: the audit before the edits; `now`: the plan after them.
[[nodiscard]] SubjectsToAsk subjects_to_ask(const CheckedRule& rule, const RuleAnswers& answers,
                                            const AuditInput& before, const AuditInput& now,
                                            const TouchedRows& touched);

}  // namespace yimi
