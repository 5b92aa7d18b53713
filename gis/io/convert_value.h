#pragma once

#include <optional>
#include <string>

#include "core/model/feature.h"

namespace yimi::gis {

/// What a source's value means in a column. Unknown stays unknown; nothing where the value has no meaning there: a word
/// that the enumeration does not have, a number with a unit of something else, a negative width, a day that does not
/// exist. Texts may carry units ("3.5米", "40km/h", "6层"), words may be Chinese ("两侧", "是"). `factor`: of the
/// field's unit; a unit in the value itself comes first.
[[nodiscard]] std::optional<Value> convert_value(const Value& value, const Column& column, double factor);
/// What stands behind the number in a text, in lower case without blanks: "米" of "18 米"; empty where nothing does, or
/// where the text begins with no number.
[[nodiscard]] std::string unit_in(const Value& value);

}  // namespace yimi::gis
