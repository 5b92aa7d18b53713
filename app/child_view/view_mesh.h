// The child view: what one sees from a place of the plan at a child's height. Values first: the surroundings as a mesh
// (surroundings.h, from bodies, ground and trees), the walk along a route (walk.h); then OpenGL
// (gl_view.h), and the panel in the window (child_view_panel.h). May use: core, gis/crs, app/document, app/jobs,
// app/text, Qt Widgets, OpenGL. Start here.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "core/geometry/point.h"

namespace yimi::app {

/// A direction or place in metres: x east, y north, z up.
struct Space {
    float x = 0, y = 0, z = 0;
};

struct Tint {
    std::uint8_t red = 0, green = 0, blue = 0;
};

/// How a surface is painted; the numbers are those of the shader.
enum class Material : std::uint8_t { plain, assumed, front, car_side, leaves, bars, ground };

/// What the graphics card gets of a corner. `u`, `v`: metres along a wall and above its foot; of a car's side both 0–1.
struct ViewVertex {
    Space at;
    float u = 0, v = 0;
    std::array<std::int8_t, 3> normal{};  ///< 127 is 1
    Material material = Material::plain;
    Tint tint;
    std::uint8_t layer = 0;  ///< of what lies on the ground: a higher one covers a lower one
};
static_assert(sizeof(ViewVertex) == 28);

/// Triangles that lie in one square of the ground, so that squares out of sight need not be drawn.
struct MeshTile {
    Box box;                             ///< relative to the mesh's origin
    float top_m = 0;                     ///< highest corner
    std::uint32_t first = 0, count = 0;  ///< of `indices`
};

/// Triangles around an origin. Those of `solid` hide whatever sight analysis says is hidden; those of `airy` are seen
/// through (crowns of trees, fences, people) and hide nothing in the analysis.
struct ViewMesh {
    Point origin;
    std::vector<ViewVertex> vertices;
    std::vector<std::uint32_t> indices;
    std::vector<MeshTile> ground, solid, airy;
};

/// Gathers triangles and packs them by squares.
class MeshBuilder {
public:
    /// `ground_m`: height of the ground at a place, relative to that of the origin.
    MeshBuilder(Point origin, std::function<double(Point)> ground_m);

    enum class Part { ground, solid, airy };
    struct Look {
        Part part = Part::solid;
        Material material = Material::plain;
        Tint tint;
        std::uint8_t layer = 0;
        Point grain{1, 0};  ///< of what lies: along it u runs, v to its left
    };
    [[nodiscard]] Point origin() const noexcept { return origin_; }
    [[nodiscard]] Space at(Point place, double above_m) const;

    /// Upright quad over a–b from `low_m` to `high_m` above the ground of each end; u runs from `u0` to `u1`, v from
    /// `v0` to `v1`. Its front looks to the right of a–b.
    struct Wall {
        Point a, b;
        double low_m = 0, high_m = 0;
        double u0 = 0, u1 = 0, v0 = 0, v1 = 0;
    };
    void wall(const Wall& wall, const Look& look);
    /// A level convex shape `above_m` over the ground, its corners counter-clockwise.
    void level(std::span<const Point> corners, double above_m, const Look& look);
    /// Triangles of `corners`, three indices each.
    void level(std::span<const Point> corners, std::span<const std::uint32_t> triangles, double above_m,
               const Look& look);
    struct Corner {
        Space at, normal;
    };
    void triangle(const std::array<Corner, 3>& corners, const Look& look);

    [[nodiscard]] ViewMesh finish();

private:
    struct Triangle {
        std::array<std::uint32_t, 3> corners{};
        Part part = Part::solid;
    };
    std::uint32_t add(const Space& at, const Space& normal, double u, double v, const Look& look);

    Point origin_;
    std::function<double(Point)> ground_m_;
    std::vector<ViewVertex> vertices_;
    std::vector<Triangle> triangles_;
};

}  // namespace yimi::app
