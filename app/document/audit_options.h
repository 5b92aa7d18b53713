#pragma once

#include "core/audit/audit.h"

namespace yimi::app {

/// The calendar day on this computer.
[[nodiscard]] Date today();
/// What every audit of the program starts from: all rules over the whole plan, today, on all processors, with people's
/// names for what is missing.
[[nodiscard]] AuditOptions audit_options(EyeHeight eye);

}  // namespace yimi::app
