#pragma once

#include <QString>

#include "core/network/way_burdens.h"

namespace yimi::app {

/// "Quickest", "Safest", "Most pleasant", "Shortest"
[[nodiscard]] QString aim_title(WayAim aim);
/// "Safest, shortest": all that a way is best for.
[[nodiscard]] QString aims_title(const std::vector<WayAim>& aims);
/// What a way costs ("Waiting at crossings"), with the rule whose threshold counts.
[[nodiscard]] QString item_title(WayItem item);

}  // namespace yimi::app
