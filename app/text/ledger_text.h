#pragma once

#include <QString>

#include "core/base/result.h"
#include "core/ledger/step.h"
#include "gis/ledger/verify.h"

namespace yimi::app {

// The rectification ledger in words of the present language.

[[nodiscard]] QString hazard_state_name(HazardState state);
[[nodiscard]] QString ledger_role_name(LedgerRole role);
/// What is done: "Assign", 交办.
[[nodiscard]] QString ledger_action_name(LedgerAction action);
/// One line of an entry's history: "2026/11/30 交办 · 张三（监督人） · 玉林街道办，限 2026/12/03".
[[nodiscard]] QString ledger_step_text(const LedgerStep& step);
[[nodiscard]] QString ledger_fault_text(const gis::LedgerFault& fault);
/// Why the ledger does not take a step; empty for any other failure.
[[nodiscard]] QString ledger_refusal(const Error& error);

}  // namespace yimi::app
