#include "app/tools/drawn_on.h"

#include <algorithm>
#include <tuple>

namespace yimi::app {
namespace {

constexpr std::size_t most_in_sight = 500;  // around one drawn line nobody means more

bool holds_paths(const Plan& plan, const FeatureRef& feature) {
    const auto row = plan.layer(feature.table).row(feature.id);
    return row && !is_derived(feature.table) && row->geometry().kind != GeometryKind::points &&
           !row->geometry().empty();
}

std::vector<FeatureRef> in_sight(const ToolDesk& desk, const Box& box) {
    using Ranked = std::tuple<bool, double, FeatureRef>;
    std::vector<Ranked> ranked;
    for (const Table table : tables_in_sight(desk.map))
        desk.document.snapshot()->layer(table).query(box, [&](const RowView& row) {
            const GeometryView shape = row.geometry();
            if (shape.kind == GeometryKind::lines || shape.kind == GeometryKind::polygons)
                ranked.emplace_back(shape.kind == GeometryKind::polygons, area_m2(shape),
                                    FeatureRef{row.table(), row.id()});
            return ranked.size() < most_in_sight;
        });
    std::sort(ranked.begin(), ranked.end());
    std::vector<FeatureRef> features;
    for (const Ranked& each : ranked) features.push_back(std::get<FeatureRef>(each));
    return features;
}

}  // namespace

bool is_selection_meant(const ToolDesk& desk) {
    const auto& features = desk.selection.features();
    return std::any_of(features.begin(), features.end(),
                       [&](const FeatureRef& feature) { return holds_paths(*desk.document.snapshot(), feature); });
}

std::vector<FeatureRef> drawn_on(const ToolDesk& desk, const Box& box) {
    std::vector<FeatureRef> selected = desk.selection.features();
    std::erase_if(selected,
                  [&](const FeatureRef& feature) { return !holds_paths(*desk.document.snapshot(), feature); });
    return selected.empty() ? in_sight(desk, box) : selected;
}

}  // namespace yimi::app
