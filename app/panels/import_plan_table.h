#pragma once

#include "app/panels/import_rows.h"

namespace yimi::app {

/// The first rows of a layer as they will be in the plan: the columns that fields go into, then those that stay
/// unknown. What a value of the file has no meaning for is unknown, with the value and the reason beside it.
[[nodiscard]] ImportTable plan_table(const ImportChoice& choice);

}  // namespace yimi::app
