#pragma once

#include <QImage>
#include <QPainter>
#include <vector>

#include "app/map/area_raster.h"
#include "app/map/map_style.h"
#include "app/map/map_view.h"
#include "app/map/stroke.h"
#include "core/geometry/geometry.h"

namespace yimi::app {

/// Draws shapes with symbols into an image that covers the view; one for each image and thread. Shapes of one symbol
/// that follow each other are one group: all fills, then all outlines, then all markers, whatever their number in two
/// passes over the pixels. Polygons smaller than a pixel count as one, and those of a few pixels are all outline.
class ShapePainter {
public:
    ShapePainter(const MapView& view, QImage& image);

    void draw(GeometryView shape, const Box& box, const Symbol& symbol);
    /// Makes `symbol` that of the shapes to come, for `draw_speck`.
    void begin(const Symbol& symbol);
    /// Draws a polygon that is smaller than a pixel, of which only its box needs to be known; false where its shape
    /// matters, and nothing is drawn.
    [[nodiscard]] bool draw_speck(const Box& box);
    /// Draws the ground that many such polygons cover together.
    void draw_melted(const Box& box);
    /// Brings the group that was begun onto the image; call after each layer.
    void flush();

private:
    /// The path in device pixels; borrowed until the next call.
    [[nodiscard]] std::span<const QPointF> on_screen(std::span<const Point> path);
    [[nodiscard]] QPointF on_screen(Point at) const noexcept {
        return {(at.x - left_) * pixels_per_metre_, (top_ - at.y) * pixels_per_metre_};
    }
    [[nodiscard]] double largest_px(const Box& box) const noexcept {
        return std::max(box.width(), box.height()) * pixels_per_metre_;
    }
    /// Polygons without a visible inside are all outline, if they have one.
    [[nodiscard]] AreaRaster& speck_raster() noexcept { return symbol_.stroke.isValid() ? outline_ : fill_; }
    void add_polygons(GeometryView shape);
    void add_small_polygons(GeometryView shape, const Box& box);
    void add_lines(GeometryView shape);
    void draw_markers();

    QImage& image_;
    double left_, top_, pixels_per_metre_, ratio_;
    Hatch hatch_;
    Symbol symbol_;  ///< of the group
    AreaRaster fill_, outline_;
    Stroker stroker_;
    std::vector<QPointF> path_;
    std::vector<QPointF> markers_;
};

[[nodiscard]] QPen pen_of(const Symbol& symbol);
/// A symbol as it stands in a legend or list, filling `box`.
void draw_symbol_sample(QPainter& painter, const QRectF& box, const Symbol& symbol, GeometryColumn geometry);

}  // namespace yimi::app
