#include "core/sight/ground_plane.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/sight/ground_line.h"

namespace yimi {
namespace {

/// A quadratic by its values at 0, 1/2 and 1.
Quadratic through(double first, double middle, double last) {
    const double bend = 2 * (first + last - 2 * middle);
    return {first, last - first - bend, bend};
}

/// A place within a cell, in cells from its north-west centre.
struct CellPlace {
    double east = 0, south = 0;
};

/// The ground between four neighbouring centres, less the plane's height; bilinear.
class CellGround {
public:
    CellGround(const HeightGrid& grid, std::size_t column, std::size_t row, double level_m) {
        for (const std::size_t down : {0U, 1U})
            for (const std::size_t right : {0U, 1U})
                over_[down * 2 + right] =
                    static_cast<double>(grid.heights_m[(row + down) * grid.columns + column + right]) - level_m;
    }
    [[nodiscard]] bool is_known() const {
        return std::none_of(over_.begin(), over_.end(), [](double over) { return std::isnan(over); });
    }
    [[nodiscard]] bool is_all_below() const {
        return std::none_of(over_.begin(), over_.end(), [](double over) { return over > 0; });
    }

    enum class Side { north, east, south, west };
    static constexpr std::array sides{Side::north, Side::east, Side::south, Side::west};

    /// Of a side, from west to east or from north to south.
    [[nodiscard]] static std::pair<CellPlace, CellPlace> ends(Side side) {
        switch (side) {
            case Side::north:
                return {{0, 0}, {1, 0}};
            case Side::east:
                return {{1, 0}, {1, 1}};
            case Side::south:
                return {{0, 1}, {1, 1}};
            case Side::west:
                break;
        }
        return {{0, 0}, {0, 1}};
    }
    [[nodiscard]] double over(CellPlace corner) const {
        return over_[static_cast<std::size_t>(corner.south) * 2 + static_cast<std::size_t>(corner.east)];
    }
    /// Where the ground comes through the plane along a side; the same to both cells beside it.
    [[nodiscard]] std::optional<CellPlace> crossing(Side side) const {
        const auto [a, b] = ends(side);
        const double over_a = over(a), over_b = over(b);
        if ((over_a > 0) == (over_b > 0)) return std::nullopt;
        const double share = over_a / (over_a - over_b);
        return CellPlace{a.east + (b.east - a.east) * share, a.south + (b.south - a.south) * share};
    }

    /// Calls `take(a, b)` with chords of the contour.
    template <class Take>
    void for_each_chord(double cell_m, const Take& take) const {
        std::vector<CellPlace> crossings;
        for (const Side side : sides)
            if (const auto place = crossing(side)) crossings.push_back(*place);
        if (crossings.size() == 4) {  // two branches, one on each side of the saddle
            const CellPlace centre = saddle();
            std::stable_partition(crossings.begin(), crossings.end(),
                                  [&](CellPlace place) { return place.east < centre.east; });
        }
        for (std::size_t pair = 0; pair + 1 < crossings.size(); pair += 2)
            draw_branch(crossings[pair], crossings[pair + 1], cell_m, take);
    }

private:
    [[nodiscard]] double twist() const { return over_[0] - over_[1] - over_[2] + over_[3]; }
    /// The centre of the hyperbola.
    [[nodiscard]] CellPlace saddle() const {
        return {-(over_[2] - over_[0]) / twist(), -(over_[1] - over_[0]) / twist()};
    }

    /// Between two points of one branch, as x = e^t, y = e^−t round the saddle; a chord of a step in t is off by at
    /// most the place's distance from there times the step's square over eight.
    template <class Take>
    void draw_branch(CellPlace a, CellPlace b, double cell_m, const Take& take) const {
        const auto steps = [&]() -> double {
            if (twist() == 0) return 1;
            const CellPlace centre = saddle();
            const double turn = std::log((b.east - centre.east) / (a.east - centre.east));
            if (!std::isfinite(turn)) return 1;
            const double far = std::max(std::hypot(a.east - centre.east, a.south - centre.south),
                                        std::hypot(b.east - centre.east, b.south - centre.south));
            constexpr double most_steps = 1000;
            return std::clamp(std::ceil(std::abs(turn) * std::sqrt(far * cell_m / (8 * GroundPlane::chord_m))), 1.0,
                              most_steps);
        }();
        CellPlace before = a;
        for (double step = 1; step < steps; ++step) {
            const CellPlace centre = saddle();
            const double grown = std::pow((b.east - centre.east) / (a.east - centre.east), step / steps);
            const CellPlace next{centre.east + (a.east - centre.east) * grown,
                                 centre.south + (a.south - centre.south) / grown};
            take(before, next);
            before = next;
        }
        take(before, b);
    }

    std::array<double, 4> over_{};  ///< north-west, north-east, south-west, south-east
};

/// The cells between centres that touch an area.
struct CellRange {
    std::size_t from = 0, to = 0;
};
CellRange cells_between(double from, double to, std::size_t count) {
    const double last = static_cast<double>(count) - 1;  // of them
    const auto cell = [&](double at) { return static_cast<std::size_t>(std::clamp(at, 0.0, last)); };
    return {cell(std::floor(from)), cell(std::ceil(to))};
}

}  // namespace

std::optional<GroundPlane> GroundPlane::of(const HeightGrid& grid, Point eye, double eye_m) {
    const auto ground = grid.height_at(eye);
    if (!ground) return std::nullopt;
    return GroundPlane(grid, *ground + eye_m, eye_m);
}

std::vector<LegParts::Part> GroundPlane::parts_through(Point a, Point b, const SceneBody& body) const {
    std::vector<LegParts::Part> all;
    const auto add = [&](double from, double to) {
        if (!all.empty() && all.back().to == from)
            all.back().to = to;
        else
            all.push_back({from, to});
    };
    const std::vector<double> cuts = GroundLine(*grid_, a, b).cuts();
    for (std::size_t cut = 1; cut < cuts.size(); ++cut) {
        const double from = cuts[cut - 1], to = cuts[cut];
        if (!(from < to)) continue;
        const auto height = [&](double share) { return grid_->height_at(a + (b - a) * share); };
        const auto first = height(from), middle = height((from + to) / 2), last = height(to);
        if (!first || !middle || !last) {
            if (body.stands_at(eye_m_)) add(from, to);
            continue;
        }
        const Quadratic over = through(*first - level_m_, *middle - level_m_, *last - level_m_);
        LegParts parts;
        parts.keep_nonnegative(over + (body.top_m - sight_tolerance_m));
        if (body.underside_m && !parts.empty())
            parts.keep_nonnegative(over * -1 + (-*body.underside_m - sight_tolerance_m));
        for (const LegParts::Part& part : parts.parts())
            add(from + (to - from) * part.from, part.to == 1 ? to : from + (to - from) * part.to);
    }
    return all;
}

void GroundPlane::for_each_shore(const Box& area, const std::function<void(Point, Point)>& take) const {
    if (grid_->columns < 2 || grid_->rows < 2) return;
    const double cell_m = grid_->cell_m;
    const Point first{grid_->north_west.x + cell_m / 2, grid_->north_west.y - cell_m / 2};  // centre
    const std::size_t columns = grid_->columns - 1, rows = grid_->rows - 1;
    const CellRange east = cells_between((area.min_x - first.x) / cell_m, (area.max_x - first.x) / cell_m, columns);
    const CellRange south = cells_between((first.y - area.max_y) / cell_m, (first.y - area.min_y) / cell_m, rows);
    const double level_m = level_m_ + sight_tolerance_m;
    const auto is_known = [&](std::size_t column,
                              std::size_t row) {  // beyond the edge they wrap round to great numbers
        return column < columns && row < rows && CellGround(*grid_, column, row, level_m).is_known();
    };
    for (std::size_t row = south.from; row <= south.to; ++row)
        for (std::size_t column = east.from; column <= east.to; ++column) {
            const CellGround cell(*grid_, column, row, level_m);
            if (!cell.is_known() || cell.is_all_below()) continue;
            const auto draw = [&](CellPlace a, CellPlace b) {
                const auto place = [&](CellPlace at) {
                    return first + Point{(static_cast<double>(column) + at.east) * cell_m,
                                         -(static_cast<double>(row) + at.south) * cell_m};
                };
                take(place(a), place(b));
            };
            cell.for_each_chord(cell_m, draw);
            for (const auto& [side, beyond_column, beyond_row] : {std::tuple(CellGround::Side::north, column, row - 1),
                                                                  {CellGround::Side::east, column + 1, row},
                                                                  {CellGround::Side::south, column, row + 1},
                                                                  {CellGround::Side::west, column - 1, row}}) {
                if (is_known(beyond_column, beyond_row)) continue;
                auto [a, b] = CellGround::ends(side);
                if (cell.over(a) <= 0 && cell.over(b) <= 0) continue;
                if (const auto shore = cell.crossing(side)) (cell.over(a) > 0 ? b : a) = *shore;
                draw(a, b);
            }
        }
}

}  // namespace yimi
