#pragma once

#include "app/panels/attribute_text.h"

namespace yimi::app {

/// What is wrong with a value that a row holds, in one calm sentence: it is none for its column, names a school that
/// there is not, or is missing although checks need it. Empty where all is well.
[[nodiscard]] QString held_problem(const Plan& plan, Table table, const Column& column, const Value& value);

}  // namespace yimi::app
