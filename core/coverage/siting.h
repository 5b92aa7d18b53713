#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/base/job_context.h"
#include "core/base/result.h"

namespace yimi {

enum class SitingGoal {
    coverage,  ///< most children within reach (maximal coverage)
    median,    ///< fewest metres walked by all children to their nearest place (p-median)
};

enum class SiteUse { free, locked, forbidden };

/// Where `count` new places are to be among candidate sites.
struct SitingProblem {
    SitingGoal goal = SitingGoal::coverage;
    std::size_t count = 1;                    ///< of new places, locked ones among them
    double within_m = 300;                    ///< reach, for coverage
    std::vector<double> children;             ///< by home, >= 0
    std::vector<double> existing_m;           ///< by home: to the nearest place that is there; infinity: none
    std::vector<std::vector<double>> site_m;  ///< by site and home; infinity where there is no way
    std::vector<SiteUse> use;                 ///< by site
};

/// Children within reach, or metres walked by all children; where there is no way a child counts `no_way_m`.
struct Siting {
    std::vector<std::size_t> sites;  ///< growing
    double value = 0;
    double value_before = 0;  ///< with the places that are there
    /// No choice of sites is better than this: for coverage the value and the most that `count` more sites could add
    /// each for itself; for the median every home to its nearest candidate.
    double bound = 0;
    std::optional<double> optimum;  ///< of all choices tried; where there are at most `most_tried_sites` free sites
};
inline constexpr double no_way_m = 10'000;
inline constexpr std::size_t most_tried_sites = 20;
/// Greedy covers at least this share of what the best choice adds. Source: Nemhauser, Wolsey and Fisher 1978.
inline constexpr double greedy_share = 0.6321205588285577;

/// Greedy, then 1-swaps until none gains. Ties go to the lower site. Errors: cancelled; bad_usage, reason "sites",
/// where more sites are locked than wanted or fewer can be had.
[[nodiscard]] Result<Siting> best_sites(const SitingProblem& problem, JobContext& job);

/// What one chosen site brings, beside the places that are there and the other chosen ones.
struct SiteGain {
    std::size_t site = 0;
    double children = 0;             ///< who come within reach (coverage), or to whom it is nearer than what is there
    double saved_m = 0;              ///< metres that those walk less, one way, all together
    std::vector<std::size_t> homes;  ///< theirs, growing
};
/// Each home counts for the chosen site nearest to it. Most children (coverage) or metres (median) first, then the
/// lower site.
[[nodiscard]] std::vector<SiteGain> gains_of(const SitingProblem& problem, const std::vector<std::size_t>& sites);

}  // namespace yimi
