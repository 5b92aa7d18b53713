#include "gis/store/packed_tree.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace yimi::gis {
namespace {

/// What a 32-bit number can say of a bound, so that sums and comparisons of bounds always mean something.
double sayable(double value) noexcept {
    constexpr double largest = std::numeric_limits<float>::max();
    return std::isnan(value) ? 0 : std::clamp(value, -largest, largest);
}

float rounded_down(double value) noexcept {
    const auto near = static_cast<float>(sayable(value));
    return static_cast<double>(near) <= value ? near : std::nextafterf(near, -std::numeric_limits<float>::max());
}

float rounded_up(double value) noexcept {
    const auto near = static_cast<float>(sayable(value));
    return static_cast<double>(near) >= value ? near : std::nextafterf(near, std::numeric_limits<float>::max());
}

/// Sort-Tile-Recursive (Leutenegger, Lopez, Edgington 1997): slabs by x, within each by y, so that runs of `per_node`
/// lie close together.
void tile(std::vector<TreeEntry>& entries, std::size_t per_node) {
    const auto by_x = [](const TreeEntry& a, const TreeEntry& b) { return a.min_x + a.max_x < b.min_x + b.max_x; };
    const auto by_y = [](const TreeEntry& a, const TreeEntry& b) { return a.min_y + a.max_y < b.min_y + b.max_y; };
    std::stable_sort(entries.begin(), entries.end(), by_x);
    const double nodes = std::ceil(static_cast<double>(entries.size()) / static_cast<double>(per_node));
    const std::size_t slab = static_cast<std::size_t>(std::ceil(std::sqrt(nodes))) * per_node;
    for (std::size_t begin = 0; begin < entries.size(); begin += slab) {
        const auto first = entries.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = entries.begin() + static_cast<std::ptrdiff_t>(std::min(begin + slab, entries.size()));
        std::stable_sort(first, last, by_y);
    }
}

TreeEntry around(std::span<const TreeEntry> entries, std::int64_t id) noexcept {
    TreeEntry all = entries.front();
    all.id = id;
    for (const TreeEntry& each : entries) {
        all.min_x = std::min(all.min_x, each.min_x);
        all.max_x = std::max(all.max_x, each.max_x);
        all.min_y = std::min(all.min_y, each.min_y);
        all.max_y = std::max(all.max_y, each.max_y);
    }
    return all;
}

class Packer {
public:
    explicit Packer(std::size_t node_size) : capacity_((node_size - PackedTree::node_head) / PackedTree::cell_size) {
        tree_.node_size = node_size;
    }

    PackedTree pack(std::vector<TreeEntry> entries) && {
        // A tenth stays free, so that the next edits need not split nodes at once.
        const std::size_t per_node = capacity_ - capacity_ / 10;
        tree_.nodes.reserve((entries.size() / per_node + 2) * tree_.node_size * 21 / 20);
        tree_.row_homes.reserve(entries.size());
        std::int64_t next_number = PackedTree::root_number + 1;
        std::size_t depth = 0;
        for (; entries.size() > per_node; ++depth) {
            tile(entries, per_node);
            std::vector<TreeEntry> above;
            for (std::size_t begin = 0; begin < entries.size(); begin += per_node) {
                const auto cells = std::span(entries).subspan(begin, std::min(per_node, entries.size() - begin));
                above.push_back(around(cells, next_number));
                add_node(cells, 0, next_number++, depth);
            }
            entries = std::move(above);
        }
        add_node(entries, depth, PackedTree::root_number, depth);
        std::sort(tree_.row_homes.begin(), tree_.row_homes.end());
        std::sort(tree_.node_homes.begin(), tree_.node_homes.end());
        return std::move(tree_);
    }

private:
    void add_node(std::span<const TreeEntry> cells, std::size_t depth, std::int64_t number, std::size_t level) {
        const std::size_t end = tree_.nodes.size() + tree_.node_size;
        put(static_cast<std::uint16_t>(depth));
        put(static_cast<std::uint16_t>(cells.size()));
        for (const TreeEntry& cell : cells) {
            put(static_cast<std::uint64_t>(cell.id));
            for (const float bound : {cell.min_x, cell.max_x, cell.min_y, cell.max_y})
                put(std::bit_cast<std::uint32_t>(bound));
            (level == 0 ? tree_.row_homes : tree_.node_homes).emplace_back(cell.id, number);
        }
        tree_.nodes.resize(end);
    }

    template <class Unsigned>
    void put(Unsigned value) {
        for (std::size_t byte = sizeof value; byte-- > 0;)
            tree_.nodes.push_back(std::byte{static_cast<std::uint8_t>(value >> (8 * byte))});
    }

    std::size_t capacity_;
    PackedTree tree_;
};

}  // namespace

TreeEntry tree_entry(std::int64_t id, const Box& box) noexcept {
    return {id, rounded_down(box.min_x), rounded_up(box.max_x), rounded_down(box.min_y), rounded_up(box.max_y)};
}

PackedTree pack_tree(std::vector<TreeEntry> entries, std::size_t node_size) {
    return Packer(node_size).pack(std::move(entries));
}

}  // namespace yimi::gis
