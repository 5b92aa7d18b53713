#pragma once

#include "app/document/case_list.h"
#include "app/document/reach.h"
#include "core/audit/check.h"

namespace yimi::app {

// What the panels' numbers count, worst first.

/// The findings of that state: by severity, then by how far beyond the threshold.
[[nodiscard]] Cases finding_cases(const Plan& plan, State state);
/// Blocks with children whom that way does not reach, most children first; unknown numbers last.
[[nodiscard]] Cases unreached_cases(const Plan& plan, const Coverage& coverage);
enum class LedgerCases { all, open, overdue, closed };
struct LedgerQuestion {
    LedgerCases which = LedgerCases::all;
    std::string column = {};  ///< only entries that have `value` there; empty: all
    std::string value = {};
};
/// Entries of the ledger: longest overdue first, then by severity.
[[nodiscard]] Cases ledger_cases(const Plan& plan, const LedgerQuestion& question, Date today);

}  // namespace yimi::app
