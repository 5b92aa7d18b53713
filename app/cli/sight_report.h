#pragma once

#include <optional>
#include <string>

#include "app/cli/json.h"
#include "core/model/plan.h"
#include "core/sight/freeing_heights.h"
#include "core/sight/line_of_sight.h"
#include "core/sight/route_sight.h"

namespace yimi::app {

// What `sight` prints as JSON about what hides whom.

/// "ground" for the terrain itself.
[[nodiscard]] std::string uid_of_body(const Plan& plan, const Scene& scene, std::uint32_t body);
/// Its uid; null for none.
[[nodiscard]] nlohmann::json blocker_of(const Plan& plan, const Scene& scene, std::optional<std::uint32_t> body);
[[nodiscard]] nlohmann::json crossing_document(const Plan& plan, const Scene& scene, const RouteCrossing& crossing,
                                               EyeHeight child);
/// What could be cut so that driver and child see each other on the crossing's worst approach.
[[nodiscard]] std::vector<FreeingHeight> freeing_heights(const Scene& scene, const CrossingSight& sight,
                                                         EyeHeight child);
[[nodiscard]] nlohmann::json line_document(const Plan& plan, const Scene& scene, const SightEnd& eye,
                                           const SightEnd& target, const LineOfSight& line);

/// Whether a document holds the polygons themselves.
enum class SeenShapes { without, with };
[[nodiscard]] nlohmann::json place_document(const Plan& plan, const Scene& scene, Point place, EyeHeight eye,
                                            double radius_m, SeenShapes shapes);

}  // namespace yimi::app
