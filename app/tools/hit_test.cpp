#include "app/tools/hit_test.h"

#include <tuple>

#include "app/map/drawn_width.h"
#include "app/tools/tool.h"

namespace yimi::app {
namespace {

/// Small wins: kind first (points, lines, areas), then distance or size.
struct Hit {
    FeatureRef feature;
    std::tuple<int, double> rank;
};

/// Looks for what a click at a place means, in one table after the other, from above to below.
class HitSearch {
public:
    HitSearch(const MapWidget& map, Point at, double tolerance_m) : map_(map), at_(at), tolerance_m_(tolerance_m) {}

    void look_in(Table table) {
        const MapContent& content = map_.content();
        const double reach_m = std::max(
            tolerance_m_, drawn_reach_m(content.look(), table, *content.symbols, map_.view().metres_per_pixel));
        content.plan->layer(table).query(box_around(at_, reach_m), [&](const RowView& row) {
            if (const auto rank = rank_of(row); rank && (!best_ || *rank < best_->rank))
                best_ = Hit{{table, row.id()}, *rank};
            return true;
        });
    }
    [[nodiscard]] const std::optional<Hit>& best() const noexcept { return best_; }

private:
    std::optional<std::tuple<int, double>> rank_of(const RowView& row) {
        const GeometryView shape = row.geometry();
        switch (shape.kind) {
            case GeometryKind::points:
            case GeometryKind::lines: {
                const double far_m = distance_m(shape, at_);
                if (far_m > tolerance_m_ && (is_covered_ || far_m > drawn_m(row))) return std::nullopt;
                return std::tuple(shape.kind == GeometryKind::points ? 0 : 1, far_m);
            }
            case GeometryKind::polygons:
                if (!contains(shape, at_)) return std::nullopt;
                is_covered_ = is_covered_ || symbol(row).fill.isValid();
                return std::tuple(2, area_m2(shape));
            case GeometryKind::none:
                break;
        }
        return std::nullopt;
    }
    [[nodiscard]] Symbol symbol(const RowView& row) const {
        return symbol_of(map_.content().look(), row, *map_.content().symbols);
    }
    [[nodiscard]] double drawn_m(const RowView& row) const {
        return drawn_reach_m(map_.content().look(), row, *map_.content().symbols, map_.view().metres_per_pixel);
    }

    const MapWidget& map_;
    Point at_;
    double tolerance_m_;
    bool is_covered_ = false;  ///< a filled area lies above what is still to come
    std::optional<Hit> best_;
};

/// Findings too: they are there to be clicked.
std::vector<Table> tables_to_hit(const MapWidget& map) {
    std::vector<Table> tables = tables_in_sight(map);
    if (shows(map.content().layers, Table::findings)) tables.insert(tables.begin(), Table::findings);
    return tables;
}

}  // namespace

std::optional<FeatureRef> feature_at(const MapWidget& map, Point at, double tolerance_m) {
    HitSearch search(map, at, tolerance_m);
    for (const Table table : tables_to_hit(map)) search.look_in(table);
    if (!search.best()) return std::nullopt;
    return search.best()->feature;
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
