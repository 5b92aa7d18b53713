#pragma once

#include "app/child_view/view_mesh.h"
#include "core/model/plan.h"

namespace yimi::app {

/// A few people within `area`, so that one sees how large things are: somebody who waits at every other crossing, a
/// child with an adult before each school gate. They are in no plan and hide nothing in the analysis.
void add_people(MeshBuilder& mesh, const Plan& plan, const Box& area);

}  // namespace yimi::app
