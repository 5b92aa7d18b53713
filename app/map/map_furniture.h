#pragma once

#include <QPainter>
#include <vector>

#include "app/map/map_renderer.h"

namespace yimi::app {

/// The longest of 1, 2 or 5 · 10ⁿ metres that is at most `most_px` long on the screen.
[[nodiscard]] double scale_bar_m(const MapView& view, double most_px);
/// A bar with its length written above; `at`: its left lower corner.
void draw_scale_bar(QPainter& painter, const MapView& view, const MapColours& colours, QPointF at);
/// In the right lower corner of `area`, on a ground of its own.
void draw_attribution(QPainter& painter, const QRectF& area, const MapColours& colours, const QString& text);
/// The project's north is up; `at`: the arrow's tip.
void draw_north_arrow(QPainter& painter, const MapColours& colours, QPointF at);

/// What the picture shows, in the order of the layers from above to below: only what occurs in the view.
struct LegendLine {
    LegendEntry entry;
    GeometryColumn geometry = GeometryColumn::any;
};
[[nodiscard]] std::vector<LegendLine> legend_of(const MapContent& content, const MapView& view);
inline constexpr double legend_text_px = 11;
[[nodiscard]] QSizeF legend_size(const std::vector<LegendLine>& lines);
/// Inside `area`; lines that do not fit are left out.
void draw_legend(QPainter& painter, const QRectF& area, const MapColours& colours,
                 const std::vector<LegendLine>& lines);

}  // namespace yimi::app
