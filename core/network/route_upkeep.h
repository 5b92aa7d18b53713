#pragma once

#include "core/edit/edit.h"
#include "core/model/plan.h"

namespace yimi {

/// What changes of routes take along with them, in the same edit: places that were set by hand stay vertices of a line
/// that has got others; a way home is `to_check` once its way to school goes elsewhere, until it is changed itself; and
/// who has lost the other of a pair names it no longer. `edit` is one that `plan` takes.
[[nodiscard]] Edit with_route_upkeep(const Plan& plan, Edit edit);

}  // namespace yimi
