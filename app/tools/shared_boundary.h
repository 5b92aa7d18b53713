#pragma once

#include <optional>
#include <span>
#include <vector>

#include "app/document/selection.h"
#include "core/geometry/geometry.h"
#include "core/seats/catchment_board.h"

namespace yimi::app {

/// What becomes of a place on a boundary; without `to` it is taken away.
struct PlaceMove {
    Point from;
    std::optional<Point> to;
};

/// The catchments of the same stage that border on one, by growing id: those whose boundary moves with its own.
[[nodiscard]] std::vector<FeatureId> neighbours_of(const Plan& plan, const FeatureRef& catchment);

/// A shape whose boundary follows: a vertex at one of the places (to a centimetre) moves or goes; where only an edge
/// passes there, it gets a vertex. The shape as it is where none of the places lies on its boundary.
[[nodiscard]] Geometry with_places_moved(Geometry shape, std::span<const PlaceMove> moves);

/// Those of `neighbours` that the moves change.
[[nodiscard]] std::vector<CatchmentShape> neighbours_moved(const Plan& plan, std::span<const FeatureId> neighbours,
                                                           std::span<const PlaceMove> moves);

}  // namespace yimi::app
