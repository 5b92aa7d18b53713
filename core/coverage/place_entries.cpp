#include "core/coverage/place_entries.h"

#include "core/coverage/usable_shape.h"

namespace yimi {

Result<Point> access_point(GeometryView shape, const GeometryKernel& kernel) {
    const Point middle = centroid(shape);
    if (shape.kind == GeometryKind::points || contains(shape, middle)) return middle;
    return kernel.point_on_surface(shape);
}

PlaceEntries::PlaceEntries(const Plan& plan, Table table) {
    if (table != Table::schools) return;
    const std::size_t school = column(Table::school_gates, "school_uid");
    plan.layer(Table::school_gates).for_each([&](const RowView& gate) {
        const GeometryView shape = gate.geometry();
        if (!shape.empty() && !gate.text(school).empty())
            gates_.emplace(std::string(gate.text(school)), shape.points.front());
        return true;
    });
}

Result<std::vector<Point>> PlaceEntries::of(const RowView& place, const GeometryKernel& kernel) const {
    std::vector<Point> entries;
    const auto own = gates_.equal_range(place.uid());
    for (auto gate = own.first; gate != own.second; ++gate) entries.push_back(gate->second);
    if (!entries.empty() || place.geometry().empty()) return entries;
    auto entry = access_point(place.geometry(), kernel);
    if (!entry) return naming_row(std::move(entry).error(), place);
    entries.push_back(entry.value());
    return entries;
}

}  // namespace yimi
