#pragma once

#include <utility>
#include <vector>

#include "core/edit/edit.h"
#include "core/model/plan.h"

namespace yimi::app {

using TableRow = std::pair<Table, Feature>;

/// One edit that makes a new row of `plan` like each of `rows`, with all attributes but an identifier of its own. Names
/// that the rows give each other (a gate its school, a way to school its way home) follow where both are copied; a
/// copied route without its pair has none.
[[nodiscard]] Edit copies_edit(const char* name, const Plan& plan, std::vector<TableRow> rows);

}  // namespace yimi::app
