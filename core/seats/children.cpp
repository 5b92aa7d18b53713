#include "core/seats/children.h"

#include <algorithm>
#include <numeric>

namespace yimi {
namespace {

struct AgeRange {
    std::size_t from = 0, to = 0;  ///< one past
};

AgeRange ages_of(std::string_view stage) noexcept {
    if (stage == "nursery") return {0, 1};
    if (stage == "kindergarten") return {1, 2};
    if (stage == "primary") return {2, 3};
    if (stage == "junior") return {3, 4};
    return {2, 4};
}
/// Migrant children are aged 3–14.
constexpr AgeRange migrant_ages{1, 4};

constexpr double years_in(std::size_t age) noexcept {
    return age_bounds[age + 1] - age_bounds[age];
}

std::optional<double> sum_of(const ChildrenByAge& children, AgeRange ages) {
    double sum = 0;
    for (std::size_t age = ages.from; age < ages.to; ++age) {
        if (!children[age]) return std::nullopt;
        sum += *children[age];
    }
    return sum;
}

double sum_of(const AgeShares& shares, AgeRange ages) {
    return std::accumulate(shares.begin() + static_cast<std::ptrdiff_t>(ages.from),
                           shares.begin() + static_cast<std::ptrdiff_t>(ages.to), 0.0);
}

ChildrenByAge counted_in(const RowView& block) {
    ChildrenByAge counted;
    for (std::size_t age = 0; age < age_count; ++age)
        counted[age] = block.number(column(Table::blocks, age_columns[age]));
    return counted;
}

/// The age of children who are `years` younger than `age_years`; the youngest stand for those not born yet.
std::size_t age_before(int age_years, int years) noexcept {
    const int before = std::max(0, age_years - years);
    std::size_t age = 0;
    while (before >= age_bounds[age + 1]) ++age;
    return age;
}

/// The part of the migrant children who are of a stage.
double migrant_share(const ChildrenByAge& residents, AgeRange stage, const AgeShares& shares) {
    const AgeRange counted{std::max(stage.from, migrant_ages.from), std::max(stage.to, migrant_ages.from)};
    const auto all = sum_of(residents, migrant_ages);
    if (all && *all > 0) return *sum_of(residents, counted) / *all;
    const double all_shares = sum_of(shares, migrant_ages);
    return all_shares > 0 ? sum_of(shares, counted) / all_shares : 0;
}

}  // namespace

AgeShares age_shares(const Layer& blocks) {
    AgeShares sums{};
    blocks.for_each([&](const RowView& block) {
        const ChildrenByAge counted = counted_in(block);
        if (!sum_of(counted, {0, age_count})) return true;
        for (std::size_t age = 0; age < age_count; ++age) sums[age] += *counted[age];
        return true;
    });
    double all = std::accumulate(sums.begin(), sums.end(), 0.0);
    if (!(all > 0)) {
        for (std::size_t age = 0; age < age_count; ++age) sums[age] = years_in(age);
        all = age_bounds.back();
    }
    for (double& share : sums) share /= all;
    return sums;
}

BlockChildren children_by_age(const RowView& block, std::optional<double> children_share, const AgeShares& shares) {
    BlockChildren children{counted_in(block), block.number(column(Table::blocks, "migrant_children")), false};
    const bool is_counted =
        std::any_of(children.by_age.begin(), children.by_age.end(), [](const auto& each) { return each.has_value(); });
    const auto population = block.number(column(Table::blocks, "population"));
    if (is_counted || !population || !children_share) return children;
    for (std::size_t age = 0; age < age_count; ++age)
        children.by_age[age] = *population * *children_share * shares[age];
    children.estimated = true;
    return children;
}

ChildrenByAge in_years(const ChildrenByAge& now, int years) {
    if (years == 0) return now;
    ChildrenByAge later;
    for (std::size_t age = 0; age < age_count; ++age) {
        std::optional<double> sum = 0.0;
        for (int of_age = age_bounds[age]; of_age < age_bounds[age + 1]; ++of_age) {
            const std::size_t before = age_before(of_age, years);
            sum = sum && now[before] ? std::optional(*sum + *now[before] / years_in(before)) : std::nullopt;
        }
        later[age] = sum;
    }
    return later;
}

StageChildren stage_children(const BlockChildren& block, std::string_view stage, int years, const AgeShares& shares) {
    const ChildrenByAge by_age = in_years(block.by_age, years);
    const AgeRange ages = ages_of(stage);
    StageChildren children{sum_of(by_age, ages), block.migrant, block.estimated};
    if (children.migrant) *children.migrant *= migrant_share(by_age, ages, shares);
    return children;
}

}  // namespace yimi
