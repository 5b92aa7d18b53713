#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

namespace yimi {

/// Which things belong together, by the lowest of each group (union-find).
class Groups {
public:
    /// Each by itself.
    explicit Groups(std::size_t count) : parent_(count), count_(count) {
        std::iota(parent_.begin(), parent_.end(), 0U);
    }

    /// How many groups there are.
    [[nodiscard]] std::size_t count() const noexcept { return count_; }
    std::uint32_t lowest_of(std::uint32_t member) {
        while (parent_[member] != member) {
            parent_[member] = parent_[parent_[member]];
            member = parent_[member];
        }
        return member;
    }
    /// By member.
    [[nodiscard]] std::vector<std::uint32_t> lowest_of_each() {
        std::vector<std::uint32_t> lowest(parent_.size());
        for (std::uint32_t member = 0; member < lowest.size(); ++member) lowest[member] = lowest_of(member);
        return lowest;
    }
    void unite(std::uint32_t a, std::uint32_t b) {
        const std::uint32_t lowest_a = lowest_of(a), lowest_b = lowest_of(b);
        if (lowest_a == lowest_b) return;
        parent_[std::max(lowest_a, lowest_b)] = std::min(lowest_a, lowest_b);
        --count_;
    }

private:
    std::vector<std::uint32_t> parent_;
    std::size_t count_;
};

}  // namespace yimi
