#pragma once

#include <QPainterPath>
#include <QPolygonF>
#include <span>
#include <vector>

#include "app/map/map_view.h"
#include "core/geometry/geometry.h"

namespace yimi::app {

/// Turns paths of the plane into paths of the screen without what nobody sees: vertices nearer than half a pixel to the
/// last one are left out, and what lies far outside is cut off (the raster engine has 16-bit coordinates). Its results
/// are borrowed until the next call.
class ScreenPath {
public:
    explicit ScreenPath(const MapView& view);

    /// A closed ring.
    [[nodiscard]] const QPolygonF& ring(std::span<const Point> path);

    /// A piece of a line and how far from the line's beginning it starts, so that dashes stay where they are.
    struct Run {
        QPolygonF points;
        double from_px = 0;
    };
    [[nodiscard]] std::span<const Run> runs(std::span<const Point> path);

private:
    void thin(std::span<const Point> path);
    void cut_ring();
    void cut_line();

    MapView view_;
    QRectF kept_;  ///< what survives the cut
    QPolygonF points_;
    bool reaches_out_ = false;
    std::vector<Run> runs_;
    std::size_t run_count_ = 0;
};

/// The part of the segment a–b inside a box as two shares of its length (Liang and Barsky); empty where `from` > `to`.
struct PartInside {
    double from = 0, to = 1;
    [[nodiscard]] bool empty() const noexcept { return from > to; }
};
[[nodiscard]] PartInside part_inside(const QRectF& box, QPointF a, QPointF b) noexcept;

/// A whole shape on the screen, points left out.
[[nodiscard]] QPainterPath screen_path(GeometryView shape, const MapView& view);

}  // namespace yimi::app
