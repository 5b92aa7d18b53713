#include "core/seats/access_shares.h"

#include <algorithm>
#include <numeric>

#include "core/coverage/balance.h"

namespace yimi {

void AccessShares::add(const BlockAccess& block) {
    certain_ = certain_ && block.certain;
    if (!block.children || *block.children <= 0) return;
    access_.push_back(block.access);
    children_.push_back(*block.children);
}

double AccessShares::children() const noexcept {
    return std::accumulate(children_.begin(), children_.end(), 0.0);
}

std::optional<double> AccessShares::mean() const {
    if (empty()) return std::nullopt;
    return std::inner_product(access_.begin(), access_.end(), children_.begin(), 0.0) / children();
}

std::vector<std::size_t> AccessShares::order() const {
    std::vector<std::size_t> order(access_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return access_[a] < access_[b]; });
    return order;
}

std::optional<double> AccessShares::mean_of_worst(double share) const {
    if (empty()) return std::nullopt;
    const double wanted = children() * share;
    double counted = 0, sum = 0;
    for (const std::size_t block : order()) {
        const double taken = std::min(children_[block], wanted - counted);
        sum += taken * access_[block];
        counted += taken;
    }
    return sum / wanted;
}

std::optional<double> AccessShares::gini() const {
    return yimi::gini(access_, children_);
}

std::optional<double> AccessShares::theil() const {
    return yimi::theil(access_, children_);
}

std::optional<double> AccessShares::palma() const {
    constexpr double worst = 0.4, best = 0.1;
    const auto all = mean(), below = mean_of_worst(worst), but_the_best = mean_of_worst(1 - best);
    if (!all || !(*below > 0)) return std::nullopt;
    return (*all - (1 - best) * *but_the_best) / (worst * *below);
}

std::vector<AccessShares::LorenzPoint> AccessShares::lorenz_curve() const {
    const double all = children(), all_access = mean().value_or(0) * all;
    if (!(all_access > 0)) return {};
    std::vector<LorenzPoint> curve{{0, 0}};
    double counted = 0, sum = 0;
    for (const std::size_t block : order()) {
        counted += children_[block];
        sum += children_[block] * access_[block];
        curve.push_back({counted / all, sum / all_access});
    }
    return curve;
}

}  // namespace yimi
