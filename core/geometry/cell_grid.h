#pragma once

#include <cmath>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "core/geometry/point.h"

namespace yimi {

/// Which of many small things lie in each cell of a square grid: for lines and places it is quicker than a tree where
/// things lie close together. It is not made where they lie so far apart that most cells would be empty.
class CellGrid {
public:
    using Segment = std::pair<Point, Point>;

    CellGrid() = default;
    [[nodiscard]] static CellGrid of_segments(std::span<const Segment> segments);
    /// Empty boxes are never found.
    [[nodiscard]] static CellGrid of_boxes(std::span<const Box> boxes);

    [[nodiscard]] bool is_made() const noexcept { return columns_ > 0; }

    /// Calls `visit(index)` for all that lie in a cell along a–b, some of them several times, until it returns false.
    template <class Visit>
    void query_line(Point a, Point b, const Visit& visit) const {
        bool go_on = true;
        for_each_cell(a, b, [&](std::size_t cell) {
            for (std::uint32_t item = begin_[cell]; go_on && item < begin_[cell + 1]; ++item)
                go_on = visit(static_cast<std::size_t>(items_[item]));
            return go_on;
        });
    }
    /// The same for all that lie in the cell of a place.
    template <class Visit>
    void query_place(Point at, const Visit& visit) const {
        query_line(at, at, visit);
    }

private:
    static constexpr double cell_m = 16;
    static constexpr double margin_m = 1e-6;  ///< far beyond rounding: who touches a cell lies in it
    static constexpr std::size_t most_cells_each = 8;

    /// Takes the place for `count` things within `extent`; leaves the grid unmade if they lie too far apart.
    void set_up(const Box& extent, std::size_t count);
    /// `cells_of(index, put)` calls `put(cell)` for each cell of one thing.
    template <class CellsOf>
    void fill(std::size_t count, const CellsOf& cells_of);

    /// The columns (rows) from `low` to `high`, cut to those there are; the first may lie behind the last.
    [[nodiscard]] static std::pair<std::ptrdiff_t, std::ptrdiff_t> range(double low, double high, double origin,
                                                                         std::size_t count) noexcept {
        const double most = static_cast<double>(count);
        const double first = std::clamp(std::floor((low - margin_m - origin) / cell_m), 0.0, most);
        const double last = std::clamp(std::floor((high + margin_m - origin) / cell_m), -1.0, most - 1);
        return {static_cast<std::ptrdiff_t>(first), static_cast<std::ptrdiff_t>(last)};
    }

    /// Column by column, the rows that the line passes in it.
    template <class Visit>
    void for_each_cell(Point a, Point b, const Visit& visit) const {
        if (a.x > b.x) std::swap(a, b);
        const Point along = b - a;
        const auto [first_column, last_column] = range(a.x, b.x, origin_.x, columns_);
        const auto y_at = [&](double x) { return a.y + along.y * std::clamp((x - a.x) / along.x, 0.0, 1.0); };
        for (std::ptrdiff_t column = first_column; column <= last_column; ++column) {
            double y0 = a.y, y1 = b.y;
            if (first_column != last_column && along.x > margin_m) {
                const double west = origin_.x + cell_m * static_cast<double>(column);
                y0 = y_at(west - margin_m);
                y1 = y_at(west + cell_m + margin_m);
            }
            const auto [first_row, last_row] = range(std::min(y0, y1), std::max(y0, y1), origin_.y, rows_);
            for (std::ptrdiff_t row = first_row; row <= last_row; ++row)
                if (!visit(static_cast<std::size_t>(row) * columns_ + static_cast<std::size_t>(column))) return;
        }
    }

    Point origin_;
    std::size_t columns_ = 0, rows_ = 0;
    std::vector<std::uint32_t> begin_, items_;  ///< items by cell
};

}  // namespace yimi
