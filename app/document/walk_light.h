#pragma once

#include <QDate>
#include <optional>

#include "core/edit/edit.h"
#include "core/model/plan.h"
#include "core/network/route_light.h"

namespace yimi::app {

/// The day for which the project asks in what light children walk: that which it keeps, else a school day on which it
/// is dark for longest, Monday 21 December 2026.
[[nodiscard]] QDate walking_date(const Plan& plan);
/// An empty edit changes nothing.
[[nodiscard]] Edit choose_walking_date(const Plan& plan, const QDate& date);

/// In what light a walk is walked on a day. Nothing where nobody knows when the walker sets out or where the place is.
[[nodiscard]] std::optional<RouteLight> light_on(const Plan& plan, const WalkNetwork& network, const WalkRoute& route,
                                                 const QDate& date, std::optional<int> departs_s);

}  // namespace yimi::app
