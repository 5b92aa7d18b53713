#pragma once

#include <span>
#include <vector>

#include "app/tools/direction_lock.h"
#include "app/tools/tool.h"

namespace yimi::app {

/// What a drawing may run parallel or at right angles to: its own last segment, the edge nearest to the pointer, the
/// edge on which its last point lies; north where there is none of these. `drawn` is not empty.
[[nodiscard]] std::vector<Reference> references_at(const ToolDesk& desk, std::span<const Point> drawn,
                                                   const MapPress& press);

/// Where the locked line meets an edge in sight within the press's tolerance.
[[nodiscard]] std::optional<Snap> crossing_on(const DirectionLock& lock, const ToolDesk& desk, const MapPress& press);

/// Shows the locked line, and the edge that it goes by.
void add_guide(MapPreview& preview, const DirectionLock& lock, const MapWidget& map);
/// "Parallel", "Right angle"
[[nodiscard]] QString lock_name(const DirectionLock& lock);

}  // namespace yimi::app
