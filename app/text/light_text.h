#pragma once

#include <QDate>
#include <QString>
#include <optional>

#include "core/network/route_light.h"

namespace yimi::app {

/// Whether a walk on a day is dark, for how many metres and where there are no lamps; a sentence a line.
[[nodiscard]] QString light_text(const std::optional<RouteLight>& light, const QDate& date);

}  // namespace yimi::app
