#include "app/tools/sketch_guides.h"

#include <QCoreApplication>

#include "app/map/map_colours.h"
#include "app/text/names.h"
#include "app/tools/near_edges.h"
#include "core/geometry/geometry.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::SketchGuides)
};

constexpr double edge_reach = 4;   // of the tolerance: an edge may lend its direction from farther than it snaps
constexpr double guide_px = 5000;  // beyond every screen

std::optional<Reference> nearest_edge(const ToolDesk& desk, Point at, double reach_m) {
    const auto tables = tables_in_sight(desk.map);
    std::optional<Reference> found;
    double nearest_m = reach_m;
    for (const NearEdge& edge : edges_near(*desk.document.snapshot(), box_around(at, reach_m), tables)) {
        const double far_m = project_onto_segment(at, edge.a, edge.b).distance_m;
        if (far_m > nearest_m || edge.a == edge.b) continue;
        nearest_m = far_m;
        found = Reference{Reference::Of::edge, edge.b - edge.a, std::pair(edge.a, edge.b)};
    }
    return found;
}

MapPreview::Line guide_line(Point from, Point to, const QColor& colour, double width_px, LinePattern pattern) {
    MapPreview::Line line;
    line.points = {from, to};
    line.colour = colour;
    line.width_px = width_px;
    line.pattern = pattern;
    return line;
}

}  // namespace

std::vector<Reference> references_at(const ToolDesk& desk, std::span<const Point> drawn, const MapPress& press) {
    std::vector<Reference> references;
    const Point last = drawn.back();
    if (drawn.size() > 1) references.push_back({Reference::Of::last_segment, last - drawn[drawn.size() - 2], {}});
    if (auto edge = nearest_edge(desk, press.at, press.tolerance_m * edge_reach)) references.push_back(*edge);
    if (auto edge = nearest_edge(desk, last, press.tolerance_m)) references.push_back(*edge);
    if (references.empty()) references.push_back({Reference::Of::north, {0, 1}, {}});
    return references;
}

std::optional<Snap> crossing_on(const DirectionLock& lock, const ToolDesk& desk, const MapPress& press) {
    const auto tables = tables_in_sight(desk.map);
    std::optional<Snap> found;
    double nearest_m = press.tolerance_m;
    for (const NearEdge& edge : edges_near(*desk.document.snapshot(), box_around(lock.at, press.tolerance_m), tables)) {
        const Point along = edge.b - edge.a;
        const double turn = cross(along, lock.direction);
        if (turn == 0) continue;
        const double share = cross(lock.at - edge.a, lock.direction) / turn;
        if (share < 0 || share > 1) continue;
        const Point at = edge.a + along * share;
        const double far_m = distance(at, lock.at);
        if (far_m > nearest_m) continue;
        nearest_m = far_m;
        found = Snap{at, SnapKind::intersection, edge.table, edge.id};
    }
    return found;
}

void add_guide(MapPreview& preview, const DirectionLock& lock, const MapWidget& map) {
    const QColor colour = map_colours(map.content().ground).snapped;
    const Point far = lock.direction * (guide_px * map.view().metres_per_pixel);
    preview.lines.push_back(guide_line(lock.at - far, lock.at + far, colour, 1, LinePattern::dotted));
    if (const auto& edge = lock.reference.edge)
        preview.lines.push_back(guide_line(edge->first, edge->second, colour, 2, LinePattern::solid));
}

QString lock_name(const DirectionLock& lock) {
    if (lock.reference.of == Reference::Of::north)
        return QStringLiteral("%1°").arg(number(bearing_deg({}, lock.direction), 1));
    const bool to_edge = lock.reference.of == Reference::Of::edge;
    switch (lock.angle) {
        case Angle::along:
            return to_edge ? Words::tr("Parallel") : Words::tr("Straight on");
        case Angle::half_right:
            return QStringLiteral("45°");
        case Angle::right:
            break;
    }
    return to_edge ? Words::tr("Perpendicular") : Words::tr("Right angle");
}

}  // namespace yimi::app
