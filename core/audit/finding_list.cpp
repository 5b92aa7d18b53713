#include "core/audit/finding_list.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace yimi {
namespace {

bool is_before(const Finding* a, const Finding* b) noexcept {
    return comes_before(*a, *b);
}

}  // namespace

bool comes_before(const Finding& a, const Finding& b) noexcept {
    return std::tie(a.severity, a.state, a.rule, a.key) < std::tie(b.severity, b.state, b.rule, b.key);
}

FindingList::Iterator FindingList::lower_bound(const Finding& finding) const {
    return begin() + (std::lower_bound(order_.begin(), order_.end(), &finding, is_before) - order_.begin());
}

FindingList FindingList::with(std::vector<const Finding*> gone, const std::vector<Batch>& come) const {
    FindingList next;
    next.kept_ = kept_;
    next.kept_count_ = kept_count_;
    std::vector<const Finding*> added;
    for (const Batch& batch : come) {
        if (batch->empty()) continue;
        next.kept_.push_back(batch);
        next.kept_count_ += batch->size();
        for (const Finding& finding : *batch) added.push_back(&finding);
    }
    std::sort(added.begin(), added.end(), is_before);
    std::sort(gone.begin(), gone.end(), is_before);
    std::vector<const Finding*> stay;
    stay.reserve(order_.size() + added.size());
    auto from = order_.begin();
    for (auto leaving = gone.begin(); leaving != gone.end();) {
        // Findings of one key lie together, those that go and those that stay.
        const auto last = std::upper_bound(leaving, gone.end(), *leaving, is_before);
        const auto [first_alike, end_alike] = std::equal_range(from, order_.end(), *leaving, is_before);
        stay.insert(stay.end(), from, first_alike);
        std::copy_if(first_alike, end_alike, std::back_inserter(stay),
                     [&](const Finding* each) { return std::find(leaving, last, each) == last; });
        from = end_alike;
        leaving = last;
    }
    stay.insert(stay.end(), from, order_.end());
    auto middle = static_cast<std::ptrdiff_t>(stay.size());
    stay.insert(stay.end(), added.begin(), added.end());
    std::inplace_merge(stay.begin(), stay.begin() + middle, stay.end(), is_before);
    next.order_ = std::move(stay);
    return next;
}

FindingsDifference difference(const FindingList& before, const FindingList& after) {
    const auto old = before.addresses(), now = after.addresses();
    FindingsDifference differs;
    std::vector<const Finding*> left, came;
    std::size_t from = 0, to = 0;
    while (from < old.size() || to < now.size()) {
        if (from < old.size() && to < now.size() && old[from] == now[to]) {
            ++from, ++to;
        } else if (to == now.size() || (from < old.size() && is_before(old[from], now[to]))) {
            left.push_back(old[from++]);
        } else if (from == old.size() || is_before(now[to], old[from])) {
            came.push_back(now[to++]);
        } else {
            if (!(*old[from] == *now[to])) differs.changed.emplace_back(old[from], now[to]);
            ++from, ++to;
        }
    }
    // What fails now and was unknown stands at another place of the list.
    std::unordered_map<std::string_view, const Finding*> by_key;
    for (const Finding* each : left) by_key.emplace(each->key, each);
    for (const Finding* each : came) {
        const auto same = by_key.find(each->key);
        if (same == by_key.end()) {
            differs.come.push_back(each);
        } else {
            differs.changed.emplace_back(same->second, each);
            same->second = nullptr;
        }
    }
    for (const Finding* each : left)
        if (by_key.at(each->key) == each) differs.gone.push_back(each);
    return differs;
}

}  // namespace yimi
