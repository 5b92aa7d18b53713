#pragma once

#include "core/edit/edit.h"
#include "core/model/height_grid.h"
#include "core/model/plan.h"

namespace yimi {

struct TerrainSlopes {
    Edit edit;  ///< "slopes_from_terrain"; empty where nothing can be said
    std::size_t filled = 0;
    std::size_t known = 0;     ///< that said their slope already, and keep it
    std::size_t not_told = 0;  ///< too short, of several lines, or not wholly on known terrain: still unknown
};

/// The slope in percent of every street that does not say its own: the rise from its first point to its last over its
/// length. RULES.md section 2 takes it from there. Of streets shorter than 5 m the heights say nothing.
[[nodiscard]] TerrainSlopes slopes_from_terrain(const Plan& plan, const HeightGrid& terrain);

}  // namespace yimi
