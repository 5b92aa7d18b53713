#pragma once

#include <optional>
#include <string>

#include "core/geometry/point.h"

namespace yimi::gis {

/// Where PROJ's database says that a system is meant to be used, in degrees, x = longitude. Nothing for a system that
/// is in no list, nor for one whose area spans the date line.
[[nodiscard]] std::optional<Box> area_of_use(const std::string& crs);

}  // namespace yimi::gis
