#pragma once

#include <memory>

#include "app/map/map_overlay.h"
#include "core/seats/catchment_board.h"

namespace yimi::app {

/// What the map's seats theme shows of a board, shared out so: each block and catchment by what its school lacks; where
/// no catchments of the stage are drawn, each block by its district.
[[nodiscard]] std::shared_ptr<const MapOverlay::Seats> seat_map(const Plan& plan, const CatchmentBoard& board,
                                                                const Sharing& sharing, WithMigrants with);

}  // namespace yimi::app
