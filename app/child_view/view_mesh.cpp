#include "app/child_view/view_mesh.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <span>

namespace yimi::app {
namespace {

constexpr double tile_m = 60;

std::int8_t packed(float share) {
    return static_cast<std::int8_t>(std::lround(127 * std::clamp(share, -1.0F, 1.0F)));
}

constexpr Space up{0, 0, 1};

}  // namespace

MeshBuilder::MeshBuilder(Point origin, std::function<double(Point)> ground_m)
    : origin_(origin), ground_m_(std::move(ground_m)) {}

Space MeshBuilder::at(Point place, double above_m) const {
    return {static_cast<float>(place.x - origin_.x), static_cast<float>(place.y - origin_.y),
            static_cast<float>(ground_m_(place) + above_m)};
}

std::uint32_t MeshBuilder::add(const Space& at, const Space& normal, double u, double v, const Look& look) {
    ViewVertex vertex;
    vertex.at = at;
    vertex.u = static_cast<float>(u);
    vertex.v = static_cast<float>(v);
    vertex.normal = {packed(normal.x), packed(normal.y), packed(normal.z)};
    vertex.material = look.material;
    vertex.tint = look.tint;
    vertex.layer = look.layer;
    vertices_.push_back(vertex);
    return static_cast<std::uint32_t>(vertices_.size() - 1);
}

void MeshBuilder::wall(const Wall& wall, const Look& look) {
    const double length = distance(wall.a, wall.b);
    if (!(length > 0)) return;
    const Point along = (wall.b - wall.a) * (1 / length);
    const Space normal{static_cast<float>(along.y), static_cast<float>(-along.x), 0};
    const std::uint32_t a = add(at(wall.a, wall.low_m), normal, wall.u0, wall.v0, look);
    const std::uint32_t b = add(at(wall.b, wall.low_m), normal, wall.u1, wall.v0, look);
    const std::uint32_t c = add(at(wall.b, wall.high_m), normal, wall.u1, wall.v1, look);
    const std::uint32_t d = add(at(wall.a, wall.high_m), normal, wall.u0, wall.v1, look);
    triangles_.push_back({{a, b, c}, look.part});
    triangles_.push_back({{a, c, d}, look.part});
}

void MeshBuilder::level(std::span<const Point> corners, double above_m, const Look& look) {
    std::vector<std::uint32_t> triangles;
    for (std::uint32_t corner = 2; corner < corners.size(); ++corner)
        triangles.insert(triangles.end(), {0, corner - 1, corner});
    level(corners, triangles, above_m, look);
}

void MeshBuilder::level(std::span<const Point> corners, std::span<const std::uint32_t> triangles, double above_m,
                        const Look& look) {
    const auto first = static_cast<std::uint32_t>(vertices_.size());
    for (const Point corner : corners)
        add(at(corner, above_m), up, dot(corner - origin_, look.grain), cross(look.grain, corner - origin_), look);
    for (std::size_t index = 0; index + 2 < triangles.size(); index += 3)
        triangles_.push_back(
            {{first + triangles[index], first + triangles[index + 1], first + triangles[index + 2]}, look.part});
}

void MeshBuilder::triangle(const std::array<Corner, 3>& corners, const Look& look) {
    Triangle made{{}, look.part};
    for (std::size_t index = 0; index < corners.size(); ++index) {
        const Corner& corner = corners[index];
        made.corners[index] = add(corner.at, corner.normal, corner.at.x, corner.at.z, look);
    }
    triangles_.push_back(made);
}

ViewMesh MeshBuilder::finish() {
    struct Key {
        Part part;
        int row, column;
        auto operator<=>(const Key&) const = default;
    };
    std::map<Key, std::vector<const Triangle*>> tiles;
    for (const Triangle& triangle : triangles_) {
        const Space& corner = vertices_[triangle.corners[0]].at;
        tiles[{triangle.part, static_cast<int>(std::floor(corner.y / tile_m)),
               static_cast<int>(std::floor(corner.x / tile_m))}]
            .push_back(&triangle);
    }
    ViewMesh mesh;
    mesh.origin = origin_;
    mesh.indices.reserve(3 * triangles_.size());
    for (const auto& [key, inside] : tiles) {
        MeshTile tile;
        tile.first = static_cast<std::uint32_t>(mesh.indices.size());
        for (const Triangle* triangle : inside)
            for (const std::uint32_t corner : triangle->corners) {
                const Space& place = vertices_[corner].at;
                tile.box.add(Point{place.x, place.y});
                tile.top_m = std::max(tile.top_m, place.z);
                mesh.indices.push_back(corner);
            }
        tile.count = static_cast<std::uint32_t>(mesh.indices.size()) - tile.first;
        (key.part == Part::ground ? mesh.ground : key.part == Part::solid ? mesh.solid : mesh.airy).push_back(tile);
    }
    mesh.vertices = std::move(vertices_);
    triangles_.clear();
    return mesh;
}

}  // namespace yimi::app
