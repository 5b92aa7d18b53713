#include "app/tools/near_edges.h"

namespace yimi::app {

std::vector<NearEdge> edges_near(const Plan& plan, const Box& area, std::span<const Table> tables,
                                 const ExceptFeature& except, std::size_t most) {
    std::vector<NearEdge> edges;
    for (const Table table : tables)
        plan.layer(table).query(area, [&](const RowView& row) {
            if (except && *except == std::pair(row.table(), row.id())) return true;
            return visit_edges(row, area, [&](const NearEdge& edge) {
                if (edges.size() >= most) return false;
                edges.push_back(edge);
                return true;
            });
        });
    return edges;
}

}  // namespace yimi::app
