#include "core/coverage/balance.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace yimi {
namespace {

struct Weighed {
    double weight = 0;  ///< W
    double mean = 0;    ///< μ
};

/// Nothing where the weights are not a distribution or the mean is not positive.
std::optional<Weighed> weigh(std::span<const double> values, std::span<const double> weights) {
    assert(values.size() == weights.size());
    double weight = 0, sum = 0;
    for (std::size_t index = 0; index < values.size(); ++index) {
        if (!(weights[index] >= 0)) return std::nullopt;
        weight += weights[index];
        sum += weights[index] * values[index];
    }
    if (!(weight > 0) || !(sum > 0)) return std::nullopt;
    return Weighed{weight, sum / weight};
}

}  // namespace

std::optional<double> gini(std::span<const double> values, std::span<const double> weights) {
    const auto all = weigh(values, weights);
    if (!all) return std::nullopt;
    // In ascending order every pair is counted once, as x_i·W(before) − S(before).
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return values[a] != values[b] ? values[a] < values[b] : a < b; });
    double weight_before = 0, sum_before = 0, differences = 0;
    for (const std::size_t index : order) {
        differences += weights[index] * (values[index] * weight_before - sum_before);
        weight_before += weights[index];
        sum_before += weights[index] * values[index];
    }
    return 2 * differences / (2 * all->weight * all->weight * all->mean);
}

std::optional<double> theil(std::span<const double> values, std::span<const double> weights) {
    const auto all = weigh(values, weights);
    if (!all) return std::nullopt;
    double sum = 0;
    for (std::size_t index = 0; index < values.size(); ++index) {
        if (!(values[index] >= 0)) return std::nullopt;
        const double relative = values[index] / all->mean;
        if (relative > 0) sum += weights[index] / all->weight * relative * std::log(relative);
    }
    return sum;
}

std::string_view children_column(std::string_view stage) noexcept {
    if (stage == "nursery") return "children_0_2";
    if (stage == "kindergarten") return "children_3_5";
    if (stage == "primary") return "children_6_11";
    return "children_12_14";
}

double seat_share(std::string_view school_stage, std::string_view stage) noexcept {
    if (school_stage == stage) return 1;
    if (stage == "nine_year") return school_stage == "primary" || school_stage == "junior" ? 1 : 0;
    if (school_stage != "nine_year") return 0;
    return stage == "primary" ? 6.0 / 9 : stage == "junior" ? 3.0 / 9 : 0;
}

SeatGap seat_gap(double children, double migrant_children, double seats) noexcept {
    return {children - seats, children + migrant_children - seats};
}

std::vector<double> two_step_floating_catchment(std::span<const double> supply, std::span<const double> demand,
                                                const std::vector<std::vector<double>>& distance_m, double within_m) {
    assert(distance_m.size() == supply.size());
    std::vector<double> access(demand.size(), 0.0);
    for (std::size_t place = 0; place < supply.size(); ++place) {
        const auto& away_m = distance_m[place];
        assert(away_m.size() == demand.size());
        double reached = 0;
        for (std::size_t home = 0; home < demand.size(); ++home)
            if (away_m[home] <= within_m) reached += demand[home];
        if (!(reached > 0)) continue;
        const double ratio = supply[place] / reached;
        for (std::size_t home = 0; home < demand.size(); ++home)
            if (away_m[home] <= within_m) access[home] += ratio;
    }
    return access;
}

std::optional<double> supply_per_thousand(double places, double population) noexcept {
    if (!(population > 0)) return std::nullopt;
    return places / population * 1000;
}

}  // namespace yimi
