#pragma once

#include "app/child_view/view_mesh.h"
#include "core/geometry/geometry.h"

namespace yimi::app {

/// Trees along lines and outlines, one every few metres, and at points: trunks, and crowns that one sees through.
struct TreeRow {
    double crown_low_m = 0, top_m = 0;
    bool has_trunks = true, has_crowns = true;
};
void add_tree_row(MeshBuilder& mesh, GeometryView shape, const TreeRow& row, const MeshBuilder::Look& look);

}  // namespace yimi::app
