#include "app/document/theme_overlay.h"

#include "app/document/eye_view.h"
#include "app/document/reach.h"
#include "app/document/seat_map.h"
#include "core/base/parallel.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::app {

Result<std::shared_ptr<const MapOverlay>> theme_overlay(Theme theme, const Plan& plan, const Box& area,
                                                        JobContext& job) {
    auto overlay = std::make_shared<MapOverlay>();
    if (theme == Theme::coverage) {
        YIMI_TRY(reach, reach_of(plan, WalkNetwork(plan), {}, job));
        overlay->coverage = covered_blocks(reach);
    }
    if (theme == Theme::seats) {
        YIMI_TRY(board, CatchmentBoard::made(plan, "primary", 0, gis::GeosKernel(), job, default_threads()));
        overlay->seats = seat_map(plan, board, board.sharing(), WithMigrants::yes);
    }
    if (theme == Theme::difference && !area.empty()) {
        constexpr std::size_t most_cells = 20000;
        const FieldGrid grid = grid_over(area, most_cells);
        YIMI_TRY(field, difference_field(make_scene(plan), grid, child_eye, look_radius_m, job, default_threads()));
        overlay->apart =
            std::make_shared<const MapOverlay::Apart>(MapOverlay::Apart{areas_of(grid, field), child_eye, false});
    }
    return std::shared_ptr<const MapOverlay>(std::move(overlay));
}

}  // namespace yimi::app
