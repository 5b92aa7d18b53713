#pragma once

#include <QImage>
#include <QPainter>
#include <vector>

#include "app/map/map_style.h"
#include "app/map/map_view.h"
#include "app/map/screen_path.h"
#include "core/geometry/geometry.h"

namespace yimi::app {

/// Draws shapes with symbols into an image: polygons smaller than a pixel
/// become pixels. One painter per image and thread.
class ShapePainter {
public:
    ShapePainter(const MapView& view, QImage& image);

    void draw(GeometryView shape, const Box& box, const Symbol& symbol);
    /// Brings pixels that were collected onto the image; call after each layer.
    void flush();

private:
    void draw_polygons(GeometryView shape, const Symbol& symbol);
    void draw_lines(GeometryView shape, const Symbol& symbol);
    void draw_marker(QPointF at, const Symbol& symbol);
    void use(const Symbol& symbol);

    MapView view_;
    QPainter painter_;
    Symbol used_;
    bool has_used_ = false;
    ScreenPath on_screen_;
    std::vector<std::pair<QPointF, QRgb>> pixels_;
};

[[nodiscard]] QPen pen_of(const Symbol& symbol);
/// A symbol as it stands in a legend or list, filling `box`.
void draw_symbol_sample(QPainter& painter, const QRectF& box, const Symbol& symbol, GeometryColumn geometry);

}  // namespace yimi::app
