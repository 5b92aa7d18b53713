#include "app/document/theme_overlay.h"

#include "app/document/reach.h"
#include "app/document/seat_map.h"
#include "core/base/parallel.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::app {

Result<std::shared_ptr<const MapOverlay>> theme_overlay(Theme theme, const Plan& plan, JobContext& job) {
    auto overlay = std::make_shared<MapOverlay>();
    if (theme == Theme::coverage) {
        YIMI_TRY(reach, reach_of(plan, WalkNetwork(plan), {}, job));
        overlay->coverage = covered_blocks(reach);
    }
    if (theme == Theme::seats) {
        YIMI_TRY(board, CatchmentBoard::made(plan, "primary", 0, gis::GeosKernel(), job, default_threads()));
        overlay->seats = seat_map(plan, board, board.sharing(), WithMigrants::yes);
    }
    return std::shared_ptr<const MapOverlay>(std::move(overlay));
}

}  // namespace yimi::app
