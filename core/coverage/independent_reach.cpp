#include "core/coverage/independent_reach.h"

#include <algorithm>
#include <atomic>
#include <numeric>

#include "core/base/parallel.h"
#include "core/coverage/place_entries.h"
#include "core/coverage/usable_shape.h"
#include "core/network/walk_route.h"

namespace yimi {
namespace {

/// A door in a street, of a place or of a block, and what it costs from the street's ends to it.
struct Goal {
    std::uint32_t owner = 0;  ///< index of the place or block
    Attachment at;
    double from_first_s = 0, from_last_s = 0;  ///< endless where nobody walks
};

/// All goals of one sort, by street.
class Goals {
public:
    void add(const ProfileNetwork& network, std::uint32_t owner, const Attachment& at) {
        constexpr double never = std::numeric_limits<double>::infinity();
        Goal goal{owner, at, never, never};
        const WalkNetwork::Edge& edge = network.network().edges()[at.edge];
        for (const Terminal& way : terminals_of(network, at, Sense::to_door)) {
            if (way.node == edge.from) goal.from_first_s = std::min(goal.from_first_s, way.time_s);
            if (way.node == edge.to) goal.from_last_s = std::min(goal.from_last_s, way.time_s);
        }
        goals_.push_back(goal);
    }
    /// After all are added.
    void sort(std::size_t edge_count) {
        std::stable_sort(goals_.begin(), goals_.end(),
                         [](const Goal& a, const Goal& b) { return a.at.edge < b.at.edge; });
        first_on_.assign(edge_count + 1, 0);
        for (const Goal& goal : goals_) ++first_on_[goal.at.edge + 1];
        std::partial_sum(first_on_.begin(), first_on_.end(), first_on_.begin());
    }
    [[nodiscard]] std::span<const Goal> on(std::uint32_t edge) const {
        return std::span(goals_).subspan(first_on_[edge], first_on_[edge + 1] - first_on_[edge]);
    }

private:
    std::vector<Goal> goals_;
    std::vector<std::uint32_t> first_on_;  ///< by edge, one more than edges
};

/// A place with all kinds that it is of.
struct Place {
    std::vector<std::size_t> kinds;  ///< indices into place_kinds()
    double open_space_m2 = 0;
};

/// What there is to reach, and from where one sets out.
struct Town {
    std::vector<Home> homes;
    std::vector<std::optional<Attachment>> doors;  ///< of the homes
    std::vector<Place> places;
    Goals place_goals, home_goals;
};

Result<Done> add_places(Town& town, const Plan& plan, Table table, const ProfileNetwork& network,
                        const IndependentOptions& options, const GeometryKernel& kernel) {
    const PlaceEntries entries(plan, table);
    for (const RowView& row : rows_of(plan.layer(table))) {
        YIMI_TRY(points, entries.of(row, kernel));
        const auto index = static_cast<std::uint32_t>(town.places.size());
        Place place;
        const auto kinds = place_kinds();
        for (std::size_t kind = 0; kind < kinds.size(); ++kind)
            if (kinds[kind].table() == table && kinds[kind].includes(row).value_or(false)) place.kinds.push_back(kind);
        if (table == Table::playgrounds && !row.geometry().empty()) place.open_space_m2 = area_m2(row.geometry());
        town.places.push_back(std::move(place));
        for (const Point at : points)
            if (const auto door = network.attach(at, options.most_leg_m)) town.place_goals.add(network, index, *door);
    }
    return Done{};
}

Result<Town> town_of(const Plan& plan, const ProfileNetwork& network, const IndependentOptions& options,
                     const GeometryKernel& kernel, JobContext& job) {
    YIMI_TRY(homes, homes_of(plan, kernel, options.threads, job));
    Town town;
    town.homes = std::move(homes);
    town.doors.resize(town.homes.size());
    parallel_for(town.homes.size(), options.threads, 64, [&](std::size_t index) {
        if (const auto door = town.homes[index].door) town.doors[index] = network.attach(*door, options.most_leg_m);
    });
    for (std::size_t index = 0; index < town.doors.size(); ++index)
        if (town.doors[index]) town.home_goals.add(network, static_cast<std::uint32_t>(index), *town.doors[index]);
    for (const Table table : {Table::playgrounds, Table::schools}) {
        YIMI_TRY(added, add_places(town, plan, table, network, options, kernel));
    }
    for (Goals* goals : {&town.place_goals, &town.home_goals}) goals->sort(network.network().edges().size());
    return town;
}

/// Walks out of one home after another; one for each thread.
class Walker {
public:
    Walker(const Town& town, const ProfileNetwork& network, double within_s)
        : town_(town),
          network_(network),
          within_s_(within_s),
          search_(network.graph(), NearbySearch::By::seconds),
          place_seen_(town.places.size(), none),
          home_seen_(town.homes.size(), none) {}

    IndependentReach from(std::size_t index) {
        const Home& home = town_.homes[index];
        IndependentReach reach{
            home.block.id(), home.children, false, std::vector<std::size_t>(place_kinds().size()), 0, 0};
        const auto& door = town_.doors[index];
        if (!door) return reach;
        reach.sets_out = true;
        home_ = static_cast<std::uint32_t>(index);
        find(home_seen_, home_, [&] { reach.blocks_m2 += home.area_m2; });
        std::vector<Source> sources;
        for (const Terminal& way : terminals_of(network_, *door, Sense::from_door))
            sources.push_back({way.node, way.time_s});
        search_.reach(sources, within_s_);
        look_along(door->edge, &*door, reach);
        if (const std::uint32_t other = network_.network().other_side(door->edge); other != door->edge)
            look_along(other, &*door, reach);
        for (const std::uint32_t node : search_.reached())
            for (const Graph::Arc& arc : network_.graph().arcs_of(node))
                if (!network_.is_link(arc.edge)) look_along(arc.edge, nullptr, reach);
        return reach;
    }

private:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    /// Counts what is new on this walk.
    template <class Count>
    void find(std::vector<std::uint32_t>& seen, std::uint32_t owner, const Count& count) {
        if (seen[owner] == home_) return;
        seen[owner] = home_;
        count();
    }

    /// `from`: the home's own door, where it lies in this street.
    void look_along(std::uint32_t edge, const Attachment* from, IndependentReach& reach) {
        for (const Goal& goal : town_.place_goals.on(edge))
            if (is_reached(goal, from))
                find(place_seen_, goal.owner, [&] {
                    const Place& place = town_.places[goal.owner];
                    for (const std::size_t kind : place.kinds) ++reach.places[kind];
                    reach.open_space_m2 += place.open_space_m2;
                });
        for (const Goal& goal : town_.home_goals.on(edge))
            if (is_reached(goal, from))
                find(home_seen_, goal.owner, [&] { reach.blocks_m2 += town_.homes[goal.owner].area_m2; });
    }

    [[nodiscard]] bool is_reached(const Goal& goal, const Attachment* from) const {
        const WalkNetwork::Edge& edge = network_.network().edges()[goal.at.edge];
        double seconds =
            std::min(search_.away(edge.from) + goal.from_first_s, search_.away(edge.to) + goal.from_last_s);
        if (from) seconds = std::min(seconds, seconds_along_street(network_, *from, goal.at));
        return is_within(seconds, within_s_);
    }

    const Town& town_;
    const ProfileNetwork& network_;
    double within_s_;
    NearbySearch search_;
    std::vector<std::uint32_t> place_seen_, home_seen_;  ///< by which home last
    std::uint32_t home_ = none;
};

}  // namespace

Result<std::vector<IndependentReach>> independent_reach(const Plan& plan, const WalkNetwork& streets,
                                                        const IndependentOptions& options, const GeometryKernel& kernel,
                                                        JobContext& job) {
    if (!(options.within_s > 0))
        return Error{ErrorCode::bad_usage, "the time must be more than 0 s", {{"reason", "distance"}}};
    const ProfileNetwork network(streets, options.profile, options.light);
    YIMI_TRY(town, town_of(plan, network, options, kernel, job));
    std::vector<IndependentReach> all(town.homes.size());
    const std::size_t shares = std::max(1U, options.threads);
    std::atomic<std::size_t> done{0};
    parallel_for(shares, options.threads, 1, [&](std::size_t share) {
        Walker walker(town, network, options.within_s);
        for (std::size_t index = share; index < all.size() && !job.cancelled(); index += shares) {
            all[index] = walker.from(index);
            if (const std::size_t now = ++done; now % 256 == 0) job.progress(now, all.size(), "coverage");
        }
    });
    if (job.cancelled()) return Error{ErrorCode::cancelled, "cancelled", {}};
    return all;
}

}  // namespace yimi
