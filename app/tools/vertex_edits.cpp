#include "app/tools/vertex_edits.h"

#include <algorithm>

namespace yimi::app {
namespace {

struct Path {
    std::size_t begin = 0, end = 0;
};

std::vector<Path> paths_of(GeometryView shape) {
    std::vector<Path> paths;
    std::size_t begin = 0;
    for (const std::uint32_t end : shape.path_ends) {
        paths.push_back({begin, end});
        begin = end;
    }
    return paths;
}

std::size_t path_with(GeometryView shape, std::size_t vertex) {
    const auto after = std::upper_bound(shape.path_ends.begin(), shape.path_ends.end(), vertex);
    return static_cast<std::size_t>(after - shape.path_ends.begin());
}

/// Vertices before `position` stay, those after move by one place.
void shift_ends(Geometry& shape, std::size_t path, int by) {
    for (std::size_t index = path; index < shape.path_ends.size(); ++index)
        shape.path_ends[index] = static_cast<std::uint32_t>(static_cast<int>(shape.path_ends[index]) + by);
}

bool is_ring(GeometryView shape) {
    return shape.kind == GeometryKind::polygons;
}

}  // namespace

std::vector<std::size_t> vertices_of(GeometryView shape) {
    std::vector<std::size_t> vertices;
    if (shape.kind == GeometryKind::points)
        for (std::size_t index = 0; index < shape.points.size(); ++index) vertices.push_back(index);
    for (const Path& path : paths_of(shape))
        for (std::size_t index = path.begin; index < path.end - (is_ring(shape) ? 1 : 0); ++index)
            vertices.push_back(index);
    return vertices;
}

std::vector<EdgeMiddle> edge_middles(GeometryView shape) {
    std::vector<EdgeMiddle> middles;
    for (const Path& path : paths_of(shape))
        for (std::size_t index = path.begin + 1; index < path.end; ++index)
            middles.push_back({(shape.points[index - 1] + shape.points[index]) * 0.5, index});
    return middles;
}

Geometry with_vertex_moved(Geometry shape, std::size_t vertex, Point to) {
    shape.points[vertex] = to;
    if (!is_ring(shape)) return shape;
    const Path path = paths_of(shape)[path_with(shape, vertex)];
    if (vertex == path.begin) shape.points[path.end - 1] = to;
    return shape;
}

Geometry with_vertices_moved(Geometry shape, std::span<const std::size_t> vertices, Point by) {
    for (const std::size_t vertex : vertices) {
        const Point to = shape.points[vertex] + by;
        shape = with_vertex_moved(std::move(shape), vertex, to);
    }
    return shape;
}

Geometry with_vertex_inserted(Geometry shape, std::size_t before, Point at) {
    const std::size_t path = path_with(shape, before);
    shape.points.insert(shape.points.begin() + static_cast<std::ptrdiff_t>(before), at);
    shift_ends(shape, path, 1);
    return shape;
}

Geometry with_vertex_removed(Geometry shape, std::size_t vertex) {
    if (shape.path_ends.empty()) return shape;
    const std::size_t index = path_with(shape, vertex);
    const Path path = paths_of(shape)[index];
    const std::size_t least = is_ring(shape) ? 4 : 2;
    if (path.end - path.begin <= least) return shape;
    shape.points.erase(shape.points.begin() + static_cast<std::ptrdiff_t>(vertex));
    shift_ends(shape, index, -1);
    if (is_ring(shape) && vertex == path.begin) shape.points[path.end - 2] = shape.points[path.begin];
    return shape;
}

std::optional<Geometry> with_vertices_removed(Geometry shape, std::span<const std::size_t> vertices) {
    // From the end, so that those before keep their positions.
    for (auto vertex = vertices.rbegin(); vertex != vertices.rend(); ++vertex) {
        Geometry without = with_vertex_removed(shape, *vertex);
        if (without.points.size() == shape.points.size()) return std::nullopt;
        shape = std::move(without);
    }
    return shape;
}

}  // namespace yimi::app
