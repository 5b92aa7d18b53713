#pragma once

#include <QString>
#include <vector>

#include "core/coverage/place_kind.h"
#include "core/edit/edit.h"

namespace yimi::app {

/// Side of the square that stands for a playground whose shape nobody has drawn yet.
inline constexpr double proposed_side_m = 20;

/// One edit that adds new places of a kind around these points, each named as proposed and with where it comes from:
/// a school is a point, anything else a square with the point in its middle.
[[nodiscard]] Edit proposed_places(const Plan& plan, const PlaceKind& kind, const std::vector<Point>& places,
                                   const QString& source);

}  // namespace yimi::app
