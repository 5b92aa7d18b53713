#include "app/map/shape_painter.h"

#include <QPainterPath>
#include <cmath>

namespace yimi::app {
namespace {

constexpr double merged_px = 0.3;     ///< vertices nearer than this to the last one are left out
constexpr double straight_px = 0.15;  ///< corners that stand out less are left out, a few in a row: a bend is many
constexpr int most_left_out = 3;
constexpr double least_site_px = 14;     ///< a site too small to see is marked
constexpr double hatch_px = 8;           ///< from line to line
constexpr double least_inside_px = 1.7;  ///< device pixels; of less within an outline nothing would be seen

/// Whether a solid line goes around shapes that are wide enough to show an inside.
bool is_outlined(const Symbol& symbol) {
    return symbol.stroke.isValid() && symbol.stroke.alpha() == 255 && symbol.stroke_px >= 0.5 &&
           symbol.pattern == LinePattern::solid && !symbol.hatched;
}

bool is_near(QPointF a, QPointF b) {
    return std::abs(a.x() - b.x()) < merged_px && std::abs(a.y() - b.y()) < merged_px;
}

/// Whether a line from `from` to `to` runs by `at` so near that nobody sees the corner.
bool lies_between(QPointF from, QPointF at, QPointF to) {
    const QPointF whole = to - from, part = at - from;
    const double length2 = QPointF::dotProduct(whole, whole), along = QPointF::dotProduct(part, whole);
    if (along < 0 || along > length2) return false;
    const double across = whole.x() * part.y() - whole.y() * part.x();
    return across * across < straight_px * straight_px * length2;
}

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

QColor unknown_colour() {
    return map_colours(Ground::light).unknown;
}

QBrush brush_of(const Symbol& symbol) {
    if (symbol.hatched) return QBrush(symbol.stroke.isValid() ? symbol.stroke : unknown_colour(), Qt::BDiagPattern);
    return symbol.fill.isValid() ? QBrush(symbol.fill) : QBrush(Qt::NoBrush);
}

/// With its pen: a dashed outline or a wide stroke would swallow a small marker.
void draw_marker(QPainter& painter, QPointF at, const Symbol& symbol, double size) {
    constexpr double widest_px = 1.6;
    painter.setPen(symbol.stroke.isValid() ? QPen(symbol.stroke, std::min(symbol.stroke_px, widest_px))
                                           : QPen(Qt::NoPen));
    painter.setBrush(brush_of(symbol));
    if (symbol.marker == Marker::none)
        painter.drawPoint(at);
    else
        draw_marker_shape(painter, at, symbol.marker, size);
}

}  // namespace

QPen pen_of(const Symbol& symbol) {
    if (!symbol.stroke.isValid() || symbol.stroke_px <= 0) return QPen(Qt::NoPen);
    QPen pen(symbol.stroke, symbol.stroke_px);
    if (const auto dashes = dashes_of(symbol.pattern); !dashes.empty())
        pen.setDashPattern(QList<qreal>(dashes.begin(), dashes.end()));
    pen.setCapStyle(symbol.pattern == LinePattern::solid ? Qt::RoundCap : Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    return pen;
}

ShapePainter::ShapePainter(const MapView& view, QImage& image)
    : image_(image),
      left_(view.extent().min_x),
      top_(view.extent().max_y),
      pixels_per_metre_(view.device_pixel_ratio / view.metres_per_pixel),
      ratio_(view.device_pixel_ratio),
      fill_(image.width(), image.height()),
      outline_(image.width(), image.height()) {
    hatch_.period = static_cast<int>(std::lround(hatch_px * ratio_));
    hatch_.thickness = std::max(1, static_cast<int>(std::lround(ratio_)));
    hatch_.origin = std::llround(left_ * pixels_per_metre_) + std::llround(-top_ * pixels_per_metre_);
}

std::span<const QPointF> ShapePainter::on_screen(std::span<const Point> path) {
    path_.clear();
    int left_out = 0;
    for (std::size_t index = 0; index < path.size(); ++index) {
        const QPointF next = on_screen(path[index]);
        const bool is_end = index == 0 || index + 1 == path.size();
        if (!is_end && is_near(path_.back(), next)) continue;
        if (path_.size() >= 2 && left_out < most_left_out &&
            lies_between(path_[path_.size() - 2], path_.back(), next)) {
            path_.back() = next;
            ++left_out;
            continue;
        }
        left_out = 0;
        path_.push_back(next);
    }
    return path_;
}

void ShapePainter::begin(const Symbol& symbol) {
    if (symbol == symbol_) return;
    flush();
    symbol_ = symbol;
}

void ShapePainter::draw(GeometryView shape, const Box& box, const Symbol& symbol) {
    if (shape.empty()) return;
    begin(symbol);
    switch (shape.kind) {
        case GeometryKind::polygons:
            if (draw_speck(box)) return;
            if (is_outlined(symbol) && largest_px(box) - symbol.stroke_px * ratio_ < least_inside_px)
                add_small_polygons(shape, box);
            else
                add_polygons(shape);
            break;
        case GeometryKind::lines:
            add_lines(shape);
            break;
        case GeometryKind::points:
            for (const Point point : shape.points) markers_.push_back(on_screen(point));
            return;
        case GeometryKind::none:
            return;
    }
    const bool is_small = largest_px(box) < least_site_px * ratio_;
    if (is_small && symbol.marker != Marker::none) markers_.push_back(on_screen(box.centre()));
}

bool ShapePainter::draw_speck(const Box& box) {
    if (largest_px(box) >= 1 || symbol_.marker != Marker::none) return false;
    const QPointF middle = on_screen(box.centre());
    speck_raster().add_box({middle.x() - 0.5, middle.y() - 0.5, 1, 1});
    return true;
}

void ShapePainter::draw_melted(const Box& box) {
    speck_raster().add_box({on_screen({box.min_x, box.max_y}), on_screen({box.max_x, box.min_y})});
}

/// Their shells with half the stroke around them.
void ShapePainter::add_small_polygons(GeometryView shape, const Box& box) {
    const QPointF middle = on_screen(box.centre());
    const double grown = 1 + symbol_.stroke_px * ratio_ / largest_px(box);
    for (std::size_t part = 0; part < shape.part_count(); ++part) {
        path_.clear();
        for (const Point point : shape.path(shape.first_path(part)))
            path_.push_back(middle + (on_screen(point) - middle) * grown);
        outline_.add_ring(path_);
    }
}

void ShapePainter::add_polygons(GeometryView shape) {
    const StrokeStyle style{symbol_.stroke_px * ratio_, symbol_.pattern};
    for (std::size_t part = 0; part < shape.part_count(); ++part) {
        const std::size_t shell = shape.first_path(part);
        for (std::size_t ring = shell; ring < shape.part_ends[part]; ++ring) {
            const auto path = on_screen(shape.path(ring));
            if (symbol_.fill.isValid() || symbol_.hatched) fill_.add_ring(path, ring != shell);
            if (symbol_.stroke.isValid()) stroker_.add(outline_, path, true, style);
        }
    }
}

void ShapePainter::add_lines(GeometryView shape) {
    if (!symbol_.stroke.isValid()) return;
    for (std::size_t path = 0; path < shape.path_count(); ++path)
        stroker_.add(outline_, on_screen(shape.path(path)), false, {symbol_.stroke_px * ratio_, symbol_.pattern});
}

void ShapePainter::flush() {
    if (symbol_.hatched)
        fill_.blend(image_, symbol_.stroke.isValid() ? symbol_.stroke : unknown_colour(), hatch_);
    else if (symbol_.fill.isValid())
        fill_.blend(image_, symbol_.fill);
    if (symbol_.stroke.isValid()) outline_.blend(image_, symbol_.stroke);
    if (!markers_.empty()) draw_markers();
}

/// One picture of the marker serves for all.
void ShapePainter::draw_markers() {
    const double side = std::ceil((symbol_.marker == Marker::none ? 1 : symbol_.marker_px) * ratio_ / 2 + 2) * 2;
    QImage one(QSize(static_cast<int>(side), static_cast<int>(side)), QImage::Format_ARGB32_Premultiplied);
    one.fill(Qt::transparent);
    {
        QPainter painter(&one);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(ratio_, ratio_);
        const QPointF middle(side / 2 / ratio_, side / 2 / ratio_);
        draw_marker(painter, middle, symbol_, symbol_.marker_px);
    }
    QPainter painter(&image_);
    const double image_ratio = image_.devicePixelRatio();
    painter.scale(1 / image_ratio, 1 / image_ratio);
    for (const QPointF at : markers_)
        painter.drawImage(QPointF(std::round(at.x() - side / 2), std::round(at.y() - side / 2)), one);
    markers_.clear();
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
        draw_marker(painter, box.center(), symbol, std::min(symbol.marker_px, inner.height()));
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
