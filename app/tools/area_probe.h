#pragma once

#include <cstdint>
#include <vector>

#include "core/model/layer.h"

namespace yimi::app {

/// What of a feature has to lie in an area for it to be taken.
enum class AreaReach { inside, touching };

/// Tells which features lie in an area that a hand has drawn: quick enough for a city's houses. Over the area lies a
/// grid; boxes in cells all inside or all outside are settled by two sums, only the rest is looked at edge by edge.
class AreaProbe {
public:
    /// `ring`: at least three corners; closed by itself. Where it crosses itself, the even-odd rule counts.
    explicit AreaProbe(std::vector<Point> ring);

    [[nodiscard]] const Box& extent() const noexcept { return extent_; }
    [[nodiscard]] bool takes(const RowView& row, AreaReach reach) const;
    [[nodiscard]] bool contains(Point at) const noexcept;

private:
    struct Cells {
        std::size_t left, right, low, high;  ///< the last of each counts in
        [[nodiscard]] std::size_t count() const noexcept { return (right - left + 1) * (high - low + 1); }
    };
    /// How many cells are inside, and how many are crossed by an edge, below and left of each corner of the grid.
    struct Sums {
        std::uint32_t inside = 0, edge = 0;
    };
    static constexpr std::size_t side = 256;  ///< cells

    [[nodiscard]] std::size_t column_of(double x) const noexcept;
    [[nodiscard]] std::size_t row_of(double y) const noexcept;
    [[nodiscard]] Cells cells_of(const Box& box) const noexcept;
    [[nodiscard]] Sums sums_of(const Cells& cells) const noexcept;
    void sort_edges();
    void sum_cells();
    [[nodiscard]] std::pair<Point, Point> edge(std::size_t index) const noexcept;
    [[nodiscard]] bool crosses(Point a, Point b) const noexcept;
    [[nodiscard]] bool any_edge_crosses(GeometryView shape) const noexcept;
    [[nodiscard]] bool holds(GeometryView shape) const noexcept;
    [[nodiscard]] bool touches(GeometryView shape) const noexcept;

    std::vector<Point> ring_;
    Box extent_;
    std::vector<std::vector<std::uint32_t>> edges_of_row_;
    std::vector<Sums> sums_;  ///< (side + 1)², row by row
};

}  // namespace yimi::app
