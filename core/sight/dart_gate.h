#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/model/plan.h"
#include "core/sight/dart_run.h"

namespace yimi {

/// What may happen to a child that runs out of a gate straight to the middle of the nearest street.
struct GateDart {
    std::optional<FeatureId> street;  ///< nothing: none within 50 m
    Point meeting;                    ///< on its middle
    std::string_view missing;         ///< the column without which nothing can be said: "speed_limit_kmh"
    struct Conflict {
        bool along_street = true;  ///< the car comes as the street is drawn
        DartConflict conflict;
    };
    std::vector<Conflict> conflicts;  ///< of each side from which cars come; empty where something is missing
};

/// The street is carried on as far as a driver must see. An unknown slope counts as level.
[[nodiscard]] GateDart dart_from_gate(const Scene& scene, const Plan& plan, Point gate);

}  // namespace yimi
