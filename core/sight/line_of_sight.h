#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/model/height_grid.h"
#include "core/sight/scene.h"

namespace yimi {

/// An eye, or what it looks at.
struct SightEnd {
    Point at;
    double height_m = 1;  ///< above the ground there
};

/// A body that the line runs into.
struct LineBlocker {
    std::uint32_t body = 0;
    double at_m = 0;       ///< where the line meets it first, from the eye in plan
    double over_m = 0;     ///< how far it rises above the line where that is most
    double freeing_m = 0;  ///< its freeing height: cut to that it lets the line pass (RULES.md section 3)
};

struct LineOfSight {
    bool clear = true;
    double reach_m = 0;                       ///< between the ends, in plan
    std::vector<LineBlocker> blockers;        ///< what it runs into, see-through or not, nearest to the eye first
    std::optional<std::uint32_t> blocked_by;  ///< the body that hides the target, nearest to the eye
    double see_through_share = 1;             ///< product over `blockers`
    double hidden_chance = 0;                 ///< passage.h
    bool unknown_height = false;              ///< it hangs on assumed heights whether the target is hidden
    std::optional<double> clearance_m;    ///< least (line − top) over all that it crosses in plan; nothing if nothing
    std::optional<double> ground_over_m;  ///< how far the ground rises above the line where that is most
    std::optional<double> ground_at_m;    ///< and where, from the eye
    /// The least height of the eye from which nothing that hides this target would; nothing where no height helps, or
    /// where the ground hides it too.
    std::optional<double> freeing_eye_m;
};

/// Whether two ends see each other past all bodies of a scene, by the straight line between them. What touches the line
/// or an end does not hide; a wall along the line has no thickness; an end inside a solid at its height is hidden by
/// it. The same, turned round, with the ends exchanged. Source: RULES.md section 3, `sight_line`. Over a scene's
/// terrain the ground's height is added at the ends and where a body is crossed, and the ground hides too
/// (ground_line.h); where it is not known at both ends it counts as level.
[[nodiscard]] LineOfSight line_of_sight(const Scene& scene, const SightEnd& eye, const SightEnd& target);

/// LineOfSight::clear alone, quicker.
[[nodiscard]] bool sees(const Scene& scene, const SightEnd& eye, const SightEnd& target);

struct SightPair {
    SightEnd eye, target;
};
/// `sees` of each pair, 1 or 0; the same for any `threads`.
[[nodiscard]] std::vector<std::uint8_t> see_each(const Scene& scene, std::span<const SightPair> pairs,
                                                 unsigned threads);

}  // namespace yimi
