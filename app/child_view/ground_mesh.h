#pragma once

#include "app/child_view/view_mesh.h"
#include "core/model/plan.h"

namespace yimi::app {

/// Everything flat within `area`: the ground itself, blocks, sidewalks, carriageways with their middle lines,
/// crossings, places to play. The plan knows no width of a carriageway: it is that of the crossings on the street, else
/// what is usual for the street's class.
void add_ground(MeshBuilder& mesh, const Plan& plan, const Box& area);

}  // namespace yimi::app
