#include "app/tools/near_edges.h"

namespace yimi::app {

std::vector<NearEdge> edges_near(const Plan& plan, const Box& area, std::span<const Table> tables,
                                 const ExceptFeature& except, std::size_t most) {
    std::vector<NearEdge> edges;
    for (const Table table : tables)
        plan.layer(table).query(area, [&](const RowView& row) {
            if (except && *except == std::pair(row.table(), row.id())) return true;
            const GeometryView shape = row.geometry();
            for (std::size_t index = 0; index < shape.path_count(); ++index) {
                const auto path = shape.path(index);
                for (std::size_t point = 1; point < path.size(); ++point) {
                    if (edges.size() >= most) return false;
                    Box box;
                    box.add(path[point - 1]);
                    box.add(path[point]);
                    if (box.intersects(area)) edges.push_back({path[point - 1], path[point], row.table(), row.id()});
                }
            }
            return true;
        });
    return edges;
}

}  // namespace yimi::app
