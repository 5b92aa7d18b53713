#pragma once

#include <QImage>

#include "app/document/read_layers.h"
#include "app/map/map_view.h"

namespace yimi::app {

/// Where a layer would lie, beside what is there already.
struct ImportPicture {
    QImage image;  ///< as the map would draw it; of a large layer only where it lies
    MapView view;
    Box layer;                  ///< in the plan's coordinates
    std::vector<Point> points;  ///< some of the layer's: at a small scale the map draws none
    double apart_m = 0;         ///< how far it lies from the plan; 0 where they meet or one of them is empty
};

/// Draws plan and layer into `view`'s size. Errors: those of read_layer.
[[nodiscard]] Result<ImportPicture> draw_import(const Snapshot& plan, const ImportRequest& request, const MapView& view,
                                                JobContext& job);

/// Draws the picture with the layer framed, so that the eye finds it.
void paint_import(QPainter& painter, const ImportPicture& picture);

}  // namespace yimi::app
