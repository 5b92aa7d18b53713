#pragma once

#include <memory>
#include <type_traits>

#include "core/geometry/box_tree.h"

namespace yimi {

/// A packed tree, shared by its copies, and a small one over the boxes that came later.
class GrowingBoxTree {
public:
    GrowingBoxTree() = default;
    explicit GrowingBoxTree(std::span<const Box> boxes)
        : packed_(std::make_shared<const BoxTree>(boxes)), packed_count_(boxes.size()) {}

    /// How many boxes the packed tree was made from, empty ones too: indices from here on came later.
    [[nodiscard]] std::size_t packed_count() const noexcept { return packed_count_; }
    /// The same packed tree with `boxes` instead of those that came later.
    [[nodiscard]] GrowingBoxTree with_later(std::span<const Box> boxes) const {
        GrowingBoxTree tree = *this;
        tree.later_ = BoxTree(boxes);
        return tree;
    }

    /// As BoxTree::query; of a visit that returns bool, false ends the search.
    template <class Visit>
    void query(const Box& area, Visit&& visit) const {
        if constexpr (std::is_same_v<std::invoke_result_t<Visit&, std::size_t>, bool>) {
            bool go_on = true;
            packed_->query(area, [&](std::size_t index) { return go_on = visit(index); });
            if (go_on) later_.query(area, [&](std::size_t index) { return visit(packed_count_ + index); });
        } else {
            packed_->query(area, visit);
            if (later_.size() > 0) later_.query(area, [&](std::size_t index) { visit(packed_count_ + index); });
        }
    }

    /// The same for the boxes that came later alone.
    template <class Visit>
    void query_later(const Box& area, const Visit& visit) const {
        later_.query(area, [&](std::size_t index) { return visit(packed_count_ + index); });
    }

private:
    std::shared_ptr<const BoxTree> packed_ = std::make_shared<const BoxTree>();
    std::size_t packed_count_ = 0;
    BoxTree later_;
};

}  // namespace yimi
