#include "core/audit/subjects.h"

#include <algorithm>

namespace yimi {

AuditArea::AuditArea(const Plan& plan, const GeometryKernel& kernel, std::string only_code)
    : districts_(plan, kernel), only_code_(std::move(only_code)) {}

bool AuditArea::covers(const RowView& row) const {
    if (is_whole_plan()) return true;
    const auto* district = districts_.of(row);
    return district != nullptr && district->code == only_code_;
}

std::string_view AuditArea::grouping_of(const RowView& row) const {
    const auto* district = districts_.of(row);
    return district == nullptr ? std::string_view{} : std::string_view(district->grouping);
}

void for_each_subject(const AuditInput& input, Table table, const std::function<void(const RowView&)>& visit) {
    const Layer& layer = input.plan.layer(table);
    if (input.only && input.only->table == table) {
        for (const FeatureId id : input.only->ids)
            if (const auto row = layer.row(id); row && input.area.covers(*row)) visit(*row);
        return;
    }
    layer.for_each([&](const RowView& row) {
        if (input.area.covers(row)) visit(row);
        return true;
    });
}

std::vector<Observation> observe_routes(const AuditInput& input, JobContext& job,
                                        const std::function<Observation(const RowView&)>& look) {
    std::vector<Observation> observations;
    for_each_subject(input, Table::routes, [&](const RowView& route) {
        if (!job.cancelled() && route.geometry().points.size() > 1) observations.push_back(look(route));
    });
    return observations;
}

std::vector<RowView> rows_in(const Layer& layer, const Box& box) {
    std::vector<RowView> rows;
    layer.query(box, [&](const RowView& row) {
        rows.push_back(row);
        return true;
    });
    std::sort(rows.begin(), rows.end(), [](const RowView& a, const RowView& b) { return a.id() < b.id(); });
    return rows;
}

std::optional<Nearest> nearest_row(const Layer& layer, Point at, double reach_m,
                                   const std::function<bool(const RowView&)>& wanted) {
    std::optional<Nearest> best;
    layer.query(box_around(at, reach_m), [&](const RowView& row) {
        if (!wanted(row)) return true;
        const double away = distance_m(row.geometry(), at);
        if (away > reach_m) return true;
        if (!best || away < best->distance_m || (away == best->distance_m && row.id() < best->id))
            best = Nearest{row.id(), away};
        return true;
    });
    return best;
}

bool is_near_school_gate(const AuditInput& input, GeometryView view) {
    bool near = false;
    input.plan.layer(Table::school_gates)
        .query(bounding_box(view).grown(school_surroundings_m), [&](const RowView& gate) {
            for (const Point at : gate.geometry().points) near = near || distance_m(view, at) <= school_surroundings_m;
            return !near;
        });
    return near;
}

}  // namespace yimi
