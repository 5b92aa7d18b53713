#pragma once

#include <optional>
#include <vector>

#include "core/sight/scene.h"
#include "core/sight/sight_line.h"

namespace yimi {

/// One sector of what an eye sees: up to a wall, or as far as the disc.
struct SeenSector {
    Point from, to;                   ///< where the sight ends at its two sides, relative to the eye, counter-clockwise
    double from_key = 0, to_key = 0;  ///< turn_key (angular_sweep.h) of its sides
    std::optional<std::uint32_t> body;  ///< whose wall it is; nothing: the disc's arc
};

struct Isovist {
    double visible_area_m2 = 0;
    double open_share = 0;                     ///< visible area / disc area
    std::optional<std::uint32_t> inside_body;  ///< the eye is inside this body: nothing is seen
    bool unknown_height = false;               ///< a body of assumed height borders what is seen
    Point eye;
    double radius_m = 0;
    std::vector<SeenSector> sectors;  ///< counter-clockwise from east, all round; none where nothing is seen
    /// Boundary counter-clockwise. Between two points with `arc_to_next` the boundary runs along the disc.
    struct Vertex {
        Point at;
        bool arc_to_next = false;
    };
    std::vector<Vertex> boundary;
};

/// Area visible in the horizontal plane at eye height within the exact disc of `radius_m` (> 0): exact angular sweep,
/// arcs count as arcs. A body blocks if its top is above the eye; lines have no thickness; what touches the eye itself
/// does not block it. Bodies whose see-through share is 0.5 or more do not block. Source: RULES.md section 3,
/// `isovist_area`.
[[nodiscard]] Isovist isovist(const Scene& scene, Point at, EyeHeight eye, double radius_m);
/// The same without the boundary; for many points.
[[nodiscard]] double isovist_area_m2(const Scene& scene, Point at, EyeHeight eye, double radius_m);

}  // namespace yimi
