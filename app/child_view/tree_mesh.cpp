#include "app/child_view/tree_mesh.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace yimi::app {
namespace {

using Look = MeshBuilder::Look;

constexpr Tint bark{112, 94, 76}, crown_tint{104, 140, 78};
constexpr double between_trees_m = 7;

/// 0–1, the same for the same place.
double chance_at(Point at, int which) {
    const double wave = std::sin(at.x * 12.9898 + at.y * 78.233 + which * 37.719) * 43758.5453;
    return wave - std::floor(wave);
}

Point round_about(double share) {
    const double angle = 2 * std::numbers::pi * share;
    return {std::cos(angle), std::sin(angle)};
}

class TreePainter {
public:
    TreePainter(MeshBuilder& mesh, Point foot, const TreeRow& row, const Look& look)
        : mesh_(mesh), foot_(foot), row_(row), look_(look) {}

    void paint() {
        if (row_.has_trunks) trunk();
        if (row_.has_crowns) crown();
    }

private:
    void trunk() {
        constexpr int trunk_sides = 6;
        constexpr double trunk_radius_m = 0.13;
        constexpr double into_crown_m = 0.8;
        const double high_m = row_.crown_low_m + (row_.has_crowns ? into_crown_m : 0);
        Look look = look_;
        if (look.material != Material::assumed) look.material = Material::plain, look.tint = bark;
        for (int side = 0; side < trunk_sides; ++side) {
            const Point a = foot_ + round_about(static_cast<double>(side) / trunk_sides) * trunk_radius_m;
            const Point b = foot_ + round_about((side + 1.0) / trunk_sides) * trunk_radius_m;
            mesh_.wall({a, b, 0, high_m, 0, 0.1, 0, high_m}, look);
        }
    }

    /// A ball of rings, out of round.
    void crown() {
        Look look = look_;
        if (look.material != Material::assumed) look.material = Material::leaves, look.tint = crown_tint;
        const double low_m = row_.crown_low_m, top_m = low_m + (row_.top_m - low_m) * (0.9 + 0.1 * chance_at(foot_, 0));
        constexpr int rings = 5, sides = 8;
        const double half_m = (top_m - low_m) / 2, radius_m = std::min(2.6, 0.75 * half_m + 0.5);
        std::array<std::array<MeshBuilder::Corner, sides>, rings + 1> corners;
        for (int ring = 0; ring <= rings; ++ring)
            for (int side = 0; side < sides; ++side) {
                const double rise = std::numbers::pi * ring / rings;  // 0: below
                const double swell = 0.85 + 0.3 * chance_at(foot_, 10 + ring * sides + side);
                const Point out = round_about(static_cast<double>(side) / sides);
                const Point place = foot_ + out * (radius_m * std::sin(rise) * swell);
                corners[static_cast<std::size_t>(ring)][static_cast<std::size_t>(side)] = {
                    mesh_.at(place, low_m + half_m * (1 - std::cos(rise))),
                    {static_cast<float>(out.x * std::sin(rise)), static_cast<float>(out.y * std::sin(rise)),
                     static_cast<float>(-std::cos(rise))}};
            }
        for (std::size_t ring = 0; ring < rings; ++ring)
            for (std::size_t side = 0; side < sides; ++side) {
                const std::size_t next = (side + 1) % sides;
                const auto &a = corners[ring][side], &b = corners[ring][next], &c = corners[ring + 1][next],
                           &d = corners[ring + 1][side];
                if (ring > 0) mesh_.triangle({a, b, c}, look);
                if (ring + 1 < rings) mesh_.triangle({a, c, d}, look);
                if (ring + 1 == rings) mesh_.triangle({a, b, d}, look);
            }
    }

    MeshBuilder& mesh_;
    Point foot_;
    TreeRow row_;
    Look look_;
};

}  // namespace

void add_tree_row(MeshBuilder& mesh, GeometryView shape, const TreeRow& row, const Look& look) {
    const auto tree = [&](Point foot) { TreePainter(mesh, foot, row, look).paint(); };
    if (shape.kind == GeometryKind::points)
        for (const Point foot : shape.points) tree(foot);
    for (std::size_t index = 0; index < shape.path_count(); ++index) {
        const auto path = shape.path(index);
        const double length = path_length_m(path);
        const int count = std::max(1, static_cast<int>(length / between_trees_m));
        for (int number = 0; number <= count; ++number) tree(point_along(path, length * number / count));
    }
}

}  // namespace yimi::app
