#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <cmath>
#include <numbers>
#include <unordered_map>

#include "app/map/map_font.h"
#include "app/map/map_renderer.h"
#include "app/text/fonts.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

constexpr double halo_px = 1.3;          ///< on each side
constexpr double name_spacing_px = 320;  ///< between labels of one street

/// Which tables may speak first where there is room for one label only.
constexpr Table by_importance[] = {Table::districts,   Table::routes,  Table::schools,
                                   Table::playgrounds, Table::streets, Table::buildings};

/// Keeps the boxes of placed labels in a coarse grid over the screen.
class FreeSpace {
public:
    /// Takes the box if nothing is there yet.
    bool take(const QRectF& box) {
        std::vector<std::pair<int, int>> cells;
        for (int x = cell(box.left()); x <= cell(box.right()); ++x)
            for (int y = cell(box.top()); y <= cell(box.bottom()); ++y) {
                for (const QRectF& other : grid_[{x, y}])
                    if (other.intersects(box)) return false;
                cells.emplace_back(x, y);
            }
        for (const auto& at : cells) grid_[at].push_back(box);
        return true;
    }

private:
    static int cell(double at) { return static_cast<int>(std::floor(at / 64)); }
    std::map<std::pair<int, int>, std::vector<QRectF>> grid_;
};

struct Anchor {
    QPointF at;  ///< middle of the text
    double angle_deg = 0;
};

/// The middle of a street, along it; nothing where the straight piece there is too short for the text.
std::optional<Anchor> along_line(GeometryView shape, const MapView& view, double width_px) {
    const auto path = shape.path(0);
    if (path.size() < 2) return std::nullopt;
    const double length_m = path_length_m(path), half_m = width_px / 2 * view.metres_per_pixel;
    if (length_m < 2.2 * half_m) return std::nullopt;
    const QPointF from = view.to_screen(point_along(path, length_m / 2 - half_m));
    const QPointF to = view.to_screen(point_along(path, length_m / 2 + half_m));
    const QPointF chord = to - from;
    if (std::hypot(chord.x(), chord.y()) < 0.93 * width_px) return std::nullopt;  // it bends under the text
    double angle = std::atan2(chord.y(), chord.x()) * 180 / std::numbers::pi;
    if (angle > 90) angle -= 180;
    if (angle < -90) angle += 180;
    return Anchor{(from + to) / 2, angle};
}

/// Above its line as it is read, so that the line stays to be seen.
Anchor beside(Anchor anchor, double distance_px) {
    const double angle = anchor.angle_deg * std::numbers::pi / 180;
    anchor.at += QPointF(std::sin(angle), -std::cos(angle)) * distance_px;
    return anchor;
}

std::optional<Anchor> anchor_of(const RowView& row, const MapView& view, double width_px, double height_px) {
    const GeometryView shape = row.geometry();
    if (shape.empty()) return std::nullopt;
    if (shape.kind == GeometryKind::lines) {
        const auto along = along_line(shape, view, width_px);
        if (!along || row.table() != Table::routes) return along;
        constexpr double clear_of_route_px = 7;  // of its blind stretches, which are drawn wider
        return beside(*along, height_px / 2 + clear_of_route_px);
    }
    const QPointF middle = view.to_screen(centroid(shape));
    if (row.table() == Table::buildings) {
        const bool fits = row.box().width() > width_px * view.metres_per_pixel &&
                          row.box().height() > height_px * view.metres_per_pixel;
        if (!fits) return std::nullopt;
        return Anchor{middle, 0};
    }
    // A place's name stands below its symbol, a district's in its middle.
    return Anchor{row.table() == Table::districts ? middle : middle + QPointF(0, height_px * 0.9), 0};
}

QRectF turned_box(const Anchor& anchor, double width, double height) {
    const double angle = anchor.angle_deg * std::numbers::pi / 180;
    const double half_width = (std::abs(width * std::cos(angle)) + std::abs(height * std::sin(angle))) / 2;
    const double half_height = (std::abs(width * std::sin(angle)) + std::abs(height * std::cos(angle))) / 2;
    return {anchor.at.x() - half_width, anchor.at.y() - half_height, 2 * half_width, 2 * half_height};
}

/// A name that may be written there.
struct Candidate {
    RowView row;
    QString text;
    Anchor anchor;
    double width = 0;
};

/// A random order of rows that is the same whatever is in view.
std::uint64_t rank_of(const RowView& row) noexcept {
    std::uint64_t bits = static_cast<std::uint64_t>(row.id().number) + 0x9E3779B97F4A7C15U;  // splitmix64
    bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9U;
    bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBU;
    return bits ^ (bits >> 31);
}

/// Streets carry one name over many segments: it is written on those that come first among their neighbours, whichever
/// of these are in view, so that no name moves to another segment while the map is panned.
void thin_out(std::vector<Candidate>& streets) {
    std::unordered_map<std::string_view, std::vector<const Candidate*>> by_name;
    for (const Candidate& each : streets) by_name[each.row.name()].push_back(&each);
    std::vector<char> is_first;
    for (const Candidate& each : streets) {
        const auto& namesakes = by_name[each.row.name()];
        is_first.push_back(std::none_of(namesakes.begin(), namesakes.end(), [&](const Candidate* other) {
            const QPointF apart = other->anchor.at - each.anchor.at;
            return rank_of(other->row) < rank_of(each.row) && std::hypot(apart.x(), apart.y()) < name_spacing_px;
        }));
    }
    std::size_t index = 0;
    std::erase_if(streets, [&](const Candidate&) { return !is_first[index++]; });
}

class Placing {
public:
    Placing(const MapContent& content, const MapView& view) : content_(content), view_(view) {}

    void place(Table table, JobContext& job) {
        const TableStyle& style = table_style(content_.look(), table);
        if (view_.metres_per_pixel > style.label_farthest_metres_per_pixel) return;
        const QFontMetricsF metrics(map_font(style.label_px));
        const QColor halo = map_colours(content_.ground).halo;
        std::vector<Candidate> candidates;
        content_.plan->layer(table).query(looked_at(), [&](const RowView& row) {
            if (row.name().empty()) return !job.cancelled();
            const QString text = to_qstring(row.name()).simplified();
            const double width = metrics.horizontalAdvance(text) + 4;
            if (const auto anchor = anchor_of(row, view_, width, metrics.height()))
                candidates.push_back({row, text, *anchor, width});
            return !job.cancelled();
        });
        if (table == Table::streets) thin_out(candidates);
        std::sort(candidates.begin(), candidates.end(),
                  [](const Candidate& a, const Candidate& b) { return a.row.id() < b.row.id(); });
        const QRectF screen(QPointF(0, 0), view_.size);
        for (const Candidate& each : candidates) {
            const QRectF box = turned_box(each.anchor, each.width, metrics.height());
            if (!space_.take(box) || !box.intersects(screen)) continue;
            labels_.push_back({each.text, each.anchor.at, each.anchor.angle_deg, style.label_px, style.label_colour,
                               halo, table, each.row.id()});
        }
    }

    /// What fails must not be hidden by the names that follow.
    void keep_findings_free(JobContext& job) {
        const std::size_t state = column(Table::findings, "state");
        content_.plan->layer(Table::findings).query(looked_at(), [&](const RowView& row) {
            if (row.geometry().kind == GeometryKind::points && row.text(state) == "fail") {
                const double half_px = symbol_of(content_.look(), row, *content_.symbols).marker_px / 2 + 2;
                const QPointF at = view_.to_screen(row.box().centre());
                space_.take({at.x() - half_px, at.y() - half_px, 2 * half_px, 2 * half_px});
            }
            return !job.cancelled();
        });
    }

    [[nodiscard]] std::vector<PlacedLabel>&& labels() && noexcept { return std::move(labels_); }

private:
    /// What is not in view yet has its place already, so that it takes none away when it comes into view.
    [[nodiscard]] Box looked_at() const { return view_.extent().grown(name_spacing_px * view_.metres_per_pixel); }

    const MapContent& content_;
    const MapView& view_;
    FreeSpace space_;
    std::vector<PlacedLabel> labels_;
};

/// Around the painter's origin.
void draw_label(QPainter& painter, const PlacedLabel& label) {
    const QFont font = map_font(label.size_px);
    const QFontMetricsF metrics(font);
    QPainterPath path;
    path.addText(-metrics.horizontalAdvance(label.text) / 2, (metrics.ascent() - metrics.descent()) / 2, font,
                 label.text);
    painter.rotate(label.angle_deg);
    painter.strokePath(path, QPen(label.halo, 2 * halo_px, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(path, label.colour);
}

}  // namespace

QFont map_font(double size_px) {
    QFont font;
    font.setFamilies(simplified_chinese_families() + QStringList{QStringLiteral("sans-serif")});
    font.setPixelSize(std::max(6, static_cast<int>(std::lround(size_px))));
    return font;
}

Result<std::vector<PlacedLabel>> place_labels(const MapContent& content, const MapView& view, JobContext& job) {
    Placing placing(content, view);
    for (const Table table : by_importance) {
        if (table == Table::streets && shows(content.layers, Table::findings)) placing.keep_findings_free(job);
        if (shows(content.layers, table)) placing.place(table, job);
        if (job.cancelled()) return Error{ErrorCode::cancelled, "cancelled", {}};
    }
    return std::move(placing).labels();
}

void draw_labels(QPainter& painter, const std::vector<PlacedLabel>& labels) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QTransform base = painter.transform();
    for (const PlacedLabel& label : labels) {
        painter.setTransform(base);
        painter.translate(label.at);
        draw_label(painter, label);
    }
    painter.restore();
}

std::vector<LabelSprite> label_sprites(const std::vector<PlacedLabel>& labels, const MapView& view) {
    std::vector<LabelSprite> sprites;
    sprites.reserve(labels.size());
    for (const PlacedLabel& label : labels) {
        const QFontMetricsF metrics(map_font(label.size_px));
        const QRectF box = turned_box({label.at, label.angle_deg}, metrics.horizontalAdvance(label.text) + 2 * halo_px,
                                      metrics.height() + 2 * halo_px);
        QImage image((box.size() * view.device_pixel_ratio).toSize() + QSize(1, 1),
                     QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(view.device_pixel_ratio);
        image.fill(Qt::transparent);
        {
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.translate(QRectF(QPointF(0, 0), image.deviceIndependentSize()).center());
            draw_label(painter, label);
        }
        sprites.push_back({view.to_world(label.at), std::move(image)});
    }
    return sprites;
}

}  // namespace yimi::app
