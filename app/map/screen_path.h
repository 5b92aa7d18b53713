#pragma once

#include <QPainterPath>
#include <QRectF>

#include "app/map/map_view.h"
#include "core/geometry/geometry.h"

namespace yimi::app {

/// The part of the segment a–b inside a box as two shares of its length (Liang and Barsky); empty where `from` > `to`.
struct PartInside {
    double from = 0, to = 1;
    [[nodiscard]] bool empty() const noexcept { return from > to; }
};
[[nodiscard]] PartInside part_inside(const QRectF& box, QPointF a, QPointF b) noexcept;

/// A whole shape on the screen without what nobody sees: points are left out, vertices nearer than half a pixel to the
/// last one too, and what lies far outside is cut off (the raster engine has 16-bit coordinates).
[[nodiscard]] QPainterPath screen_path(GeometryView shape, const MapView& view);

}  // namespace yimi::app
