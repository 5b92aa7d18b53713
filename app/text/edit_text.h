#pragma once

#include <QString>
#include <optional>
#include <string_view>

#include "core/model/schema.h"

namespace yimi::app {

/// "2 school gates", "校门 2 处"; "2 features" where they are of several tables.
[[nodiscard]] QString counted(std::optional<Table> table, std::size_t count);

/// What an edit did ("move" → "Move 2 school gates"). `subject`: the one table that its rows are of; `rows`: how many.
[[nodiscard]] QString edit_name(std::string_view name, std::optional<Table> subject, std::size_t rows);

}  // namespace yimi::app
