#include "core/sight/difference_field.h"

#include <array>
#include <cmath>

#include "core/base/parallel.h"
#include "core/sight/isovist_difference.h"

namespace yimi {
namespace {

constexpr double least_cell_m = 0.5;
constexpr std::size_t grade_count = 6;

/// The least of 1, 2, 5, 10, 20 … that is not below `metres`.
double round_step(double metres) {
    const double power = std::pow(10.0, std::floor(std::log10(metres)));
    for (const double step : {1.0, 2.0, 5.0})
        if (step * power >= metres * (1 - 1e-9)) return step * power;
    return 10 * power;
}

SeenApart seen_apart(const Scene& scene, Point at, EyeHeight child, double radius_m) {
    const Isovist low = isovist(scene, at, child, radius_m), high = isovist(scene, at, adult_eye, radius_m);
    SeenApart place;
    place.inside = low.inside_body && high.inside_body;
    place.unknown_height = low.unknown_height || high.unknown_height;
    const SightDifference apart = difference(high, low);
    const double most_m2 = std::max(high.visible_area_m2, low.visible_area_m2);
    if (!(most_m2 > 0)) return place;
    place.only_adult_share = apart.only_first_m2 / most_m2;
    place.only_child_share = apart.only_second_m2 / most_m2;
    return place;
}

void add_rectangle(const FieldGrid& grid, std::size_t row, std::size_t from, std::size_t to, Geometry& shape) {
    const Point low = grid.corner + Point{static_cast<double>(from), static_cast<double>(row)} * grid.cell_m;
    const Point high = grid.corner + Point{static_cast<double>(to), static_cast<double>(row + 1)} * grid.cell_m;
    shape.kind = GeometryKind::polygons;
    for (const Point corner : {low, Point{high.x, low.y}, high, Point{low.x, high.y}, low})
        shape.points.push_back(corner);
    shape.path_ends.push_back(static_cast<std::uint32_t>(shape.points.size()));
    shape.part_ends.push_back(static_cast<std::uint32_t>(shape.path_ends.size()));
}

}  // namespace

FieldGrid grid_over(const Box& area, std::size_t most_cells) {
    FieldGrid grid;
    const double ideal_m =
        std::sqrt(std::max(area.width(), 1.0) * std::max(area.height(), 1.0) / static_cast<double>(most_cells));
    grid.cell_m = round_step(std::max(least_cell_m, ideal_m));
    const auto below = [&](double value) { return std::floor(value / grid.cell_m) * grid.cell_m; };
    const auto count = [&](double from, double to) {
        return static_cast<std::size_t>(std::max(1.0, std::ceil((to - from) / grid.cell_m)));
    };
    grid.corner = {below(area.min_x), below(area.min_y)};
    grid.columns = count(grid.corner.x, area.max_x);
    grid.rows = count(grid.corner.y, area.max_y);
    return grid;
}

Result<std::vector<SeenApart>> difference_field(const Scene& scene, const FieldGrid& grid, EyeHeight child,
                                                double radius_m, JobContext& job, unsigned threads) {
    std::vector<SeenApart> field(grid.size());
    parallel_for(field.size(), threads, 32, [&](std::size_t cell) {
        if (!job.cancelled()) field[cell] = seen_apart(scene, grid.middle(cell), child, radius_m);
    });
    if (job.cancelled()) return Error{ErrorCode::cancelled, "difference field cancelled", {}};
    return field;
}

ApartGrade grade_of(const SeenApart& place) noexcept {
    constexpr double alike = 0.02;
    if (place.inside || (place.only_adult_share < alike && place.only_child_share < alike)) return ApartGrade::alike;
    if (place.only_child_share > place.only_adult_share) return ApartGrade::child;
    if (place.only_adult_share <= 0.10) return ApartGrade::little;
    if (place.only_adult_share <= 0.25) return ApartGrade::some;
    return place.only_adult_share <= 0.50 ? ApartGrade::much : ApartGrade::most;
}

std::vector<ApartArea> areas_of(const FieldGrid& grid, const std::vector<SeenApart>& field) {
    std::array<ApartArea, 2 * grade_count> areas;
    const auto index_of = [&](std::size_t cell) {
        return 2 * static_cast<std::size_t>(grade_of(field[cell])) + (field[cell].unknown_height ? 1 : 0);
    };
    for (std::size_t row = 0; row < grid.rows; ++row)
        for (std::size_t from = 0; from < grid.columns;) {
            const std::size_t index = index_of(row * grid.columns + from);
            std::size_t to = from + 1;
            while (to < grid.columns && index_of(row * grid.columns + to) == index) ++to;
            add_rectangle(grid, row, from, to, areas[index].shape);
            from = to;
        }
    std::vector<ApartArea> shown;
    for (std::size_t index = 0; index < areas.size(); ++index) {
        areas[index].grade = static_cast<ApartGrade>(index / 2);
        areas[index].unknown_height = index % 2 == 1;
        if (areas[index].grade != ApartGrade::alike && !areas[index].shape.empty())
            shown.push_back(std::move(areas[index]));
    }
    return shown;
}

}  // namespace yimi
