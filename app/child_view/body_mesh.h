#pragma once

#include "app/child_view/view_mesh.h"
#include "core/model/plan.h"
#include "core/sight/scene.h"

namespace yimi::app {

/// What stands in the plan, as the analysis takes it: the same edges, tops and undersides. Bodies through which the
/// analysis sees (see_through_share of 0.5 or more) are airy, all others solid; those of assumed height are hatched.
/// A line has no thickness in the analysis; here it has `line_half_width_m` to each side, so that it has a top.
void add_bodies(MeshBuilder& mesh, const Scene& scene, const Plan& plan);

inline constexpr double line_half_width_m = 0.001;

}  // namespace yimi::app
