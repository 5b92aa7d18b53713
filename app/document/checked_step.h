#pragma once

#include <string>

#include "core/base/job_context.h"
#include "core/edit/edit.h"
#include "core/ledger/step.h"
#include "core/model/plan.h"

namespace yimi::app {

// Steps of the ledger with what they have to prove, for jobs and commands. `rules_path`: a city's profile in place of
// the project's; empty: that one.

/// Closing checks the entry's finding anew, or takes what the acceptor saw; recurring checks that it is back.
[[nodiscard]] Result<Edit> checked_step(const Plan& plan, FeatureId hazard, LedgerStep step,
                                        const std::string& rules_path, JobContext& job);

/// A finding is checked anew and entered. conflict with reason "ledger_entered" (detail "hazard") where an open entry
/// is about it already, "ledger_not_found" where it is not there any more.
[[nodiscard]] Result<Edit> checked_entry(const Plan& plan, const std::string& finding_key, LedgerStep step,
                                         const std::string& rules_path, JobContext& job);

}  // namespace yimi::app
