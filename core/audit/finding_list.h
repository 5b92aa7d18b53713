#pragma once

#include <iterator>
#include <memory>
#include <span>
#include <vector>

#include "core/audit/finding.h"

namespace yimi {

/// By severity, state, rule and key: worst first.
[[nodiscard]] bool comes_before(const Finding& a, const Finding& b) noexcept;

/// Findings in order, kept in batches that lists share: a copy costs little however many there are, and so does one
/// that differs in a few.
class FindingList {
public:
    class Iterator {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = Finding;
        using difference_type = std::ptrdiff_t;
        using pointer = const Finding*;
        using reference = const Finding&;

        Iterator() = default;
        explicit Iterator(const Finding* const* at) noexcept : at_(at) {}
        reference operator*() const noexcept { return **at_; }
        pointer operator->() const noexcept { return *at_; }
        reference operator[](difference_type by) const noexcept { return *at_[by]; }
        Iterator& operator++() noexcept { return *this += 1; }
        Iterator& operator--() noexcept { return *this += -1; }
        Iterator& operator+=(difference_type by) noexcept { return at_ += by, *this; }
        friend Iterator operator+(Iterator from, difference_type by) noexcept { return from += by; }
        friend difference_type operator-(Iterator to, Iterator from) noexcept { return to.at_ - from.at_; }
        friend auto operator<=>(Iterator, Iterator) = default;

    private:
        const Finding* const* at_ = nullptr;
    };

    [[nodiscard]] std::size_t size() const noexcept { return order_.size(); }
    [[nodiscard]] bool empty() const noexcept { return order_.empty(); }
    [[nodiscard]] Iterator begin() const noexcept { return Iterator(order_.data()); }
    [[nodiscard]] Iterator end() const noexcept { return Iterator(order_.data() + order_.size()); }
    [[nodiscard]] const Finding& operator[](std::size_t index) const noexcept { return *order_[index]; }
    /// Where they lie: the same finding of two lists that share it has one address.
    [[nodiscard]] std::span<const Finding* const> addresses() const noexcept { return order_; }
    /// The first that does not come before it.
    [[nodiscard]] Iterator lower_bound(const Finding& finding) const;

    using Batch = std::shared_ptr<const std::vector<Finding>>;
    /// A list without `gone`, which are findings of this one by their addresses, and with all of `come`.
    [[nodiscard]] FindingList with(std::vector<const Finding*> gone, const std::vector<Batch>& come) const;
    /// How many findings are kept that the list does not show any more.
    [[nodiscard]] std::size_t kept_in_vain() const noexcept { return kept_count_ - order_.size(); }

private:
    std::vector<const Finding*> order_;
    std::vector<Batch> kept_;
    std::size_t kept_count_ = 0;
};

/// What a later audit says against an earlier one, by the findings' keys.
struct FindingsDifference {
    std::vector<const Finding*> gone;                                ///< of the earlier list
    std::vector<const Finding*> come;                                ///< of the later list
    std::vector<std::pair<const Finding*, const Finding*>> changed;  ///< there in both, but not the same
    [[nodiscard]] bool empty() const noexcept { return gone.empty() && come.empty() && changed.empty(); }
};
/// The lists must outlive it. In the lists' order.
[[nodiscard]] FindingsDifference difference(const FindingList& before, const FindingList& after);

}  // namespace yimi
