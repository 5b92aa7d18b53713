#pragma once

#include "app/cli/json.h"
#include "core/sight/parking_least.h"

namespace yimi::app {

// What `parking` prints as JSON.

/// "seen", "hidden", "unknown".
[[nodiscard]] const char* word_of(MutualSight state) noexcept;
[[nodiscard]] nlohmann::json parking_document(const ParkingStudy& study, const ParkingOutcome& outcome);
[[nodiscard]] nlohmann::json least_document(const ParkingStudy& study, const LeastBays& least);

}  // namespace yimi::app
