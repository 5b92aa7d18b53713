#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>
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

    /// Calls `visit(index)`, or `visit(index, box)` where it takes the box as well, for every box that touches `area`;
    /// if `visit` returns bool, false ends the search. The order is that of the tree, in which its boxes lie: the same
    /// for the same input, not sorted by index.
    template <class Visit>
    void query(const Box& area, Visit&& visit) const;

    /// Visits boxes by growing distance from `at` until `visit(index, box_distance)` returns false. Allocates a heap.
    template <class Visit>
    void nearest(Point at, Visit&& visit) const;

private:
    static constexpr std::size_t node_size = 16;
    static constexpr std::size_t most_levels = 12;  // 16^12 boxes are more than memory holds
    struct Level {
        std::size_t begin = 0;  ///< in boxes_
        std::size_t count = 0;
    };
    struct Node {
        std::uint32_t level = 0;
        std::size_t position = 0;  ///< within the level
    };

    std::size_t leaf_count_ = 0;
    std::vector<Box> boxes_;              ///< leaves, then each level above, the root last
    std::vector<std::uint32_t> indices_;  ///< of the leaves
    std::vector<Level> levels_;           ///< leaves first
};

template <class Visit>
void BoxTree::query(const Box& area, Visit&& visit) const {
    if (levels_.empty() || !boxes_.back().intersects(area)) return;
    const auto visit_leaf = [&](std::size_t leaf) {
        if constexpr (std::is_invocable_v<Visit&, std::size_t, const Box&>)
            return visit(static_cast<std::size_t>(indices_[leaf]), boxes_[leaf]);
        else
            return visit(static_cast<std::size_t>(indices_[leaf]));
    };
    const auto go_on_after = [&](std::size_t leaf) {
        if constexpr (std::is_same_v<decltype(visit_leaf(leaf)), bool>) {
            return visit_leaf(leaf);
        } else {
            visit_leaf(leaf);
            return true;
        }
    };
    // Depth first; at most node_size siblings wait on each level.
    std::array<Node, node_size * most_levels> stack;
    std::size_t waiting = 0;
    stack[waiting++] = {static_cast<std::uint32_t>(levels_.size() - 1), 0};
    while (waiting > 0) {
        const Node node = stack[--waiting];
        if (node.level == 0) {
            if (!go_on_after(node.position)) return;
            continue;
        }
        const Level& below = levels_[node.level - 1];
        const std::size_t first = node.position * node_size;
        const std::size_t last = std::min(first + node_size, below.count);
        if (node.level == 1) {  // leaves need not wait
            for (std::size_t leaf = first; leaf < last; ++leaf)
                if (boxes_[leaf].intersects(area) && !go_on_after(leaf)) return;
            continue;
        }
        for (std::size_t child = last; child-- > first;)
            if (boxes_[below.begin + child].intersects(area)) stack[waiting++] = {node.level - 1, child};
    }
}

template <class Visit>
void BoxTree::nearest(Point at, Visit&& visit) const {
    if (levels_.empty()) return;
    struct Candidate {
        double squared;
        Node node;
        bool operator<(const Candidate& other) const noexcept {  // a heap's top is its largest
            if (squared != other.squared) return squared > other.squared;
            if (node.level != other.node.level) return node.level < other.node.level;
            return node.position > other.node.position;
        }
    };
    const auto squared_distance = [&](const Box& box) {
        const double x = std::max({box.min_x - at.x, 0.0, at.x - box.max_x});
        const double y = std::max({box.min_y - at.y, 0.0, at.y - box.max_y});
        return x * x + y * y;
    };
    std::vector<Candidate> heap{{squared_distance(boxes_.back()), {static_cast<std::uint32_t>(levels_.size() - 1), 0}}};
    while (!heap.empty()) {
        std::pop_heap(heap.begin(), heap.end());
        const Candidate next = heap.back();
        heap.pop_back();
        if (next.node.level == 0) {
            if (!visit(static_cast<std::size_t>(indices_[next.node.position]), std::sqrt(next.squared))) return;
            continue;
        }
        const Level& below = levels_[next.node.level - 1];
        const std::size_t first = next.node.position * node_size;
        const std::size_t last = std::min(first + node_size, below.count);
        for (std::size_t child = first; child < last; ++child) {
            heap.push_back({squared_distance(boxes_[below.begin + child]), {next.node.level - 1, child}});
            std::push_heap(heap.begin(), heap.end());
        }
    }
}

}  // namespace yimi
