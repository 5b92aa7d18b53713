#include "app/map/screen_path.h"

#include <QPolygonF>
#include <cmath>
#include <span>
#include <vector>

namespace yimi::app {
namespace {

constexpr double merged_px = 0.5;  ///< vertices nearer than this to the last one drawn are left out
constexpr double kept_px = 96;     ///< beyond the screen, wider than any stroke or marker
constexpr double far_px = 4096;    ///< only what reaches farther out is cut

/// One side of Sutherland and Hodgman's polygon clipping: keeps what `depth` says is inside (>= 0).
template <class Depth>
void cut_side(QPolygonF& points, const Depth& depth) {
    QPolygonF kept;
    kept.reserve(points.size() + 4);
    for (qsizetype index = 0; index < points.size(); ++index) {
        const QPointF from = points[index], to = points[(index + 1) % points.size()];
        const double from_depth = depth(from), to_depth = depth(to);
        if (from_depth >= 0) kept.push_back(from);
        if ((from_depth >= 0) != (to_depth >= 0))
            kept.push_back(from + (to - from) * (from_depth / (from_depth - to_depth)));
    }
    points.swap(kept);
}

/// Paths of the plane on the screen, one after the other; borrowed until the next call.
class ScreenPath {
public:
    explicit ScreenPath(const MapView& view);

    /// A closed ring.
    [[nodiscard]] const QPolygonF& ring(std::span<const Point> path);
    /// The pieces of a line that are near enough.
    [[nodiscard]] std::span<const QPolygonF> runs(std::span<const Point> path);

private:
    void thin(std::span<const Point> path);
    void cut_ring();
    void cut_line();

    MapView view_;
    QRectF kept_;  ///< what survives the cut
    QPolygonF points_;
    bool reaches_out_ = false;
    std::vector<QPolygonF> runs_;
    std::size_t run_count_ = 0;
};

ScreenPath::ScreenPath(const MapView& view)
    : view_(view), kept_(QRectF(QPointF(0, 0), view.size).adjusted(-kept_px, -kept_px, kept_px, kept_px)) {}

void ScreenPath::thin(std::span<const Point> path) {
    points_.clear();
    reaches_out_ = false;
    QPointF last;
    for (std::size_t index = 0; index < path.size(); ++index) {
        const QPointF next = view_.to_screen(path[index]);
        const bool is_end = index == 0 || index + 1 == path.size();
        if (!is_end && std::abs(next.x() - last.x()) < merged_px && std::abs(next.y() - last.y()) < merged_px) continue;
        points_.push_back(next);
        reaches_out_ = reaches_out_ || std::abs(next.x()) > far_px || std::abs(next.y()) > far_px;
        last = next;
    }
}

const QPolygonF& ScreenPath::ring(std::span<const Point> path) {
    thin(path);
    if (reaches_out_) cut_ring();
    return points_;
}

void ScreenPath::cut_ring() {
    cut_side(points_, [this](QPointF at) { return at.x() - kept_.left(); });
    cut_side(points_, [this](QPointF at) { return kept_.right() - at.x(); });
    cut_side(points_, [this](QPointF at) { return at.y() - kept_.top(); });
    cut_side(points_, [this](QPointF at) { return kept_.bottom() - at.y(); });
}

std::span<const QPolygonF> ScreenPath::runs(std::span<const Point> path) {
    thin(path);
    run_count_ = 0;
    if (reaches_out_) {
        cut_line();
    } else {
        if (runs_.empty()) runs_.emplace_back();
        runs_[0].swap(points_);
        run_count_ = 1;
    }
    return {runs_.data(), run_count_};
}

void ScreenPath::cut_line() {
    bool open = false;
    for (qsizetype index = 0; index + 1 < points_.size(); ++index) {
        const QPointF a = points_[index], b = points_[index + 1];
        const PartInside part = part_inside(kept_, a, b);
        if (!part.empty()) {
            if (!open) {
                if (runs_.size() == run_count_) runs_.emplace_back();
                QPolygonF& fresh = runs_[run_count_++];
                fresh.clear();
                fresh.push_back(a + (b - a) * part.from);
            }
            runs_[run_count_ - 1].push_back(a + (b - a) * part.to);
        }
        open = !part.empty() && part.to >= 1;
    }
}

}  // namespace

PartInside part_inside(const QRectF& box, QPointF a, QPointF b) noexcept {
    PartInside part;
    const auto cut = [&part](double step, double room) {  // room: how far `a` is inside this side
        if (step == 0) {
            if (room < 0) part.to = -1;
        } else if (step < 0) {
            part.to = std::min(part.to, room / -step);
        } else {
            part.from = std::max(part.from, -room / step);
        }
    };
    cut(b.x() - a.x(), a.x() - box.left());
    cut(a.x() - b.x(), box.right() - a.x());
    cut(b.y() - a.y(), a.y() - box.top());
    cut(a.y() - b.y(), box.bottom() - a.y());
    return part;
}

QPainterPath screen_path(GeometryView shape, const MapView& view) {
    QPainterPath all;
    ScreenPath on_screen(view);
    for (std::size_t index = 0; index < shape.path_count(); ++index) {
        if (shape.kind == GeometryKind::polygons) {
            all.addPolygon(on_screen.ring(shape.path(index)));
            all.closeSubpath();
        } else {
            for (const QPolygonF& run : on_screen.runs(shape.path(index))) all.addPolygon(run);
        }
    }
    return all;
}

}  // namespace yimi::app
