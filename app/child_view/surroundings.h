#pragma once

#include <memory>
#include <optional>

#include "app/child_view/view_mesh.h"
#include "core/base/job_context.h"
#include "core/base/result.h"
#include "core/model/height_grid.h"
#include "core/model/plan.h"

namespace yimi::app {

/// What stands and lies within sight of a place, ready to be drawn. A value.
struct Surroundings {
    ViewMesh mesh;
    double reach_m = 0;                                     ///< to each side of the mesh's origin
    std::size_t assumed_buildings = 0, assumed_others = 0;  ///< of unknown height, drawn hatched
    std::shared_ptr<const HeightGrid> terrain;
    double base_m = 0;  ///< the terrain's height at the origin

    /// The ground at a place, above that of the origin; 0 where there is no terrain.
    [[nodiscard]] double ground_m(Point at) const;
};

inline constexpr double sight_reach_m = 320;  ///< beyond it lies haze
/// So far may one walk from the middle before the surroundings have to be made anew.
inline constexpr double surroundings_last_m = 80;

/// For a worker. `terrain` may be null; `time_s`: second of the day, for what stands there at some hours only. Errors:
/// cancelled.
[[nodiscard]] Result<std::shared_ptr<const Surroundings>> make_surroundings(const Plan& plan,
                                                                            std::shared_ptr<const HeightGrid> terrain,
                                                                            Point middle, std::optional<int> time_s,
                                                                            JobContext& job);

}  // namespace yimi::app
