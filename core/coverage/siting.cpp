#include "core/coverage/siting.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <numeric>

#include "core/coverage/walk_coverage.h"

namespace yimi {
namespace {

/// Sums of children and metres in another order differ in their last digits.
constexpr double no_gain = 1e-9;

class Sites {
public:
    Sites(const SitingProblem& problem, JobContext& job) : problem_(problem), job_(job) {
        for (std::size_t site = 0; site < problem.use.size(); ++site) {
            if (problem.use[site] == SiteUse::locked) chosen_.push_back(site);
            if (problem.use[site] == SiteUse::free) free_.push_back(site);
        }
    }

    [[nodiscard]] bool can_be_had() const noexcept {
        return chosen_.size() <= problem_.count && chosen_.size() + free_.size() >= problem_.count;
    }

    /// Adds, again and again, the site that helps most.
    void grow() {
        while (chosen_.size() < problem_.count) {
            const std::vector<double> away = away_m(chosen_);
            std::size_t best = free_.front();
            double best_value = -std::numeric_limits<double>::infinity();
            for (const std::size_t site : free_) {
                if (job_.cancelled()) return;
                if (is_chosen(site)) continue;
                const double value = merit(away, site);
                if (value <= best_value + no_gain) continue;
                best_value = value;
                best = site;
            }
            chosen_.push_back(best);
            job_.progress(chosen_.size(), problem_.count, "siting");
        }
    }

    /// Puts one site in the place of another wherever that gains; whether one was.
    bool swap_one() {
        const double now = merit(away_m(chosen_));
        for (std::size_t& out : chosen_) {
            if (problem_.use[out] == SiteUse::locked) continue;
            const std::size_t kept = out;
            std::vector<std::size_t> rest = chosen_;
            std::erase(rest, kept);
            const std::vector<double> away = away_m(rest);
            for (const std::size_t site : free_) {
                if (job_.cancelled()) return false;
                if (is_chosen(site) || merit(away, site) <= now + no_gain) continue;
                out = site;
                return true;
            }
        }
        return false;
    }

    /// The best of all choices.
    [[nodiscard]] double tried_all() const {
        std::vector<std::size_t> locked;
        for (const std::size_t site : chosen_)
            if (problem_.use[site] == SiteUse::locked) locked.push_back(site);
        return best_from(0, problem_.count - locked.size(), away_m(locked));
    }
    [[nodiscard]] bool may_try_all() const noexcept { return free_.size() <= most_tried_sites; }

    /// No choice has more merit.
    [[nodiscard]] double most_merit() const {
        if (problem_.goal == SitingGoal::median) {
            std::vector<std::size_t> all = chosen_;
            all.insert(all.end(), free_.begin(), free_.end());
            return merit(away_m(all));
        }
        const std::vector<double> away = away_m(chosen_);
        const double now = merit(away);
        std::vector<double> gains;
        for (const std::size_t site : free_) gains.push_back(merit(away, site) - now);
        std::sort(gains.begin(), gains.end(), std::greater<>());
        const std::size_t locked =
            chosen_.size() -
            static_cast<std::size_t>(std::count_if(
                chosen_.begin(), chosen_.end(), [&](std::size_t site) { return problem_.use[site] == SiteUse::free; }));
        const auto more = static_cast<std::ptrdiff_t>(std::min(problem_.count - locked, gains.size()));
        return now + std::accumulate(gains.begin(), gains.begin() + more, 0.0);
    }

    /// What merit means to a person: children within reach, or metres.
    [[nodiscard]] double figure(double of_merit) const noexcept {
        return problem_.goal == SitingGoal::coverage ? of_merit : -of_merit;
    }
    [[nodiscard]] double merit_of_chosen() const { return merit(away_m(chosen_)); }
    [[nodiscard]] double merit_before() const { return merit(problem_.existing_m); }
    [[nodiscard]] std::vector<std::size_t> chosen() const {
        std::vector<std::size_t> sorted = chosen_;
        std::sort(sorted.begin(), sorted.end());
        return sorted;
    }

private:
    [[nodiscard]] bool is_chosen(std::size_t site) const {
        return std::find(chosen_.begin(), chosen_.end(), site) != chosen_.end();
    }
    /// From each home to the nearest place that is there or chosen.
    [[nodiscard]] std::vector<double> away_m(const std::vector<std::size_t>& sites) const {
        std::vector<double> away = problem_.existing_m;
        for (const std::size_t site : sites)
            for (std::size_t home = 0; home < away.size(); ++home)
                away[home] = std::min(away[home], problem_.site_m[site][home]);
        return away;
    }
    [[nodiscard]] double merit_of(double away_m, double children) const noexcept {
        if (problem_.goal == SitingGoal::coverage) return is_within(away_m, problem_.within_m) ? children : 0;
        return -children * std::min(away_m, no_way_m);
    }
    [[nodiscard]] double merit(const std::vector<double>& away) const {
        double sum = 0;
        for (std::size_t home = 0; home < away.size(); ++home) sum += merit_of(away[home], problem_.children[home]);
        return sum;
    }
    [[nodiscard]] double merit(const std::vector<double>& away, std::size_t with_site) const {
        const std::vector<double>& site_m = problem_.site_m[with_site];
        double sum = 0;
        for (std::size_t home = 0; home < away.size(); ++home)
            sum += merit_of(std::min(away[home], site_m[home]), problem_.children[home]);
        return sum;
    }
    [[nodiscard]] double best_from(std::size_t first, std::size_t wanted, const std::vector<double>& away) const {
        if (wanted == 0) return merit(away);
        double best = -std::numeric_limits<double>::infinity();
        for (std::size_t index = first; index + wanted <= free_.size(); ++index) {
            if (job_.cancelled()) return best;
            if (wanted == 1) {
                best = std::max(best, merit(away, free_[index]));
                continue;
            }
            std::vector<double> nearer = away;
            for (std::size_t home = 0; home < nearer.size(); ++home)
                nearer[home] = std::min(nearer[home], problem_.site_m[free_[index]][home]);
            best = std::max(best, best_from(index + 1, wanted - 1, nearer));
        }
        return best;
    }

    const SitingProblem& problem_;
    JobContext& job_;
    std::vector<std::size_t> chosen_, free_;
};

}  // namespace

Result<Siting> best_sites(const SitingProblem& problem, JobContext& job) {
    assert(problem.existing_m.size() == problem.children.size() && problem.use.size() == problem.site_m.size());
    Sites sites(problem, job);
    if (!sites.can_be_had()) return Error{ErrorCode::bad_usage, "so many sites cannot be had", {{"reason", "sites"}}};
    sites.grow();
    while (sites.swap_one())
        ;
    if (job.cancelled()) return Error{ErrorCode::cancelled, "cancelled", {}};
    Siting best;
    best.sites = sites.chosen();
    best.value = sites.figure(sites.merit_of_chosen());
    best.value_before = sites.figure(sites.merit_before());
    best.bound = sites.figure(sites.most_merit());
    if (sites.may_try_all()) best.optimum = sites.figure(sites.tried_all());
    if (job.cancelled()) return Error{ErrorCode::cancelled, "cancelled", {}};
    return best;
}

std::vector<SiteGain> gains_of(const SitingProblem& problem, const std::vector<std::size_t>& sites) {
    std::vector<SiteGain> gains;
    for (const std::size_t site : sites) gains.push_back({site, 0, 0, {}});
    for (std::size_t home = 0; home < problem.children.size(); ++home) {
        const auto away_m = [&](const SiteGain& gain) { return problem.site_m[gain.site][home]; };
        const auto nearest = std::min_element(
            gains.begin(), gains.end(), [&](const SiteGain& a, const SiteGain& b) { return away_m(a) < away_m(b); });
        if (nearest == gains.end() || !(away_m(*nearest) < problem.existing_m[home])) continue;
        const bool is_reached = is_within(away_m(*nearest), problem.within_m),
                   was_reached = is_within(problem.existing_m[home], problem.within_m);
        if (problem.goal == SitingGoal::coverage && (was_reached || !is_reached)) continue;
        const double children = problem.children[home];
        nearest->children += children;
        nearest->saved_m +=
            children * (std::min(problem.existing_m[home], no_way_m) - std::min(away_m(*nearest), no_way_m));
        nearest->homes.push_back(home);
    }
    std::stable_sort(gains.begin(), gains.end(), [&](const SiteGain& a, const SiteGain& b) {
        return problem.goal == SitingGoal::coverage ? a.children > b.children : a.saved_m > b.saved_m;
    });
    return gains;
}

}  // namespace yimi
