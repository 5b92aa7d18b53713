#pragma once

#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/geometry/geometry.h"

namespace yimi::gis {

/// By what pieces are ranked and counts shared out: the area of polygons, m², else the length, m.
[[nodiscard]] double size_of(GeometryView shape);

/// The pieces of lines or polygons between the places where `blade` crosses them, the largest first; parts that it does
/// not cross stay with the largest. One piece: it was not cut. Holes are kept; a blade has to cross an area from edge
/// to edge. bad_data where GEOS gives up.
[[nodiscard]] Result<std::vector<Geometry>> split(GeometryView shape, std::span<const Point> blade);

/// Polygons as one shape; lines as one where they touch end to end, else as several paths. They run as the first view
/// does. All views must be of one kind, lines or polygons.
[[nodiscard]] Result<Geometry> merged(std::span<const GeometryView> shapes);

/// A line beside a line, `distance_m` to its left (to its right where negative), running the same way. Corners stay
/// corners up to 5 times the distance. Of several pieces, as beside a tight bend, the longest. bad_data with reason
/// "no_room" where nothing is left.
[[nodiscard]] Result<Geometry> parallel(std::span<const Point> line, double distance_m);

}  // namespace yimi::gis
