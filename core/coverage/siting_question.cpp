#include "core/coverage/siting_question.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

#include "core/coverage/computed_for_all.h"
#include "core/coverage/place_entries.h"
#include "core/coverage/usable_shape.h"
#include "core/coverage/walk_coverage.h"
#include "core/network/profile_network.h"

namespace yimi {
namespace {

/// Farther than this no walk to a candidate makes a difference.
double farthest_m(const SitingWish& wish) noexcept {
    return (wish.goal == SitingGoal::median ? no_way_m : wish.within_m) * (1 + 1e-9);
}

/// From all homes to the nearest of some places.
class HomeWalks {
public:
    HomeWalks(const ProfileNetwork& network, const std::vector<Home>& homes, const SitingWish& wish)
        : network_(network) {
        for (const Home& home : homes) {
            auto start = home.door ? network.attach(*home.door, std::nullopt) : std::nullopt;
            if (start && !is_beside_street(home, *start, network.network(), wish.most_gap_m)) start.reset();
            starts_.push_back(start);
        }
    }

    [[nodiscard]] bool sets_out(std::size_t home) const { return starts_[home].has_value(); }
    [[nodiscard]] std::vector<double> to_any_of(std::span<const Point> entries, double limit_m) const {
        const WalkDistances walks(network_, network_.attach_all(entries, std::nullopt), limit_m);
        std::vector<double> away_m;
        for (const auto& start : starts_)
            away_m.push_back(start ? walks.to(*start) : std::numeric_limits<double>::infinity());
        return away_m;
    }

private:
    const ProfileNetwork& network_;
    std::vector<std::optional<Attachment>> starts_;
};

}  // namespace

Result<std::vector<SiteCandidate>> parcels_of(const Plan& plan, Table table, const GeometryKernel& kernel,
                                              std::optional<std::span<const FeatureId>> only) {
    std::vector<SiteCandidate> parcels;
    const PlaceEntries entries(plan, table);
    for (const RowView& row : rows_of(plan.layer(table))) {
        if (only && std::find(only->begin(), only->end(), row.id()) == only->end()) continue;
        YIMI_TRY(doors, entries.of(row, kernel));
        if (!doors.empty()) parcels.push_back({table, row.id(), std::move(doors)});
    }
    return parcels;
}

std::vector<SiteCandidate> candidates_at(std::span<const Point> points) {
    std::vector<SiteCandidate> candidates;
    for (const Point at : points) candidates.push_back({Table::blocks, std::nullopt, {at}});
    return candidates;
}

Result<std::vector<SiteCandidate>> grid_in_blocks(const Plan& plan, double spacing_m, std::size_t most) {
    const Error too_many{ErrorCode::bad_usage, "too many candidates", {{"reason", "candidates"}}};
    std::vector<Point> points;
    for (const RowView& block : rows_of(plan.layer(Table::blocks))) {
        const Box box = block.box();
        if (box.width() / spacing_m * (box.height() / spacing_m) > 1000.0 * static_cast<double>(most)) return too_many;
        // Multiples of the spacing in the plan's plane: blocks that touch share one grid, and an edit moves no point.
        for (double row = std::ceil(box.min_y / spacing_m); row * spacing_m <= box.max_y; ++row)
            for (double column = std::ceil(box.min_x / spacing_m); column * spacing_m <= box.max_x; ++column) {
                const Point at{column * spacing_m, row * spacing_m};
                if (!contains(block.geometry(), at)) continue;
                points.push_back(at);
                if (points.size() > most) return too_many;
            }
    }
    std::sort(points.begin(), points.end(), [](Point a, Point b) { return std::tie(a.y, a.x) < std::tie(b.y, b.x); });
    points.erase(std::unique(points.begin(), points.end()), points.end());
    return candidates_at(points);
}

Result<SitingQuestion> siting_question(const Plan& plan, const SitingWish& wish, std::vector<SiteCandidate> candidates,
                                       const GeometryKernel& kernel, JobContext& job) {
    YIMI_TRY(ends, walk_ends(plan, wish.places, kernel, wish.threads, job));
    const WalkNetwork streets(plan);
    const ProfileNetwork network(streets, wish.profile);
    const HomeWalks walks(network, ends.homes, wish);
    SitingQuestion question;
    for (std::size_t index = 0; index < ends.homes.size(); ++index) {
        const Home& home = ends.homes[index];
        question.homes.push_back(home.block.id());
        question.doors.push_back(home.door);
        question.problem.children.push_back(home.children.value_or(0));
        question.unknown_blocks += home.children ? 0 : 1;
        question.unreached_blocks += home.children.value_or(0) > 0 && !walks.sets_out(index) ? 1 : 0;
    }
    question.problem.goal = wish.goal;
    question.problem.count = wish.count;
    question.problem.within_m = wish.within_m;
    question.problem.existing_m = walks.to_any_of(ends.entries, std::numeric_limits<double>::infinity());
    const double limit_m = farthest_m(wish);
    YIMI_TRY(site_m, computed_for_all<std::vector<double>>(
                         candidates.size(), wish.threads, job, [&](std::size_t site) -> Result<std::vector<double>> {
                             return walks.to_any_of(candidates[site].entries, limit_m);
                         }));
    question.problem.site_m = std::move(site_m);
    question.problem.use.assign(candidates.size(), SiteUse::free);
    question.candidates = std::move(candidates);
    return question;
}

}  // namespace yimi
