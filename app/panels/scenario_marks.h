#pragma once

#include "app/map/map_colours.h"
#include "app/map/map_widget.h"
#include "core/edit/edit.h"

namespace yimi::app {

/// What a scenario does to the base, as marks on its map: added things outlined in one line, changed ones dashed, those
/// that are gone as dotted ghosts. Beyond some hundreds nothing more is marked.
[[nodiscard]] MapPreview scenario_marks(const Edit& from_base, const MapColours& colours);

}  // namespace yimi::app
