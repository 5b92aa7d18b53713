#include "core/edit/row_shape.h"

#include <algorithm>
#include <cmath>

namespace yimi {
namespace {

bool is_area_of(double given_m2, const Geometry& shape) {
    constexpr double least_m2 = 0.5, share = 0.001;
    const double measured_m2 = area_m2(shape);
    return std::abs(given_m2 - measured_m2) <= std::max(least_m2, share * measured_m2);
}

}  // namespace

void measure_shape(Table table, Feature& row) {
    const auto column = column_index(table, "area_m2");
    constexpr double hundredth = 100;
    if (column && row.geometry.kind == GeometryKind::polygons)
        row.values[*column] = std::round(area_m2(row.geometry) * hundredth) / hundredth;
}

void set_shape(Table table, Feature& row, Geometry shape) {
    const auto column = column_index(table, "area_m2");
    const auto given_m2 = column ? as_number(row.values[*column]) : std::nullopt;
    const bool follows = given_m2 && is_area_of(*given_m2, row.geometry) && !is_area_of(*given_m2, shape);
    row.geometry = std::move(shape);
    if (follows) measure_shape(table, row);
}

}  // namespace yimi
