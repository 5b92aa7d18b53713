#include "core/model/districts.h"

#include <algorithm>

#include "core/geometry/representative_point.h"

namespace yimi {

Districts::Districts(const Plan& plan, const GeometryKernel& kernel) : kernel_(&kernel) {
    const std::size_t code = column(Table::districts, "code"), grouping = column(Table::districts, "grouping"),
                      population = column(Table::districts, "population"),
                      share = column(Table::districts, "children_share");
    plan.layer(Table::districts).for_each([&](const RowView& row) {
        districts_.push_back({row.id(), std::string(row.uid()), std::string(row.name()), std::string(row.text(code)),
                              std::string(row.text(grouping)), row.number(population), row.number(share),
                              row.geometry(), row.box()});
        return true;
    });
}

const Districts::District* Districts::with_code(std::string_view code) const noexcept {
    const auto found =
        std::find_if(districts_.begin(), districts_.end(), [&](const District& each) { return each.code == code; });
    return found == districts_.end() ? nullptr : &*found;
}

const Districts::District* Districts::at(Point place) const {
    for (const District& each : districts_)
        if (each.box.contains(place) && contains(each.shape, place)) return &each;
    return nullptr;
}

const Districts::District* Districts::of(const RowView& row) const {
    if (row.table() == Table::districts) {
        const auto found = std::find_if(districts_.begin(), districts_.end(),
                                        [&](const District& each) { return each.id == row.id(); });
        return found == districts_.end() ? nullptr : &*found;
    }
    if (const auto index = column_index(row.table(), "district_code"); index && !row.text(*index).empty())
        if (const District* named = with_code(row.text(*index))) return named;
    const auto place = representative_point(row.geometry(), *kernel_);
    return place ? at(*place) : nullptr;
}

}  // namespace yimi
