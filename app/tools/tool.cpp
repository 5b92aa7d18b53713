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
            map.view().metres_per_pixel <= table_style(content.theme, layer->table).farthest_metres_per_pixel)
            tables.push_back(layer->table);
    return tables;
}

bool snaps(const MapPress& press) {
    return !(press.modifiers & (Qt::AltModifier | Qt::ControlModifier));
}

SnappedPress snapped(const ToolDesk& desk, const MapPress& press, std::optional<std::pair<Table, FeatureId>> except) {
    if (!snaps(press)) return {press.at, {}};
    const auto snap =
        snap_to(*desk.document.snapshot(), press.at, press.tolerance_m, tables_in_sight(desk.map), except);
    return {snap ? snap->at : press.at, snap};
}

QString snap_name(SnapKind kind) {
    switch (kind) {
        case SnapKind::vertex:
            return Words::tr("Vertex");
        case SnapKind::intersection:
            return Words::tr("Intersection");
        case SnapKind::edge:
            return Words::tr("Edge");
    }
    return {};
}

}  // namespace yimi::app
