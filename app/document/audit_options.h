#pragma once

#include "core/audit/audit.h"

namespace yimi::app {

/// The calendar day on this computer.
[[nodiscard]] Date today();
/// What every audit of the program starts from: all rules, named by their profile, over the whole plan, where that lies
/// on the globe, today, on all processors, with people's names for what is missing.
[[nodiscard]] AuditOptions audit_options(const Plan& plan, EyeHeight eye, const RuleProfile& rules);

}  // namespace yimi::app
