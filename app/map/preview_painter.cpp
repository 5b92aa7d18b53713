#include "app/map/preview_painter.h"

#include <QPainterPath>

#include "app/map/note_painter.h"
#include "app/map/screen_path.h"
#include "app/map/shape_painter.h"

namespace yimi::app {
namespace {

void stroke_with_casing(QPainter& painter, const MapColours& colours, const QPainterPath& path, QPen pen) {
    QPen casing(colours.note_ground, pen.widthF() + 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.strokePath(path, casing);
    painter.strokePath(path, pen);
}

void draw_line(QPainter& painter, const MapView& view, const MapColours& colours, const MapPreview::Line& line) {
    if (line.points.empty()) return;
    const Geometry shape = line.closed && line.points.size() > 2 ? make_polygon(line.points) : make_line(line.points);
    const QPainterPath path = screen_path(shape, view);
    const QColor colour = line.colour.isValid() ? line.colour : colours.selected;
    if (shape.kind == GeometryKind::polygons) {
        QColor fill = colour;
        fill.setAlpha(48);
        painter.fillPath(path, fill);
    }
    Symbol symbol;
    symbol.stroke = colour;
    symbol.stroke_px = line.width_px;
    symbol.pattern = line.pattern;
    stroke_with_casing(painter, colours, path, pen_of(symbol));
}

void draw_area(QPainter& painter, const MapView& view, const MapPreview::Area& area) {
    if (area.shape.empty()) return;
    const QPainterPath path = screen_path(area.shape, view);
    painter.fillPath(path, area.fill);
    painter.strokePath(path, QPen(area.outline, 1));
}

void draw_handle(QPainter& painter, const MapColours& colours, QPointF at, bool active) {
    const double half = active ? 5 : 4;
    painter.setPen(QPen(colours.selected, 1.6));
    painter.setBrush(active ? colours.selected : colours.surface);
    painter.drawRect(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half));
}

void draw_badge(QPainter& painter, const MapColours& colours, QPointF at, const MapPreview::Badge& badge) {
    constexpr double least_px = 22, margin_px = 10;
    QFont font = painter.font();
    font.setBold(true);
    painter.setFont(font);
    const double width = std::max(least_px, painter.fontMetrics().horizontalAdvance(badge.text) + margin_px);
    const QRectF box(at.x() - width / 2, at.y() - least_px / 2, width, least_px);
    painter.setPen(QPen(colours.note_ground, 2));
    painter.setBrush(badge.colour.isValid() ? badge.colour : colours.selected);
    painter.drawRoundedRect(box, least_px / 2, least_px / 2);
    painter.setPen(colours.note_ground);
    painter.drawText(box, Qt::AlignCenter, badge.text);
}

QPainterPath path_of(SnapMark mark, QPointF at) {
    constexpr double half = 7;
    QPainterPath path;
    const auto line = [&](std::initializer_list<QPointF> corners) {
        path.moveTo(at + *corners.begin() * half);
        for (const QPointF corner : corners) path.lineTo(at + corner * half);
    };
    switch (mark) {
        case SnapMark::ring:
            path.addEllipse(at, half, half);
            line({{-0.4, 0}, {0.4, 0}});
            line({{0, -0.4}, {0, 0.4}});
            break;
        case SnapMark::square:
            line({{-1, -1}, {1, -1}, {1, 1}, {-1, 1}, {-1, -1}});
            break;
        case SnapMark::cross:
            line({{-1, -1}, {1, 1}});
            line({{-1, 1}, {1, -1}});
            break;
        case SnapMark::corner:
            line({{-1, -1}, {-1, 1}, {1, 1}});
            line({{-1, 0}, {0, 0}, {0, 1}});
            break;
        case SnapMark::triangle:
            line({{0, -1}, {1, 0.8}, {-1, 0.8}, {0, -1}});
            break;
        case SnapMark::hourglass:
            line({{-1, -1}, {1, -1}, {-1, 1}, {1, 1}, {-1, -1}});
            break;
        case SnapMark::dots:
            for (const double x : {-1.0, 0.0, 1.0}) path.addEllipse(at + QPointF(x * half, 0), 1.2, 1.2);
            break;
    }
    return path;
}

void draw_snap(QPainter& painter, NotePainter& notes, const MapView& view, const MapColours& colours,
               const MapPreview& preview) {
    const QPointF at = view.to_screen(*preview.snap);
    if (preview.snap_guide) {
        painter.setPen(QPen(colours.snapped, 1.2, Qt::DashLine));
        painter.drawLine(view.to_screen(preview.snap_guide->first), view.to_screen(preview.snap_guide->second));
    }
    stroke_with_casing(painter, colours, path_of(preview.snap_mark, at), QPen(colours.snapped, 1.8));
    notes.draw(at + QPointF(0, 40), preview.snap_name, colours.snapped);
}

/// An outline around a line, which keeps its own colours inside.
void draw_hollow_line(QPainter& painter, const MapView& view, const MapColours& colours, const QPainterPath& path) {
    constexpr double inside_px = 6, outline_px = 2.2, casing_px = 1.2;
    constexpr double outer_px = inside_px + 2 * (outline_px + casing_px);
    const QRect area = path.boundingRect()
                           .adjusted(-outer_px, -outer_px, outer_px, outer_px)
                           .intersected(QRectF(QPointF(0, 0), view.size))
                           .toAlignedRect();
    if (area.isEmpty()) return;
    QImage picture(area.size() * view.device_pixel_ratio, QImage::Format_ARGB32_Premultiplied);
    picture.setDevicePixelRatio(view.device_pixel_ratio);
    picture.fill(Qt::transparent);
    QPainter outline(&picture);
    outline.setRenderHint(QPainter::Antialiasing);
    outline.translate(-area.topLeft());
    const auto stroke = [&](const QColor& colour, double width_px) {
        outline.strokePath(path, QPen(colour, width_px, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    };
    stroke(colours.note_ground, outer_px);
    stroke(colours.selected, inside_px + 2 * outline_px);
    outline.setCompositionMode(QPainter::CompositionMode_Clear);
    stroke(Qt::black, inside_px);
    outline.end();
    painter.drawImage(area.topLeft(), picture);
}

}  // namespace

void draw_selection(QPainter& painter, const MapView& view, const MapColours& colours,
                    const std::vector<Geometry>& shapes) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Geometry& shape : shapes) {
        if (shape.kind == GeometryKind::points) {
            painter.setBrush(Qt::NoBrush);
            for (const Point point : shape.points)
                for (const auto& [colour, width] :
                     {std::pair(colours.note_ground, 4.4), std::pair(colours.selected, 2.2)}) {
                    painter.setPen(QPen(colour, width));
                    painter.drawEllipse(view.to_screen(point), 9, 9);
                }
            continue;
        }
        const QPainterPath path = screen_path(shape, view);
        if (shape.kind == GeometryKind::lines) {
            draw_hollow_line(painter, view, colours, path);
            continue;
        }
        painter.fillPath(path, colours.selected_fill);
        stroke_with_casing(painter, colours, path,
                           QPen(colours.selected, 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    painter.restore();
}

void draw_flash(QPainter& painter, const MapView& view, const MapColours& colours, const Geometry& shape,
                double strength) {
    if (shape.empty() || strength <= 0) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor colour = colours.selected;
    colour.setAlphaF(static_cast<float>(std::clamp(strength, 0.0, 1.0) * 0.85));
    const QPen pen(colour, 4 + 5 * strength, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    const Box box = bounding_box(shape.points);
    constexpr double small_px = 36;  // so small that only a ring around it is found by the eye
    if (std::max(box.width(), box.height()) < small_px * view.metres_per_pixel) {
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(view.to_screen(box.centre()), 18 + 12 * strength, 18 + 12 * strength);
    } else {
        painter.strokePath(screen_path(shape, view), pen);
    }
    painter.restore();
}

void draw_preview(QPainter& painter, const MapView& view, const MapColours& colours, const MapPreview& preview) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const MapPreview::Area& area : preview.areas) draw_area(painter, view, area);
    for (const MapPreview::Line& line : preview.lines) draw_line(painter, view, colours, line);
    painter.setPen(QPen(colours.selected, 1.2));
    painter.setBrush(colours.note_ground);
    for (const Point middle : preview.middles) painter.drawEllipse(view.to_screen(middle), 3, 3);
    for (const MapPreview::Handle& handle : preview.handles)
        draw_handle(painter, colours, view.to_screen(handle.at), handle.active);
    for (const MapPreview::Badge& badge : preview.badges) draw_badge(painter, colours, view.to_screen(badge.at), badge);
    NotePainter notes(painter, view.size, colours.note_ground);
    if (preview.snap) draw_snap(painter, notes, view, colours, preview);
    for (const MapPreview::Text& text : preview.texts)
        notes.draw(view.to_screen(text.at), text.text, colours.note_text);
    if (preview.box) {
        const auto& [from, to] = *preview.box;
        draw_rubber_band(painter, colours, QRectF(view.to_screen(from), view.to_screen(to)).normalized());
    }
    painter.restore();
}

void draw_rubber_band(QPainter& painter, const MapColours& colours, const QRectF& box) {
    painter.save();
    painter.setPen(QPen(colours.selected, 1.2, Qt::DashLine));
    painter.setBrush(colours.selected_fill);
    painter.drawRect(box);
    painter.restore();
}

}  // namespace yimi::app
