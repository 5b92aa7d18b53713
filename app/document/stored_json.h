#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "gis/io/source_layer.h"

// JSON that Yimi keeps, and that anybody may have changed since.

namespace yimi::app {

/// Empty where `object` is none, or has no such text.
[[nodiscard]] inline std::string text_in(const nlohmann::json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// Which field goes into which column, one object each.
[[nodiscard]] inline nlohmann::json stored(const std::vector<gis::FieldMapping>& mapping) {
    nlohmann::json pairs = nlohmann::json::array();
    for (const gis::FieldMapping& pair : mapping)
        pairs.push_back({{"field", pair.field}, {"column", pair.column}, {"factor", pair.factor}});
    return pairs;
}

}  // namespace yimi::app
