#pragma once

#include <cstdint>
#include <vector>

#include "core/geometry/geometry.h"

namespace yimi::app {

/// A polygon cut into triangles; counter-clockwise.
struct Triangles {
    std::vector<Point> corners;
    std::vector<std::uint32_t> indices;  ///< three for each
};

/// Cuts the ears off polygon `part` of `polygons`, its holes joined to the shell by cuts first. A ring that crosses
/// itself gives triangles that cover it about, never an endless loop. O(n²).
[[nodiscard]] Triangles triangles_of(GeometryView polygons, std::size_t part);

}  // namespace yimi::app
