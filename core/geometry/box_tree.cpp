#include "core/geometry/box_tree.h"

#include <cmath>
#include <numeric>

#include "core/base/parallel.h"

namespace yimi {
namespace {

/// Cuts [first, last) into `slices` of whole nodes by x, each of them sorted by y. Ties go by index, so that the same
/// boxes give the same tree.
void sort_tiles(std::vector<std::uint32_t>& order, std::span<const Box> boxes, std::size_t node_size) {
    const auto nodes = (order.size() + node_size - 1) / node_size;
    const auto slices = static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(nodes))));
    const std::size_t slice = node_size * ((nodes + slices - 1) / slices);
    std::vector<Point> centres(boxes.size());
    for (const std::uint32_t index : order) centres[index] = boxes[index].centre();
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return centres[a].x != centres[b].x ? centres[a].x < centres[b].x : a < b;
    });
    constexpr std::size_t worth_a_thread = 20'000;
    const unsigned threads = order.size() < worth_a_thread ? 1 : default_threads();
    parallel_for((order.size() + slice - 1) / slice, threads, 1, [&](std::size_t index) {
        const auto first = order.begin() + static_cast<std::ptrdiff_t>(index * slice);
        const auto last = order.begin() + static_cast<std::ptrdiff_t>(std::min((index + 1) * slice, order.size()));
        std::sort(first, last, [&](std::uint32_t a, std::uint32_t b) {
            return centres[a].y != centres[b].y ? centres[a].y < centres[b].y : a < b;
        });
    });
}

}  // namespace

BoxTree::BoxTree(std::span<const Box> boxes) {
    for (std::uint32_t index = 0; index < boxes.size(); ++index)
        if (!boxes[index].empty()) indices_.push_back(index);
    leaf_count_ = indices_.size();
    if (leaf_count_ == 0) return;
    sort_tiles(indices_, boxes, node_size);
    boxes_.reserve(leaf_count_ + leaf_count_ / (node_size - 1) + most_levels);
    for (const std::uint32_t index : indices_) boxes_.push_back(boxes[index]);
    levels_.push_back({0, leaf_count_});
    while (levels_.back().count > 1) {
        const Level below = levels_.back();
        const Level above{boxes_.size(), (below.count + node_size - 1) / node_size};
        for (std::size_t node = 0; node < above.count; ++node) {
            Box around;
            const std::size_t last = std::min((node + 1) * node_size, below.count);
            for (std::size_t child = node * node_size; child < last; ++child) around.add(boxes_[below.begin + child]);
            boxes_.push_back(around);
        }
        levels_.push_back(above);
    }
}

}  // namespace yimi
