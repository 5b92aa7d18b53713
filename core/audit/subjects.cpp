#include "core/audit/subjects.h"

#include <algorithm>

namespace yimi {

std::optional<Point> representative_point(GeometryView view, const GeometryKernel& kernel) {
    if (view.empty()) return std::nullopt;
    switch (view.kind) {
        case GeometryKind::points:
            return view.points.front();
        case GeometryKind::lines: {
            const auto path = view.path(0);
            return point_along(path, path_length_m(path) / 2);
        }
        case GeometryKind::polygons: {
            const Point middle = centroid(view);
            if (contains(view, middle)) return middle;
            // A shape that the library gives up on is still somewhere.
            const auto inside = kernel.point_on_surface(view);
            return inside ? inside.value() : middle;
        }
        case GeometryKind::none:
            break;
    }
    return std::nullopt;
}

AuditArea::AuditArea(const Plan& plan, const GeometryKernel& kernel, std::string only_code)
    : kernel_(kernel), only_code_(std::move(only_code)) {
    const std::size_t code = column(Table::districts, "code"), grouping = column(Table::districts, "grouping"),
                      population = column(Table::districts, "population");
    plan.layer(Table::districts).for_each([&](const RowView& row) {
        districts_.push_back({row.id(), std::string(row.uid()), std::string(row.name()), std::string(row.text(code)),
                              std::string(row.text(grouping)), row.number(population), row.geometry(), row.box()});
        return true;
    });
}

bool AuditArea::has_district(std::string_view code) const noexcept {
    return std::any_of(districts_.begin(), districts_.end(), [&](const District& each) { return each.code == code; });
}

const AuditArea::District* AuditArea::district_at(Point at) const {
    for (const District& each : districts_)
        if (each.box.contains(at) && contains(each.shape, at)) return &each;
    return nullptr;
}

const AuditArea::District* AuditArea::district_of(const RowView& row) const {
    if (row.table() == Table::districts) {
        const auto found = std::find_if(districts_.begin(), districts_.end(),
                                        [&](const District& each) { return each.id == row.id(); });
        return found == districts_.end() ? nullptr : &*found;
    }
    if (const auto index = column_index(row.table(), "district_code")) {
        const std::string_view code = row.text(*index);
        if (!code.empty())
            for (const District& each : districts_)
                if (each.code == code) return &each;
    }
    const auto at = representative_point(row.geometry(), kernel_);
    return at ? district_at(*at) : nullptr;
}

bool AuditArea::covers(const RowView& row) const {
    if (is_whole_plan()) return true;
    const District* district = district_of(row);
    return district != nullptr && district->code == only_code_;
}

std::string_view AuditArea::grouping_of(const RowView& row) const {
    const District* district = district_of(row);
    return district == nullptr ? std::string_view{} : std::string_view(district->grouping);
}

void for_each_subject(const AuditInput& input, Table table, const std::function<void(const RowView&)>& visit) {
    input.plan.layer(table).for_each([&](const RowView& row) {
        if (input.area.covers(row)) visit(row);
        return true;
    });
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
