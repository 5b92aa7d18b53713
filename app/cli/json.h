#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <variant>

#include "app/document/stored_json.h"
#include "core/geometry/point.h"
#include "core/model/feature.h"

namespace yimi::app {

/// What is not known is null.
[[nodiscard]] inline nlohmann::json json_of(std::optional<double> number) {
    return number ? nlohmann::json(*number) : nlohmann::json();
}
[[nodiscard]] inline nlohmann::json json_of(const Value& value) {
    return std::visit(
        [](const auto& held) -> nlohmann::json {
            if constexpr (std::is_same_v<std::decay_t<decltype(held)>, std::monostate>)
                return nullptr;
            else
                return held;
        },
        value);
}
/// [x0, y0, x1, y1]; null for an empty box.
[[nodiscard]] inline nlohmann::json json_of(const Box& box) {
    if (box.empty()) return nullptr;
    return {box.min_x, box.min_y, box.max_x, box.max_y};
}
/// `why`: "values" where the field's name says nothing; else null.
[[nodiscard]] inline nlohmann::json json_of(const std::vector<gis::FieldMapping>& mapping) {
    nlohmann::json pairs = stored(mapping);
    for (std::size_t index = 0; index < mapping.size(); ++index)
        pairs[index]["why"] = mapping[index].by_values ? nlohmann::json("values") : nlohmann::json();
    return pairs;
}
/// An empty text is not known.
[[nodiscard]] inline nlohmann::json json_of_text(std::string_view text) {
    return text.empty() ? nlohmann::json() : nlohmann::json(text);
}

}  // namespace yimi::app
