#pragma once

#include <optional>
#include <vector>

#include "app/document/selection.h"
#include "app/map/map_widget.h"

namespace yimi::app {

/// What a click at `at` means among what is in sight: the nearest point, else the nearest line, both within
/// `tolerance_m` or where they are drawn and no area covers them, else the smallest area that `at` lies in. Looks only
/// at what the boxes let through.
[[nodiscard]] std::optional<FeatureRef> feature_at(const MapWidget& map, Point at, double tolerance_m);
/// All features in sight that lie within the box completely; at most `most`.
[[nodiscard]] std::vector<FeatureRef> features_within(const MapWidget& map, const Box& box, std::size_t most);

}  // namespace yimi::app
