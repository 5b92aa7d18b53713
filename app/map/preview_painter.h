#pragma once

#include <QPainter>

#include "app/map/map_widget.h"

namespace yimi::app {

/// What lies above the tiles while the hand is at work; for the main thread, quick enough for every frame.
void draw_selection(QPainter& painter, const MapView& view, const MapColours& colours,
                    const std::vector<Geometry>& shapes);
/// `strength`: 0 (invisible) to 1.
void draw_flash(QPainter& painter, const MapView& view, const MapColours& colours, const Geometry& shape,
                double strength);
void draw_preview(QPainter& painter, const MapView& view, const MapColours& colours, const MapPreview& preview);
void draw_rubber_band(QPainter& painter, const MapColours& colours, const QRectF& box);

}  // namespace yimi::app
