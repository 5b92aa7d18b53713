#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/geometry/geometry.h"

namespace yimi::app {

// Changes of single vertices as values. A ring's first point is its last too: it counts once and moves as one.

/// Positions in `points` that a hand can take hold of.
[[nodiscard]] std::vector<std::size_t> vertices_of(GeometryView shape);
/// Middles of the edges, each with the position before which a new vertex would go.
struct EdgeMiddle {
    Point at;
    std::size_t before = 0;
};
[[nodiscard]] std::vector<EdgeMiddle> edge_middles(GeometryView shape);

[[nodiscard]] Geometry with_vertex_moved(Geometry shape, std::size_t vertex, Point to);
[[nodiscard]] Geometry with_vertices_moved(Geometry shape, std::span<const std::size_t> vertices, Point by);
[[nodiscard]] Geometry with_vertex_inserted(Geometry shape, std::size_t before, Point at);
/// The shape as it is where the path would lose its meaning: a line needs two points, a ring three corners.
[[nodiscard]] Geometry with_vertex_removed(Geometry shape, std::size_t vertex);
/// Nothing where one of the paths would lose its meaning. `vertices` grow.
[[nodiscard]] std::optional<Geometry> with_vertices_removed(Geometry shape, std::span<const std::size_t> vertices);

}  // namespace yimi::app
