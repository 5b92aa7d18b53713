#include "app/tools/snapping.h"

#include <limits>
#include <vector>

namespace yimi::app {
namespace {

/// A piece of a shape's outline near the pointer.
struct NearSegment {
    Point a, b;
    Table table;
    FeatureId id;
};

/// Remembers the nearest place of one kind.
class Nearest {
public:
    Nearest(SnapKind kind, Point to, double within_m) : kind_(kind), to_(to), distance_m_(within_m) {}
    void offer(Point at, Table table, FeatureId id) {
        const double far_m = distance(at, to_);
        if (found_ ? far_m >= distance_m_ : far_m > distance_m_) return;  // exactly the tolerance still snaps
        distance_m_ = far_m;
        found_ = Snap{at, kind_, table, id};
    }
    [[nodiscard]] const std::optional<Snap>& found() const noexcept { return found_; }

private:
    SnapKind kind_;
    Point to_;
    double distance_m_;
    std::optional<Snap> found_;
};

/// Where two segments cross, ends included; nothing where they are parallel.
std::optional<Point> crossing(const NearSegment& one, const NearSegment& other) {
    const Point along = one.b - one.a, across = other.b - other.a;
    const double turn = cross(along, across);
    if (turn == 0) return std::nullopt;
    const double share = cross(other.a - one.a, across) / turn, other_share = cross(other.a - one.a, along) / turn;
    if (share < 0 || share > 1 || other_share < 0 || other_share > 1) return std::nullopt;
    return one.a + along * share;
}

class Search {
public:
    Search(Point at, double tolerance_m)
        : at_(at),
          area_(box_around(at, tolerance_m)),
          vertex_(SnapKind::vertex, at, tolerance_m),
          intersection_(SnapKind::intersection, at, tolerance_m),
          edge_(SnapKind::edge, at, tolerance_m) {}

    [[nodiscard]] const Box& area() const noexcept { return area_; }

    void look_at(const RowView& row) {
        const GeometryView shape = row.geometry();
        for (const Point point : shape.points)
            if (area_.contains(point)) vertex_.offer(point, row.table(), row.id());
        for (std::size_t index = 0; index < shape.path_count(); ++index) {
            const auto path = shape.path(index);
            for (std::size_t point = 1; point < path.size(); ++point) {
                const Point a = path[point - 1], b = path[point];
                const Box box{std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
                if (!box.intersects(area_)) continue;
                edge_.offer(project_onto_segment(at_, a, b).point, row.table(), row.id());
                if (segments_.size() < most_segments) segments_.push_back({a, b, row.table(), row.id()});
            }
        }
    }

    [[nodiscard]] std::optional<Snap> best() {
        if (vertex_.found()) return vertex_.found();
        for (std::size_t one = 0; one < segments_.size(); ++one)
            for (std::size_t other = one + 1; other < segments_.size(); ++other)
                if (const auto place = crossing(segments_[one], segments_[other]))
                    intersection_.offer(*place, segments_[one].table, segments_[one].id);
        return intersection_.found() ? intersection_.found() : edge_.found();
    }

private:
    /// So many edges within a few pixels are a blot, in which no one can point at a crossing.
    static constexpr std::size_t most_segments = 200;

    Point at_;
    Box area_;
    Nearest vertex_, intersection_, edge_;
    std::vector<NearSegment> segments_;
};

}  // namespace

std::optional<Snap> snap_to(const Plan& plan, Point at, double tolerance_m, std::span<const Table> tables,
                            std::optional<std::pair<Table, FeatureId>> except) {
    Search search(at, tolerance_m);
    for (const Table table : tables)
        plan.layer(table).query(search.area(), [&](const RowView& row) {
            if (!except || *except != std::pair(row.table(), row.id())) search.look_at(row);
            return true;
        });
    return search.best();
}

}  // namespace yimi::app
