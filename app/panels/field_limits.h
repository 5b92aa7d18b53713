#pragma once

#include <optional>

#include "core/model/schema.h"

namespace yimi::app {

/// More than this is a slip of the hand in any city, in the column's unit; nothing where there is no such limit.
[[nodiscard]] std::optional<double> plausible_most(const Column& column) noexcept;

}  // namespace yimi::app
