#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "core/geometry/point.h"

namespace yimi::gis {

/// A box as SQLite's R-tree holds it: rounded outwards to 32 bits. `id` is a row's or, inside the tree, a node's
/// number.
struct TreeEntry {
    std::int64_t id = 0;
    float min_x = 0, max_x = 0, min_y = 0, max_y = 0;
};
[[nodiscard]] TreeEntry tree_entry(std::int64_t id, const Box& box) noexcept;

/// The rows of the three tables behind an R-tree, computed without the database. Nodes as SQLite has them
/// (www.sqlite.org/rtree.html and the head of its rtree.c): two bytes of depth, used in the root only, two of the
/// number of cells, then cells of a 64-bit number and four 32-bit floats, all big-endian.
struct PackedTree {
    static constexpr std::int64_t root_number = 1;
    static constexpr std::size_t node_head = 4, cell_size = 24;

    std::size_t node_size = 0;     ///< bytes of each
    std::vector<std::byte> nodes;  ///< numbers 2, 3, … and the root last
    using Homes = std::vector<std::pair<std::int64_t, std::int64_t>>;
    Homes row_homes;   ///< row and the leaf that holds it, by growing row
    Homes node_homes;  ///< node and the one that holds it, by growing node

    [[nodiscard]] std::size_t node_count() const noexcept { return nodes.size() / node_size; }
    [[nodiscard]] std::span<const std::byte> node(std::size_t index) const noexcept {
        return std::span(nodes).subspan(index * node_size, node_size);
    }
    [[nodiscard]] std::int64_t number(std::size_t index) const noexcept {
        return index + 1 == node_count() ? root_number : root_number + 1 + static_cast<std::int64_t>(index);
    }
};

/// Sort-Tile-Recursive (Leutenegger, Lopez, Edgington 1997). `node_size` must hold four cells.
[[nodiscard]] PackedTree pack_tree(std::vector<TreeEntry> entries, std::size_t node_size);

}  // namespace yimi::gis
