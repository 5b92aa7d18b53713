#include "app/map/map_renderer.h"

#include <QPainter>
#include <QPainterPath>
#include <array>
#include <cmath>

#include "app/map/shape_painter.h"

namespace yimi::app {
namespace {

/// Symbols and widths reach beyond a feature's box: what lies this near outside the picture is drawn too.
constexpr double margin_px = 24;

/// Draws one layer after the other; stops when the job is cancelled.
class LayerPainter {
public:
    LayerPainter(const MapContent& content, const MapView& view, QImage& image, JobContext& job)
        : content_(content), view_(view), job_(job), shapes_(view, image) {}

    void draw(Table table) {
        if (view_.metres_per_pixel > table_style(content_.look(), table).farthest_metres_per_pixel) return;
        if (table == Table::streets) {
            draw_streets();
        } else if (table == Table::findings || table == Table::hazards) {
            draw_worst_last(table);
        } else if (table == Table::blocks && content_.theme == Theme::coverage) {
            for_rows(table, [this](const RowView& row) {
                shapes_.draw(row.geometry(), row.box(),
                             coverage_symbol(content_.ground, content_.overlay->covered(row.id())));
            });
        } else {
            for_rows(table, [this](const RowView& row) {
                shapes_.draw(row.geometry(), row.box(), symbol_of(content_.look(), row));
            });
        }
        shapes_.flush();
    }

    void draw_overlay() {
        const MapOverlay& overlay = *content_.overlay;
        const MapColours& colours = map_colours(content_.ground);
        for (const Geometry& seen : overlay.child_sees)
            shapes_.draw(seen, bounding_box(seen.points), {colours.child_sees, colours.child_sees_line, 1});
        for (const Geometry& seen : overlay.only_adult_sees)
            shapes_.draw(seen, bounding_box(seen.points), {colours.only_adult_sees, colours.only_adult_sees_line, 1});
        for (const Geometry& zone : overlay.zones)
            shapes_.draw(zone, bounding_box(zone.points), {{}, colours.zone_line, 1.4, LinePattern::dashed});
        for (const MapOverlay::Blind& blind : overlay.blind) {
            const Geometry line = make_line(blind.line);
            shapes_.draw(line, bounding_box(line.points), blind_symbol(colours, blind));
        }
        shapes_.flush();
    }

private:
    template <class Draw>
    void for_rows(Table table, const Draw& draw_row) {
        const Box area = view_.extent().grown(margin_px * view_.metres_per_pixel);
        std::size_t visited = 0;
        content_.plan->layer(table).query(area, [&](const RowView& row) {
            draw_row(row);
            return ++visited % 256 != 0 || !job_.cancelled();
        });
    }

    /// Casings of all streets lie below all their surfaces, so that junctions are open; wide streets lie above narrow
    /// ones.
    void draw_streets() {
        struct Street {
            RowView row;
            Symbol symbol;
        };
        std::vector<Street> streets;
        for_rows(Table::streets, [&](const RowView& row) {
            streets.push_back({row, symbol_of(content_.look(), row)});
        });
        std::stable_sort(streets.begin(), streets.end(),
                         [](const Street& a, const Street& b) { return a.symbol.stroke_px < b.symbol.stroke_px; });
        const double nearness = std::clamp(2.0 / view_.metres_per_pixel, 0.45, 2.4);  // wider when nearer
        for (const bool casing : {true, false})
            for (const Street& street : streets) {
                Symbol symbol = street.symbol;
                const double width = std::max(0.8, symbol.stroke_px * nearness);
                if (casing) {
                    symbol.stroke_px = width + 1.6;
                    symbol.pattern = LinePattern::solid;
                    if (street.symbol.pattern != LinePattern::solid) continue;
                } else {
                    symbol.stroke_px = width;
                    if (street.symbol.pattern == LinePattern::solid) symbol.stroke = symbol.fill;
                }
                symbol.fill = {};
                shapes_.draw(street.row.geometry(), street.row.box(), symbol);
            }
    }

    /// Where several lie at one place, the most severe is seen, and what fails before what is unknown.
    void draw_worst_last(Table table) {
        const std::size_t severity = column(table, "severity"), state = column(table, "state");
        std::vector<RowView> rows;
        for_rows(table, [&](const RowView& row) { rows.push_back(row); });
        const auto loudness = [&](const RowView& row) {
            return std::pair(row.text(state) != "unknown", row.text(severity));
        };
        std::stable_sort(rows.begin(), rows.end(), [&](const RowView& a, const RowView& b) {
            const auto [a_known, a_severity] = loudness(a);
            const auto [b_known, b_severity] = loudness(b);
            return a_known != b_known ? b_known : a_severity > b_severity;  // "S4" before "S1"
        });
        for (const RowView& row : rows) shapes_.draw(row.geometry(), row.box(), symbol_of(content_.look(), row));
    }

    static Symbol blind_symbol(const MapColours& colours, const MapOverlay::Blind& blind) {
        if (blind.unknown) return {{}, colours.blind_unknown, 4, LinePattern::dotted};
        if (blind.adult_too) return {{}, colours.blind_to_all, 5};
        return {{}, colours.blind, 5};
    }

    const MapContent& content_;
    const MapView& view_;
    JobContext& job_;
    ShapePainter shapes_;
};

}  // namespace

Result<Done> render_map_into(QImage& image, const MapContent& content, const MapView& view, JobContext& job) {
    const Error was_cancelled{ErrorCode::cancelled, "cancelled", {}};
    image.setDevicePixelRatio(view.device_pixel_ratio);
    image.fill(background(content.look()));
    LayerPainter layers(content, view, image, job);
    bool drew_overlay = false;
    for (const LayerState& layer : content.layers) {
        if (job.cancelled()) return was_cancelled;
        if (!drew_overlay && (layer.table == Table::findings || layer.table == Table::hazards)) {
            layers.draw_overlay();  // below what is loudest
            drew_overlay = true;
        }
        if (layer.visible) layers.draw(layer.table);
    }
    if (!drew_overlay) layers.draw_overlay();
    if (job.cancelled()) return was_cancelled;
    return Done{};
}

Result<QImage> render_map(const MapContent& content, const MapView& view, JobContext& job) {
    QImage image((view.size * view.device_pixel_ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return Error{ErrorCode::bad_data, "no memory for a picture of that size", {{"reason", "picture_size"}}};
    YIMI_TRY(done, render_map_into(image, content, view, job));
    return image;
}

}  // namespace yimi::app
