#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/geometry/point.h"

namespace yimi {

/// Packed R-tree over boxes: built once in bulk (sort-tile-recursive), then read only; queries allocate nothing.
/// Boxes are kept in the order in which the tree visits them; `index` gives back the position in the span it was made
/// from. Empty boxes are never found.
class BoxTree {
public:
    BoxTree() = default;
    explicit BoxTree(std::span<const Box> boxes);

    [[nodiscard]] std::size_t size() const noexcept { return leaf_count_; }
    [[nodiscard]] Box extent() const noexcept { return levels_.empty() ? Box{} : boxes_.back(); }

    /// Calls `visit(index)` for every box that touches `area`; if `visit` returns bool, false ends the search.
    /// The order is that of the tree: the same for the same input, not sorted by index.
    template <class Visit>
    void query(const Box& area, Visit&& visit) const;

    /// Visits boxes by growing distance from `at` until `visit(index, box_distance)` returns false. Allocates a heap.
    template <class Visit>
    void nearest(Point at, Visit&& visit) const;

private:
    static constexpr std::size_t node_size = 16;
    struct Level {
        std::size_t begin = 0;
        std::size_t count = 0;
    };
    std::size_t leaf_count_ = 0;
    std::vector<Box> boxes_;             ///< leaves, then each level above, the root last
    std::vector<std::uint32_t> indices_;  ///< of the leaves
    std::vector<Level> levels_;          ///< leaves first
};

}  // namespace yimi

