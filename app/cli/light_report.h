#pragma once

#include <QDate>

#include "app/cli/json.h"
#include "core/network/route_light.h"

namespace yimi::app {

/// Of `route`, under "light": the sun and what it takes for dark, metres by day, at dusk and in the dark with those
/// that have no lamps or of which nobody knows, and the stretches. Null where nobody knows how light it is.
[[nodiscard]] nlohmann::json light_json(const std::optional<RouteLight>& light, const QDate& date);

}  // namespace yimi::app
