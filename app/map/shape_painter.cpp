#include "app/map/shape_painter.h"

#include <QPainterPath>

namespace yimi::app {
namespace {

void draw_marker_shape(QPainter& painter, QPointF at, Marker marker, double size) {
    const double half = size / 2;
    const QRectF box(at.x() - half, at.y() - half, size, size);
    switch (marker) {
        case Marker::circle:
            painter.drawEllipse(box);
            break;
        case Marker::square:
            painter.drawRect(box);
            break;
        case Marker::diamond:
            painter.drawPolygon(
                QPolygonF{{at.x(), box.top()}, {box.right(), at.y()}, {at.x(), box.bottom()}, {box.left(), at.y()}});
            break;
        case Marker::triangle:
            painter.drawPolygon(
                QPolygonF{{at.x(), box.top()}, {box.right(), box.bottom()}, {box.left(), box.bottom()}});
            break;
        case Marker::zebra:
            painter.drawRect(box);
            for (int stripe = 0; stripe < 2; ++stripe)
                painter.fillRect(QRectF(box.left() + size * (0.2 + 0.4 * stripe), box.top(), size * 0.2, size),
                                 painter.pen().color());
            break;
        case Marker::none:
            break;
    }
}

QBrush brush_of(const Symbol& symbol) {
    if (symbol.hatched)
        return QBrush(symbol.stroke.isValid() ? symbol.stroke : QColor(154, 149, 140), Qt::BDiagPattern);
    return symbol.fill.isValid() ? QBrush(symbol.fill) : QBrush(Qt::NoBrush);
}

}  // namespace

QPen pen_of(const Symbol& symbol) {
    if (!symbol.stroke.isValid() || symbol.stroke_px <= 0) return QPen(Qt::NoPen);
    QPen pen(symbol.stroke, symbol.stroke_px);
    switch (symbol.pattern) {
        case LinePattern::solid:
            pen.setStyle(Qt::SolidLine);
            break;
        case LinePattern::dashed:
            pen.setDashPattern({3, 2});
            break;
        case LinePattern::dotted:
            pen.setDashPattern({1, 1.6});
            break;
        case LinePattern::dash_dot:
            pen.setDashPattern({5, 2, 1, 2});
            break;
    }
    pen.setCapStyle(symbol.pattern == LinePattern::solid ? Qt::RoundCap : Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    return pen;
}

ShapePainter::ShapePainter(const MapView& view, QImage& image) : view_(view), painter_(&image), on_screen_(view) {
    painter_.setRenderHint(QPainter::Antialiasing);
}

void ShapePainter::use(const Symbol& symbol) {
    if (has_used_ && symbol == used_) return;
    used_ = symbol;
    has_used_ = true;
    painter_.setPen(pen_of(symbol));
    painter_.setBrush(brush_of(symbol));
}

void ShapePainter::draw(GeometryView shape, const Box& box, const Symbol& symbol) {
    if (shape.empty()) return;
    const double pixel_m = view_.metres_per_pixel / view_.device_pixel_ratio;
    const bool tiny = box.width() < pixel_m && box.height() < pixel_m;
    if (shape.kind == GeometryKind::polygons && tiny && symbol.marker == Marker::none) {
        const QColor colour = symbol.stroke.isValid() ? symbol.stroke : symbol.fill;
        if (colour.isValid()) pixels_.emplace_back(view_.to_screen(box.centre()), colour.rgba());
        return;
    }
    use(symbol);
    switch (shape.kind) {
        case GeometryKind::polygons:
            draw_polygons(shape, symbol);
            break;
        case GeometryKind::lines:
            draw_lines(shape, symbol);
            break;
        case GeometryKind::points:
            for (const Point point : shape.points) draw_marker(view_.to_screen(point), symbol);
            return;
        case GeometryKind::none:
            return;
    }
    const double least_px = 14;  // a site too small to see is marked
    const bool small = std::max(box.width(), box.height()) < least_px * view_.metres_per_pixel;
    if (small && symbol.marker != Marker::none) draw_marker(view_.to_screen(box.centre()), symbol);
}

void ShapePainter::draw_polygons(GeometryView shape, const Symbol&) {
    if (shape.path_count() == 1) {
        painter_.drawPolygon(on_screen_.ring(shape.points));
        return;
    }
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    for (std::size_t ring = 0; ring < shape.path_count(); ++ring) path.addPolygon(on_screen_.ring(shape.path(ring)));
    painter_.drawPath(path);
}

void ShapePainter::draw_lines(GeometryView shape, const Symbol& symbol) {
    if (symbol.fill.isValid()) painter_.setBrush(Qt::NoBrush);
    for (std::size_t path = 0; path < shape.path_count(); ++path)
        for (const ScreenPath::Run& run : on_screen_.runs(shape.path(path))) {
            if (run.from_px > 0 && symbol.pattern != LinePattern::solid) {
                QPen pen = pen_of(symbol);
                pen.setDashOffset(run.from_px / symbol.stroke_px);
                painter_.setPen(pen);
                has_used_ = false;
            }
            painter_.drawPolyline(run.points);
        }
    if (symbol.fill.isValid()) has_used_ = false;
}

void ShapePainter::draw_marker(QPointF at, const Symbol& symbol) {
    if (symbol.marker == Marker::none) {
        painter_.drawPoint(at);
        return;
    }
    // A dashed outline or a wide stroke would swallow a small marker.
    QPen pen = symbol.stroke.isValid() ? QPen(symbol.stroke, std::min(symbol.stroke_px, 1.6)) : QPen(Qt::NoPen);
    painter_.setPen(pen);
    draw_marker_shape(painter_, at, symbol.marker, symbol.marker_px);
    has_used_ = false;
}

void ShapePainter::flush() {
    if (pixels_.empty()) return;
    painter_.save();
    painter_.setRenderHint(QPainter::Antialiasing, false);
    const double pixel = 1 / view_.device_pixel_ratio;
    for (const auto& [at, colour] : pixels_)
        painter_.fillRect(QRectF(at.x() - pixel / 2, at.y() - pixel / 2, pixel, pixel), QColor::fromRgba(colour));
    painter_.restore();
    has_used_ = false;
    pixels_.clear();
}

void draw_symbol_sample(QPainter& painter, const QRectF& box, const Symbol& symbol, GeometryColumn geometry) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen_of(symbol));
    painter.setBrush(brush_of(symbol));
    const QRectF inner = box.adjusted(1.5, 1.5, -1.5, -1.5);
    const bool as_line = geometry == GeometryColumn::line ||
                         (geometry == GeometryColumn::any && symbol.marker == Marker::none && !symbol.fill.isValid());
    if (symbol.marker != Marker::none && geometry != GeometryColumn::multi_polygon) {
        painter.setPen(symbol.stroke.isValid() ? QPen(symbol.stroke, std::min(symbol.stroke_px, 1.6))
                                               : QPen(Qt::NoPen));
        draw_marker_shape(painter, box.center(), symbol.marker, std::min(symbol.marker_px, inner.height()));
    } else if (as_line) {
        painter.setBrush(Qt::NoBrush);
        const QLineF line(inner.left(), box.center().y(), inner.right(), box.center().y());
        painter.drawLine(line);
        if (symbol.fill.isValid()) {  // a street: its surface inside its casing
            painter.setPen(QPen(symbol.fill, std::max(1.0, symbol.stroke_px - 2), Qt::SolidLine, Qt::FlatCap));
            painter.drawLine(line);
        }
    } else {
        painter.drawRect(inner);
    }
    painter.restore();
}

}  // namespace yimi::app
