#pragma once

#include "core/audit/audit.h"

namespace yimi::app {

/// The calendar day on this computer.
[[nodiscard]] Date today();
/// What every audit of the program starts from: all rules over the whole plan, where that lies on the globe, today, on
/// all processors, with people's names for what is missing.
[[nodiscard]] AuditOptions audit_options(const Plan& plan, EyeHeight eye);

}  // namespace yimi::app
