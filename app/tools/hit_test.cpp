#include "app/tools/hit_test.h"

#include <tuple>

#include "app/tools/tool.h"

namespace yimi::app {
namespace {

/// Small wins: kind first (points, lines, areas), then distance or size.
struct Hit {
    FeatureRef feature;
    std::tuple<int, double> rank;
};

std::optional<std::tuple<int, double>> rank_of(GeometryView shape, Point at, double tolerance_m) {
    switch (shape.kind) {
        case GeometryKind::points:
        case GeometryKind::lines: {
            const double far_m = distance_m(shape, at);
            if (far_m > tolerance_m) return std::nullopt;
            return std::tuple(shape.kind == GeometryKind::points ? 0 : 1, far_m);
        }
        case GeometryKind::polygons:
            if (!contains(shape, at)) return std::nullopt;
            return std::tuple(2, area_m2(shape));
        case GeometryKind::none:
            break;
    }
    return std::nullopt;
}

/// Findings too: they are there to be clicked.
std::vector<Table> tables_to_hit(const MapWidget& map) {
    std::vector<Table> tables = tables_in_sight(map);
    if (shows(map.content().layers, Table::findings)) tables.insert(tables.begin(), Table::findings);
    return tables;
}

}  // namespace

std::optional<FeatureRef> feature_at(const MapWidget& map, Point at, double tolerance_m) {
    std::optional<Hit> best;
    for (const Table table : tables_to_hit(map))
        map.content().plan->layer(table).query(box_around(at, tolerance_m), [&](const RowView& row) {
            const auto rank = rank_of(row.geometry(), at, tolerance_m);
            if (rank && (!best || *rank < best->rank)) best = Hit{{table, row.id()}, *rank};
            return true;
        });
    if (!best) return std::nullopt;
    return best->feature;
}

std::vector<FeatureRef> features_within(const MapWidget& map, const Box& box, std::size_t most) {
    std::vector<FeatureRef> found;
    for (const Table table : tables_in_sight(map))
        map.content().plan->layer(table).query(box, [&](const RowView& row) {
            if (!row.box().empty() && box.contains(row.box())) found.push_back({table, row.id()});
            return found.size() < most;
        });
    return found;
}

}  // namespace yimi::app
