#pragma once

#include <optional>

#include "app/document/rule_catalogue.h"
#include "core/audit/audit_run.h"

namespace yimi::app {

/// The audit of a plan by the rules in use for it, brought along from an earlier one where that went by the same rules.
/// Errors as of `run_audit`.
[[nodiscard]] Result<AuditRun> audit_of(const Plan& plan, EyeHeight eye, const std::optional<AuditRun>& before,
                                        JobContext& job);

}  // namespace yimi::app
