#include "app/tools/tool.h"

#include <QCoreApplication>

#include "app/map/map_style.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::Snapping)
};

}  // namespace

std::vector<Table> tables_in_sight(const MapWidget& map) {
    const MapContent& content = map.content();
    std::vector<Table> tables;
    for (auto layer = content.layers.rbegin(); layer != content.layers.rend(); ++layer)
        if (layer->visible && !is_derived(layer->table) &&
            map.view().metres_per_pixel <= table_style(content.look(), layer->table).farthest_metres_per_pixel)
            tables.push_back(layer->table);
    return tables;
}

bool draws_freely(const MapPress& press) {
    return press.modifiers & (Qt::AltModifier | Qt::ControlModifier);
}

bool snaps(const ToolDesk& desk, const MapPress& press) {
    return desk.aids.snapping && !draws_freely(press);
}

SnappedPress snapped(const ToolDesk& desk, const MapPress& press, const ExceptFeature& except,
                     std::optional<Point> from) {
    return snapped_in(*desk.document.snapshot(), desk, press, except, from);
}

SnappedPress snapped_in(const Plan& plan, const ToolDesk& desk, const MapPress& press, const ExceptFeature& except,
                        std::optional<Point> from) {
    if (!snaps(desk, press)) return {press.at, {}};
    const auto tables = tables_in_sight(desk.map);
    const auto snap = snap_to(plan, {press.at, press.tolerance_m, tables, except, from});
    return {snap ? snap->at : press.at, snap};
}

QString snap_name(SnapKind kind) {
    switch (kind) {
        case SnapKind::vertex:
            return Words::tr("Vertex");
        case SnapKind::intersection:
            return Words::tr("Intersection");
        case SnapKind::perpendicular:
            return Words::tr("Perpendicular");
        case SnapKind::midpoint:
            return Words::tr("Midpoint");
        case SnapKind::edge:
            return Words::tr("Edge");
        case SnapKind::extension:
            return Words::tr("Extension");
    }
    return {};
}

void show_snap(MapPreview& preview, const Snap& snap) {
    constexpr SnapMark marks[] = {SnapMark::square,   SnapMark::cross,     SnapMark::corner,
                                  SnapMark::triangle, SnapMark::hourglass, SnapMark::dots};  // as SnapKind
    preview.snap = snap.at;
    preview.snap_mark = marks[static_cast<std::size_t>(snap.kind)];
    preview.snap_name = snap_name(snap.kind);
    preview.snap_guide = snap.guide;
}

}  // namespace yimi::app
