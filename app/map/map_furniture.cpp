#include "app/map/map_furniture.h"

#include <QFontMetricsF>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "app/map/apart_style.h"
#include "app/map/map_font.h"
#include "app/map/seat_style.h"
#include "app/map/shape_painter.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::MapFurniture)
};

constexpr double text_px = legend_text_px, line_px = 21, swatch_px = 24, padding_px = 8;

void draw_with_halo(QPainter& painter, const MapColours& colours, QPointF baseline, const QString& text,
                    const QFont& font) {
    QPainterPath path;
    path.addText(baseline, font, text);
    painter.strokePath(path, QPen(colours.bar_halo, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(path, colours.bar);
}

QString length_text(double metres) {
    return metres >= 1000 ? Words::tr("%1 km").arg(number(metres / 1000, 2)) : Words::tr("%1 m").arg(number(metres, 3));
}

/// Which of the legend's entries stands for a row; their number where none does.
std::size_t entry_of(const MapContent& content, const RowView& row, const std::vector<LegendEntry>& all) {
    if (content.theme == Theme::coverage && row.table() == Table::blocks)
        return coverage_entry(content.overlay->covered(row.id()), content.overlay->is_open_space);
    if (content.theme == Theme::seats && shows_seats(row.table()))
        return seat_entry(content.overlay->seats.get(), row.table(), row.id());
    if (all.size() == 1) return 0;
    const Symbol symbol = symbol_of(content.look(), row, *content.symbols);
    const auto same =
        std::find_if(all.begin(), all.end(), [&](const LegendEntry& entry) { return entry.symbol == symbol; });
    return static_cast<std::size_t>(same - all.begin());
}

/// The categories of a table that occur in the view. Reading stops when all were seen, or after many rows.
std::vector<LegendEntry> entries_in(const MapContent& content, const MapView& view, Table table) {
    const auto all = legend(content.look(), table, *content.symbols);
    std::vector<bool> seen(all.size(), false);
    std::size_t still_missing = all.size(), read = 0;
    constexpr std::size_t most_rows = 20000;
    content.plan->layer(table).query(view.extent(), [&](const RowView& row) {
        const std::size_t index = entry_of(content, row, all);
        if (index < all.size() && !seen[index]) {
            seen[index] = true;
            --still_missing;
        }
        return still_missing > 0 && ++read < most_rows;
    });
    std::vector<LegendEntry> entries;
    for (std::size_t index = 0; index < all.size(); ++index)
        if (seen[index]) entries.push_back(all[index]);
    return entries;
}

}  // namespace

double scale_bar_m(const MapView& view, double most_px) {
    const double most_m = most_px * view.metres_per_pixel;
    const double power = std::pow(10.0, std::floor(std::log10(most_m)));
    for (const double step : {5.0, 2.0})
        if (step * power <= most_m) return step * power;
    return power;
}

void draw_scale_bar(QPainter& painter, const MapView& view, const MapColours& colours, QPointF at) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr double most_px = 130, tick_px = 6;
    const double metres = scale_bar_m(view, most_px);
    const double right = at.x() + metres / view.metres_per_pixel;
    QPainterPath bar(QPointF(at.x(), at.y() - tick_px));
    bar.lineTo(at);
    bar.lineTo(right, at.y());
    bar.lineTo(right, at.y() - tick_px);
    painter.strokePath(bar, QPen(colours.bar_halo, 4.5, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.strokePath(bar, QPen(colours.bar, 1.6, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    draw_with_halo(painter, colours, at + QPointF(5, -5), length_text(metres), map_font(text_px));
    painter.restore();
}

void draw_attribution(QPainter& painter, const QRectF& area, const MapColours& colours, const QString& text) {
    if (text.isEmpty()) return;
    painter.save();
    const QFont font = map_font(text_px - 1);
    const QFontMetricsF metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, area.width() * 0.6);
    const QSizeF size(metrics.horizontalAdvance(shown) + 12, metrics.height() + 4);
    const QRectF box(area.right() - size.width(), area.bottom() - size.height(), size.width(), size.height());
    painter.fillRect(box, colours.source_ground);
    painter.setFont(font);
    painter.setPen(colours.source_text);
    painter.drawText(box, Qt::AlignCenter, shown);
    painter.restore();
}

void draw_north_arrow(QPainter& painter, const MapColours& colours, QPointF at) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(at);
    painter.setPen(QPen(colours.bar_halo, 3));
    const QPolygonF arrow{QPointF(0, 0), QPointF(8, 24), QPointF(0, 18), QPointF(-8, 24)};
    painter.drawPolygon(arrow);
    painter.setPen(QPen(colours.bar, 1.2));
    painter.setBrush(colours.surface);
    painter.drawPolygon(arrow);
    painter.setBrush(colours.bar);
    painter.drawPolygon(QPolygonF{QPointF(0, 0), QPointF(0, 18), QPointF(-8, 24)});
    const QString north = Words::tr("N");
    const QFont font = map_font(text_px + 1);
    draw_with_halo(painter, colours, QPointF(-QFontMetricsF(font).horizontalAdvance(north) / 2, 38), north, font);
    painter.restore();
}

std::vector<LegendLine> legend_of(const MapContent& content, const MapView& view) {
    std::vector<LegendLine> lines;
    if (content.theme == Theme::difference)
        for (LegendEntry& entry : apart_legend(content.ground))
            lines.push_back({std::move(entry), GeometryColumn::multi_polygon});
    for (auto layer = content.layers.rbegin(); layer != content.layers.rend(); ++layer) {
        if (!layer->visible) continue;
        if (view.metres_per_pixel > table_style(content.look(), layer->table).farthest_metres_per_pixel) continue;
        for (LegendEntry& entry : entries_in(content, view, layer->table))
            lines.push_back({std::move(entry), schema_of(layer->table).geometry});
    }
    return lines;
}

QSizeF legend_size(const std::vector<LegendLine>& lines) {
    if (lines.empty()) return {0, 0};
    const QFontMetricsF metrics(map_font(text_px));
    double widest = 0;
    for (const LegendLine& line : lines) widest = std::max(widest, metrics.horizontalAdvance(line.entry.title));
    return {widest + swatch_px + 3 * padding_px, static_cast<double>(lines.size()) * line_px + 2 * padding_px};
}

void draw_legend(QPainter& painter, const QRectF& area, const MapColours& colours,
                 const std::vector<LegendLine>& lines) {
    if (lines.empty()) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.key_line, 1));
    painter.setBrush(colours.halo);
    painter.drawRoundedRect(area, 4, 4);
    painter.setFont(map_font(text_px));
    double top = area.top() + padding_px;
    for (const LegendLine& line : lines) {
        if (top + line_px > area.bottom()) break;
        const QRectF swatch(area.left() + padding_px, top + 3, swatch_px, line_px - 6);
        draw_symbol_sample(painter, swatch, line.entry.symbol, line.geometry);
        painter.setPen(colours.bar);
        painter.drawText(QRectF(swatch.right() + padding_px, top, area.right() - swatch.right() - padding_px, line_px),
                         Qt::AlignVCenter | Qt::AlignLeft, line.entry.title);
        top += line_px;
    }
    painter.restore();
}

}  // namespace yimi::app
