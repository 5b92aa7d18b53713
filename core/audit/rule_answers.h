#pragma once

#include <memory>
#include <vector>

#include "core/audit/explanation.h"
#include "core/audit/finding_list.h"
#include "core/audit/rule_book.h"

namespace yimi {

/// What a rule says of a subject. A subject may have several answers, or none.
struct Answer {
    Table table = Table::streets;
    FeatureId subject;
    State state = State::pass;
    bool names_blockers = false;
    const Finding* finding = nullptr;  ///< kept by the run's FindingList; null: a pass
};

struct RuleAnswers {
    std::vector<Answer> list;  ///< by table and subject
    bool failed = false;       ///< the check could not be made: one unknown answer says so
};

/// The answers of a rule after some of its subjects were asked again.
struct AnswersUpdate {
    RuleAnswers now;
    std::vector<const Finding*> gone;  ///< of the findings before
    FindingList::Batch come;
};

/// `asked`: who was asked again; null: all. What is found as before stays the finding that it was.
[[nodiscard]] AnswersUpdate updated(const RuleAnswers& before, const CheckedRule& rule, const ChosenSubjects* asked,
                                    std::vector<Observation> observations, const NamesOfThings& names);

/// Subjects that were not asked, but whose findings have to share a key with those of some who were: rows that bear one
/// uid. `before`: all findings of the run before; `observations`: of those asked.
[[nodiscard]] std::vector<FeatureId> bearers_of_same_keys(const RuleAnswers& answers, const FindingList& before,
                                                          const CheckedRule& rule, const ChosenSubjects& asked,
                                                          const std::vector<Observation>& observations);

/// What a check could not look at is unknown, not silently left out.
[[nodiscard]] Observation observation_of_failure(const Error& error);

}  // namespace yimi
