#pragma once

#include <QDateTime>
#include <QString>

#include "core/edit/edit.h"
#include "core/geometry/geometry_kernel.h"
#include "core/ledger/proof.h"
#include "core/ledger/step.h"

namespace yimi::app {

// Steps of the rectification ledger as edits for Document::record or ProjectStore::append. `now` is when it is written
// down. Refusals: after_step (core/ledger/step.h); bad_data where the ledger itself is damaged (gis/ledger/chain.h).

/// A hazard of the plan takes a step; entering gives it its number.
[[nodiscard]] Result<Edit> ledger_step(const Plan& plan, FeatureId hazard, LedgerStep step,
                                       const GeometryKernel& kernel, const QDateTime& now);
/// A new hazard is entered at once. `draft`: a row of table hazards.
[[nodiscard]] Result<Edit> ledger_entry(const Plan& plan, Feature draft, LedgerStep step, const GeometryKernel& kernel,
                                        const QDateTime& now);
/// 复发: a new entry for the same finding, linked to the closed one, which says so too.
/// `check`: that the finding is there again; conflict with reason "ledger_not_back" where it is not.
[[nodiscard]] Result<Edit> ledger_recurrence(const Plan& plan, FeatureId closed, const LedgerStep& by,
                                             const FindingCheck& check, const GeometryKernel& kernel,
                                             const QDateTime& now);

/// A hazard that says what the finding says, not entered yet: in the official language, as the ledger is.
[[nodiscard]] Feature hazard_from(const Plan& plan, const Finding& finding, const RuleSpec* rule);
/// The entry, still open, that is about the finding; nothing where there is none.
[[nodiscard]] std::optional<FeatureId> open_entry_of(const Plan& plan, const std::string& finding_key);

/// What a check of a finding proves, as JSON: rule, key, what was left, figures, threshold, revision, and the SHA-256
/// of all that the run said of the rule. conflict with reason "ledger_not_gone" (detail "left": what is still found)
/// where it is not gone.
[[nodiscard]] Result<std::string> proof_that_gone(const FindingCheck& check, const std::string& key,
                                                  const QDateTime& now);
/// The same of a finding that is there, kept when it is entered.
[[nodiscard]] std::string proof_that_found(const FindingCheck& check, const std::string& key, const QDateTime& now);
/// A hazard that no rule found: the acceptor looked, and says what there is now.
/// `photo`: SHA-256 of a medium; bad_usage with reason "ledger_needs" where photo or note is missing.
[[nodiscard]] Result<std::string> proof_on_site(const std::string& photo, const std::string& note,
                                                const QDateTime& now);

}  // namespace yimi::app
