#pragma once

#include "app/document/parking_watch.h"
#include "app/map/map_widget.h"

namespace yimi::app {

/// On the map: bays that would go, what is left of them or where they go, the sight triangles that open and those that
/// stay hidden.
[[nodiscard]] MapPreview parking_marks(const ParkingFound& found, const MapColours& colours);

}  // namespace yimi::app
