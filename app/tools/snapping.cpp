#include "app/tools/snapping.h"

#include <array>

namespace yimi::app {
namespace {

constexpr double extension_reach = 8;  // of the tolerance: as far from its end an edge is still seen to go on
/// So many edges near the pointer are a blot, in which no one can tell a crossing or an extension from another.
constexpr std::size_t most_crossing_edges = 200, most_extended_edges = 400;

/// Remembers the nearest place of each kind.
class Nearest {
public:
    explicit Nearest(const SnapSearch& search) : to_(search.at), within_m_(search.tolerance_m) {}

    void offer(const Snap& snap) {
        auto& found = found_[static_cast<std::size_t>(snap.kind)];
        const double far_m = distance(snap.at, to_);
        if (far_m > within_m_) return;  // exactly the tolerance still snaps
        if (!found || far_m < distance(found->at, to_)) found = snap;
    }
    [[nodiscard]] std::optional<Snap> best() const {
        for (const auto& found : found_)
            if (found) return found;
        return std::nullopt;
    }

private:
    Point to_;
    double within_m_;
    std::array<std::optional<Snap>, 6> found_;
};

/// Where two segments cross, ends included; nothing where they are parallel.
std::optional<Point> crossing(const NearEdge& one, const NearEdge& other) {
    const Point along = one.b - one.a, across = other.b - other.a;
    const double turn = cross(along, across);
    if (turn == 0) return std::nullopt;
    const double share = cross(other.a - one.a, across) / turn, other_share = cross(other.a - one.a, along) / turn;
    if (share < 0 || share > 1 || other_share < 0 || other_share > 1) return std::nullopt;
    return one.a + along * share;
}

void offer_edge(const NearEdge& edge, const SnapSearch& search, Nearest& nearest) {
    const auto snap = [&](SnapKind kind, Point at) { return Snap{at, kind, edge.table, edge.id}; };
    nearest.offer(snap(SnapKind::vertex, edge.a));
    nearest.offer(snap(SnapKind::vertex, edge.b));
    nearest.offer(snap(SnapKind::midpoint, (edge.a + edge.b) * 0.5));
    nearest.offer(snap(SnapKind::edge, project_onto_segment(search.at, edge.a, edge.b).point));
    if (!search.from || edge.a == edge.b) return;
    const SegmentProjection foot = project_onto_segment(*search.from, edge.a, edge.b);
    if (foot.share <= 0 || foot.share >= 1 || foot.distance_m < search.tolerance_m) return;
    Snap upright = snap(SnapKind::perpendicular, foot.point);
    upright.guide = std::pair(*search.from, foot.point);
    nearest.offer(upright);
}

void offer_crossings(const std::vector<NearEdge>& edges, Nearest& nearest) {
    for (std::size_t one = 0; one < edges.size(); ++one)
        for (std::size_t other = one + 1; other < edges.size(); ++other)
            if (const auto at = crossing(edges[one], edges[other]))
                nearest.offer({*at, SnapKind::intersection, edges[one].table, edges[one].id});
}

/// The straight line on from the nearest end of an edge beside whose extension the pointer is.
void offer_extensions(const Plan& plan, const SnapSearch& search, Nearest& nearest) {
    const double reach_m = search.tolerance_m * extension_reach;
    const auto edges =
        edges_near(plan, box_around(search.at, reach_m), search.tables, search.except, most_extended_edges);
    if (edges.size() == most_extended_edges) return;
    double nearest_end_m = reach_m;
    std::optional<Snap> found;
    const auto look_beyond = [&](const NearEdge& edge, Point inner, Point end) {
        const double length = distance(inner, end), end_m = distance(end, search.at);
        if (length == 0 || end_m > nearest_end_m) return;
        const Point direction = (end - inner) * (1 / length);
        const double beyond_m = dot(search.at - end, direction);
        const Point at = end + direction * beyond_m;
        if (beyond_m <= 0 || distance(at, search.at) > search.tolerance_m) return;
        nearest_end_m = end_m;
        found = Snap{at, SnapKind::extension, edge.table, edge.id, std::pair(end, at)};
    };
    for (const NearEdge& edge : edges) {
        look_beyond(edge, edge.a, edge.b);
        look_beyond(edge, edge.b, edge.a);
    }
    if (found) nearest.offer(*found);
}

}  // namespace

std::optional<Snap> snap_to(const Plan& plan, const SnapSearch& search) {
    Nearest nearest(search);
    std::vector<NearEdge> edges;
    const Box area = box_around(search.at, search.tolerance_m);
    for (const Table table : search.tables)
        plan.layer(table).query(area, [&](const RowView& row) {
            if (search.except && *search.except == std::pair(row.table(), row.id())) return true;
            const GeometryView shape = row.geometry();
            if (shape.kind == GeometryKind::points)
                for (const Point point : shape.points) nearest.offer({point, SnapKind::vertex, row.table(), row.id()});
            visit_edges(row, area, [&](const NearEdge& edge) {
                offer_edge(edge, search, nearest);
                if (edges.size() < most_crossing_edges) edges.push_back(edge);
                return true;
            });
            return true;
        });
    offer_crossings(edges, nearest);
    if (!nearest.best()) offer_extensions(plan, search, nearest);
    return nearest.best();
}

}  // namespace yimi::app
