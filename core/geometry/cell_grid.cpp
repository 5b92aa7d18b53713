#include "core/geometry/cell_grid.h"

#include <numeric>

namespace yimi {

void CellGrid::set_up(const Box& extent, std::size_t count) {
    if (extent.empty() || !std::isfinite(extent.width() + extent.height())) return;
    const double columns = std::floor(extent.width() / cell_m) + 1, rows = std::floor(extent.height() / cell_m) + 1;
    if (columns * rows > static_cast<double>(most_cells_each * count + 4096)) return;
    origin_ = {extent.min_x, extent.min_y};
    columns_ = static_cast<std::size_t>(columns);
    rows_ = static_cast<std::size_t>(rows);
}

template <class CellsOf>
void CellGrid::fill(std::size_t count, const CellsOf& cells_of) {
    begin_.assign(columns_ * rows_ + 1, 0);
    for (std::size_t index = 0; index < count; ++index) cells_of(index, [&](std::size_t cell) { ++begin_[cell + 1]; });
    std::partial_sum(begin_.begin(), begin_.end(), begin_.begin());
    items_.resize(begin_.back());
    std::vector<std::uint32_t> next = begin_;
    for (std::size_t index = 0; index < count; ++index)
        cells_of(index, [&](std::size_t cell) { items_[next[cell]++] = static_cast<std::uint32_t>(index); });
}

CellGrid CellGrid::of_segments(std::span<const Segment> segments) {
    Box extent;
    for (const Segment& segment : segments) {
        extent.add(segment.first);
        extent.add(segment.second);
    }
    CellGrid grid;
    grid.set_up(extent, segments.size());
    if (!grid.is_made()) return grid;
    grid.fill(segments.size(), [&](std::size_t index, const auto& put) {
        grid.for_each_cell(segments[index].first, segments[index].second, [&](std::size_t cell) {
            put(cell);
            return true;
        });
    });
    return grid;
}

CellGrid CellGrid::of_boxes(std::span<const Box> boxes) {
    Box extent;
    for (const Box& box : boxes)
        if (!box.empty()) extent.add(box);
    CellGrid grid;
    grid.set_up(extent, boxes.size());
    if (!grid.is_made()) return grid;
    grid.fill(boxes.size(), [&](std::size_t index, const auto& put) {
        const Box& box = boxes[index];
        if (box.empty()) return;
        const auto [first_column, last_column] = range(box.min_x, box.max_x, grid.origin_.x, grid.columns_);
        const auto [first_row, last_row] = range(box.min_y, box.max_y, grid.origin_.y, grid.rows_);
        for (auto row = first_row; row <= last_row; ++row)
            for (auto column = first_column; column <= last_column; ++column)
                put(static_cast<std::size_t>(row) * grid.columns_ + static_cast<std::size_t>(column));
    });
    return grid;
}

}  // namespace yimi
