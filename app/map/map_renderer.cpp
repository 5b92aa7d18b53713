#include "app/map/map_renderer.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "app/map/apart_style.h"
#include "app/map/drawn_width.h"
#include "app/map/seat_style.h"
#include "app/map/shape_painter.h"
#include "core/sight/carried_street.h"

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
        } else if (content_.theme == Theme::seats && (table == Table::blocks || table == Table::catchments)) {
            for_rows(table, [&](const RowView& row) {
                shapes_.draw(row.geometry(), row.box(),
                             seat_symbol(content_.ground, content_.overlay->seats.get(), table, row.id()));
            });
        } else if (category_column(table).empty() && schema_of(table).geometry == GeometryColumn::multi_polygon) {
            draw_alike(table);
        } else {
            for_rows(table, [this](const RowView& row) {
                shapes_.draw(row.geometry(), row.box(), symbol_of(content_.look(), row, *content_.symbols));
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
        if (content_.theme == Theme::seats && overlay.seats)
            for (const auto& [id, school] : overlay.seats->schools) {
                const Geometry at = make_point(school.at);
                shapes_.draw(at, bounding_box(at.points),
                             seat_symbol(content_.ground, overlay.seats.get(), Table::schools, id));
            }
        if (content_.theme == Theme::difference && overlay.apart) draw_apart(*overlay.apart);
        for (const MapOverlay::Zone& zone : overlay.zones)
            shapes_.draw(zone.area, bounding_box(zone.area.points), zone_symbol(colours, zone));
        for (const MapOverlay::Blind& blind : overlay.blind) {
            const Geometry line = make_line(ribbon(blind));
            shapes_.draw(line, bounding_box(line.points), blind_symbol(colours, blind));
        }
        shapes_.flush();
    }

private:
    [[nodiscard]] Box drawn_area() const { return view_.extent().grown(margin_px * view_.metres_per_pixel); }

    void draw_apart(const MapOverlay::Apart& apart) {
        for (const ApartArea& area : apart.areas) {
            const Box box = bounding_box(area.shape.points);
            shapes_.draw(area.shape, box, apart_symbol(content_.ground, area.grade, apart.is_stale));
            if (area.unknown_height) shapes_.draw(area.shape, box, apart_unknown_symbol());
        }
    }

    /// Polygons of one symbol, as a city has millions: of those too small to see nothing but the box is looked at.
    void draw_alike(Table table) {
        const Symbol symbol = table_symbol(content_.look(), table, *content_.symbols);
        shapes_.begin(symbol);
        std::size_t visited = 0;
        content_.plan->layer(table).query_boxes(
            drawn_area(), [this](const Box& box) { return shapes_.draw_speck(box); },
            [&](const RowView& row) {
                shapes_.draw(row.geometry(), row.box(), symbol);
                return ++visited % 256 != 0 || !job_.cancelled();
            });
        if (!content_.melted) return;
        for (const MeltedPolygons& melted : *content_.melted)
            if (melted.table == table)
                for (const Box& box : melted.boxes)
                    if (box.intersects(drawn_area())) shapes_.draw_melted(box);
    }

    template <class Draw>
    void for_rows(Table table, const Draw& draw_row) {
        std::size_t visited = 0;
        content_.plan->layer(table).query(drawn_area(), [&](const RowView& row) {
            draw_row(row);
            return ++visited % 256 != 0 || !job_.cancelled();
        });
    }

    /// Streets that look alike.
    struct AlikeStreets {
        Symbol symbol;
        std::vector<RowView> rows;
    };

    [[nodiscard]] std::vector<AlikeStreets> streets_from_narrow_to_wide() {
        std::vector<AlikeStreets> all;
        for_rows(Table::streets, [&](const RowView& row) {
            const Symbol symbol = symbol_of(content_.look(), row, *content_.symbols);
            auto alike = std::find_if(all.begin(), all.end(),
                                      [&](const AlikeStreets& streets) { return streets.symbol == symbol; });
            if (alike == all.end()) alike = all.insert(all.end(), {symbol, {}});
            alike->rows.push_back(row);
        });
        std::stable_sort(all.begin(), all.end(), [](const AlikeStreets& a, const AlikeStreets& b) {
            return a.symbol.stroke_px < b.symbol.stroke_px;
        });
        return all;
    }

    /// Casings of all streets lie below all their surfaces, so that junctions are open; wide streets lie above narrow
    /// ones.
    void draw_streets() {
        const auto streets = streets_from_narrow_to_wide();
        const double scale = view_.metres_per_pixel;
        const bool thin = draws_streets_thin(scale);
        for (const bool casing : {true, false})
            for (const AlikeStreets& each : streets) {
                const double casing_px = street_casing_px(each.symbol, scale);
                if (casing && casing_px == 0) continue;
                Symbol line = each.symbol;
                line.stroke_px = street_surface_px(each.symbol, scale) + (casing ? casing_px : 0);
                if (thin) line.pattern = LinePattern::solid;
                if (!casing && casing_px > 0) line.stroke = line.fill;
                draw_streets(each.rows, line);
            }
    }

    void draw_streets(const std::vector<RowView>& rows, Symbol line) {
        line.fill = {};
        for (const RowView& row : rows) shapes_.draw(row.geometry(), row.box(), line);
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
        for (const RowView& row : rows)
            shapes_.draw(row.geometry(), row.box(), symbol_of(content_.look(), row, *content_.symbols));
    }

    /// Dotted as the crow flies, hatched as far as one walks with an adult, in a firm line as far as a child walks
    /// alone.
    static Symbol zone_symbol(const MapColours& colours, const MapOverlay::Zone& zone) {
        if (zone.way == MapOverlay::Way::circle) return {{}, colours.zone_line, 1.2, LinePattern::dotted};
        if (zone.way == MapOverlay::Way::alone) return {{}, colours.zone_line, 2.2};
        return {{}, colours.zone_line, 1.2, LinePattern::dashed, true};
    }

    /// What drivers do not see lies to the right of what the child does not, however far away the map is.
    [[nodiscard]] std::vector<Point> ribbon(const MapOverlay::Blind& blind) const {
        constexpr double apart_px = 5.5;
        if (blind.who == MapOverlay::Blind::Who::child) return blind.line;
        std::vector<Point> line = without_repeats(blind.line);
        return line.size() < 2 ? line : moved_left(line, -apart_px * view_.metres_per_pixel);
    }

    static Symbol blind_symbol(const MapColours& colours, const MapOverlay::Blind& blind) {
        const double width_px = blind.who == MapOverlay::Blind::Who::child ? 5 : 3;
        if (blind.unknown) return {{}, colours.blind_unknown, width_px - 1, LinePattern::dotted};
        return {{}, blind.adult_too ? colours.blind_to_all : colours.blind, width_px};
    }

    const MapContent& content_;
    const MapView& view_;
    JobContext& job_;
    ShapePainter shapes_;
};

void draw_backdrop(QImage& image, const MapBackdrop& backdrop, const MapView& view, JobContext& job) {
    if (!backdrop.picture || backdrop.opacity <= 0) return;
    const QImage picture = backdrop.picture->picture(view, job);
    if (picture.isNull()) return;
    QPainter painter(&image);
    painter.setOpacity(backdrop.opacity);
    painter.drawImage(QRectF(QPointF(0, 0), view.size), picture);
}

}  // namespace

Result<Done> render_map_into(QImage& image, const MapContent& content, const MapView& view, JobContext& job) {
    const Error was_cancelled{ErrorCode::cancelled, "cancelled", {}};
    image.setDevicePixelRatio(view.device_pixel_ratio);
    image.fill(background(content.look()));
    draw_backdrop(image, content.backdrop, view, job);
    LayerPainter layers(content, view, image, job);
    const auto draw = [&](const LayerState& layer) {
        if (!layer.visible) return;
        if (layer.opacity_percent >= 100) return layers.draw(layer.table);
        QImage sheet(image.size(), QImage::Format_ARGB32_Premultiplied);
        sheet.fill(Qt::transparent);
        LayerPainter(content, view, sheet, job).draw(layer.table);
        QPainter painter(&image);
        painter.setOpacity(layer.opacity_percent / 100.0);
        painter.drawImage(QRectF(QPointF(0, 0), view.size), sheet);
    };
    bool drew_overlay = false;
    for (const LayerState& layer : content.layers) {
        if (job.cancelled()) return was_cancelled;
        if (!drew_overlay && (layer.table == Table::findings || layer.table == Table::hazards)) {
            layers.draw_overlay();  // below what is loudest
            drew_overlay = true;
        }
        draw(layer);
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
