#pragma once

#include <QString>

#include "core/model/plan.h"
#include "core/network/profile.h"

namespace yimi::app {

/// The youngest who walks alone, as the project has that profile.
[[nodiscard]] WalkingProfile youngest_alone(const Plan& plan);

/// How long a child takes for a way at an even pace, "4 min 49 s". A route itself may be another child's, and waits at
/// crossings are not in it.
[[nodiscard]] QString walk_text(double length_m, const WalkingProfile& walker);
[[nodiscard]] double walk_minutes(double length_m, const WalkingProfile& walker);
/// Whose pace it is and how fast: "Alone, 9 to 12: 1.1 m/s".
[[nodiscard]] QString pace_text(const WalkingProfile& walker);

}  // namespace yimi::app
