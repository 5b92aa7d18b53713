#include "core/sight/scene_near.h"

#include <algorithm>

#include "core/sight/plan_bodies.h"

namespace yimi {
namespace {

void add_edges(GeometryView shape, const SceneBody& body, std::uint32_t index, std::vector<SceneSegment>& segments) {
    for (std::size_t path_index = 0; path_index < shape.path_count(); ++path_index) {
        const std::span<const Point> path = shape.path(path_index);
        for (std::size_t point = 1; point < path.size(); ++point)
            if (!(path[point - 1] == path[point]))
                segments.push_back({path[point - 1], path[point], body.top_m, index});
    }
}

}  // namespace

Scene scene_near(const Plan& plan, const Box& area, std::optional<int> time_s) {
    std::vector<SceneSegment> segments;
    std::vector<SceneBody> bodies;
    for (const Table table : {Table::buildings, Table::occluders}) {
        const Layer& layer = plan.layer(table);
        std::vector<FeatureId> near;
        layer.query(area, [&](const RowView& row) {
            near.push_back(row.id());
            return true;
        });
        std::sort(near.begin(), near.end());
        for (const FeatureId id : near) {
            const auto row = layer.row(id);
            if (!row) continue;
            for (const SceneBody& body : bodies_of(*row, time_s)) {
                const std::size_t before = segments.size();
                add_edges(row->geometry(), body, static_cast<std::uint32_t>(bodies.size()), segments);
                if (segments.size() > before) bodies.push_back(body);
            }
        }
    }
    return {std::move(segments), bodies};
}

}  // namespace yimi
