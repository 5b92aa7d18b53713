#include "core/coverage/missing_links.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "core/base/parallel.h"
#include "core/network/shortest_link.h"

namespace yimi {
namespace {

/// The homes that do not reach a place, and how far everything is from them and from the places.
class Town {
public:
    Town(const WalkNetwork& streets, const WalkEnds& ends, const WalkCoverageOptions& options)
        : streets_(streets),
          ends_(ends),
          options_(options),
          network_(streets, options.profile, options.light, options.opened) {
        from_places_.emplace(network_, network_.attach_all(ends.entries, options.most_leg_m), options.within_m);
        add_lost_homes();
    }

    [[nodiscard]] const ProfileNetwork& network() const noexcept { return network_; }
    [[nodiscard]] bool has_lost_homes() const noexcept { return !lost_by_edge_.empty(); }
    /// Metres from the nearest place; infinity beyond reach.
    [[nodiscard]] double from_places_m(const Attachment& at) const { return from_places_->to(at); }
    /// Metres to the nearest home that reaches no place.
    [[nodiscard]] double to_lost_m(const Attachment& at) const { return to_lost_->to(at); }

    struct Gain {
        double children = 0, area_m2 = 0;
    };
    /// What would be within reach if there were `left_m` to walk from `at`.
    [[nodiscard]] Gain gain_from(const Attachment& at, double left_m, NearbySearch& search) const {
        search.reach(sources_at(streets_, std::span(&at, 1)), left_m);
        std::vector<std::size_t> homes = lost_on(at.edge);
        for (const std::uint32_t node : search.reached())
            for (const Graph::Arc& arc : network_.graph().arcs_of(node)) {
                const auto more = lost_on(arc.edge);
                homes.insert(homes.end(), more.begin(), more.end());
            }
        std::sort(homes.begin(), homes.end());
        homes.erase(std::unique(homes.begin(), homes.end()), homes.end());
        Gain gain;
        for (const std::size_t index : homes) {
            const Attachment& door = *doors_[index];
            const WalkNetwork::Edge& edge = streets_.edges()[door.edge];
            const double by_ends_m =
                std::min(search.away(edge.from) + door.along_m, search.away(edge.to) + edge.length_m - door.along_m);
            const double walk_m = std::min(by_ends_m, network_.metres_along(at, door)) + door.leg_m;
            if (!is_within(walk_m, left_m)) continue;
            gain.children += ends_.homes[index].children.value_or(0);
            gain.area_m2 += ends_.homes[index].area_m2;
        }
        return gain;
    }

private:
    void add_lost_homes() {
        doors_.resize(ends_.homes.size());
        parallel_for(doors_.size(), options_.threads, 64, [&](std::size_t index) {
            const Home& home = ends_.homes[index];
            if (!home.door) return;
            const auto door = network_.attach(*home.door, options_.most_leg_m);
            const bool is_lost = door && is_beside_street(home, *door, streets_, options_.most_gap_m) &&
                                 !is_within(from_places_->to(*door), options_.within_m);
            if (is_lost) doors_[index] = door;
        });
        std::vector<Attachment> lost;
        for (std::size_t index = 0; index < doors_.size(); ++index) {
            if (!doors_[index]) continue;
            lost.push_back(*doors_[index]);
            lost_by_edge_.emplace(doors_[index]->edge, index);
        }
        to_lost_.emplace(network_, std::move(lost), options_.within_m);
    }

    [[nodiscard]] std::vector<std::size_t> lost_on(std::uint32_t edge) const {
        std::vector<std::size_t> homes;
        const auto [first, end] = lost_by_edge_.equal_range(edge);
        for (auto home = first; home != end; ++home) homes.push_back(home->second);
        return homes;
    }

    const WalkNetwork& streets_;
    const WalkEnds& ends_;
    const WalkCoverageOptions& options_;
    ProfileNetwork network_;
    std::optional<WalkDistances> from_places_, to_lost_;
    std::vector<std::optional<Attachment>> doors_;  ///< of the lost homes
    std::multimap<std::uint32_t, std::size_t> lost_by_edge_;
};

struct Candidate {
    ShortestLink way;
    std::uint32_t edge = 0, other = 0;  ///< from the places' side to the lost homes'
    Town::Gain gain;
};

/// From one street to every other that is near enough.
class Gaps {
public:
    Gaps(const Town& town, const WalkNetwork& streets, const WalkCoverageOptions& options)
        : town_(town), streets_(streets), options_(options), search_(town.network().graph()) {}

    void look_from(std::uint32_t edge) {
        if (!may_join(edge) || !comes_near(edge, [&](const Attachment& at) { return town_.from_places_m(at); })) return;
        const Box around = bounding_box(streets_.line(streets_.edges()[edge])).grown(widest_bridged_m);
        streets_.query(around, [&](std::uint32_t other) {
            if (streets_.first_side(other) != streets_.first_side(edge) && may_join(other)) look_across(edge, other);
        });
    }
    [[nodiscard]] std::vector<Candidate> found() && { return std::move(found_); }

private:
    [[nodiscard]] bool may_join(std::uint32_t edge) const {
        const FeatureId street = streets_.edges()[edge].street;
        return town_.network().graph().is_open(edge) &&
               !std::binary_search(options_.opened.begin(), options_.opened.end(), street);
    }
    /// Whether some place of the edge may be within reach: its ends, or the middle between them.
    template <class Away>
    [[nodiscard]] bool comes_near(std::uint32_t edge, const Away& away) const {
        const double length_m = streets_.edges()[edge].length_m;
        return std::isfinite(away({edge, 0, 0})) || std::isfinite(away({edge, length_m, 0})) ||
               std::isfinite(away({edge, length_m / 2, 0}));
    }

    /// Streets that come together at an end of both lack nothing there, nor do those that pass above each other.
    [[nodiscard]] bool needs_no_node(std::uint32_t edge, std::uint32_t other, const ShortestLink& way) const {
        if (way.length_m > join_distance_m) return false;
        const auto level = [&](std::uint32_t of) { return streets_.edges()[of].level().value_or(0); };
        const auto is_end = [&](std::uint32_t of, double along_m) {
            return along_m <= join_distance_m || along_m >= streets_.edges()[of].length_m - join_distance_m;
        };
        return level(edge) != level(other) || (is_end(edge, way.from_along_m) && is_end(other, way.to_along_m));
    }

    void look_across(std::uint32_t edge, std::uint32_t other) {
        if (!comes_near(other, [&](const Attachment& at) { return town_.to_lost_m(at); })) return;
        const ShortestLink way =
            shortest_link(streets_.line(streets_.edges()[edge]), streets_.line(streets_.edges()[other]));
        if (way.length_m > widest_bridged_m || needs_no_node(edge, other, way)) return;
        const Attachment near{edge, way.from_along_m, 0}, far{other, way.to_along_m, 0};
        const double left_m = options_.within_m - town_.from_places_m(near) - way.length_m;
        if (!(left_m > 0) || !(town_.to_lost_m(far) <= left_m)) return;
        const Town::Gain gain = town_.gain_from(far, left_m, search_);
        if (gain.area_m2 > 0) found_.push_back({way, edge, other, gain});
    }

    const Town& town_;
    const WalkNetwork& streets_;
    const WalkCoverageOptions& options_;
    NearbySearch search_;
    std::vector<Candidate> found_;
};

}  // namespace

std::vector<BrokenLink> promising_links(const Plan& plan, const WalkNetwork& streets, const WalkEnds& ends,
                                        const WalkCoverageOptions& options, std::size_t most) {
    const Town town(streets, ends, options);
    if (!town.has_lost_homes()) return {};
    Gaps gaps(town, streets, options);
    for (std::uint32_t edge = 0; edge < streets.edges().size(); ++edge) gaps.look_from(edge);
    auto found = std::move(gaps).found();
    std::stable_sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) {
        return std::tuple(-a.gain.children, -a.gain.area_m2, a.way.length_m) <
               std::tuple(-b.gain.children, -b.gain.area_m2, b.way.length_m);
    });
    std::vector<BrokenLink> links;
    for (const Candidate& each : found) {
        if (links.size() == most) break;
        if (building_between(plan, each.way.from, each.way.to)) continue;
        const auto& edges = streets.edges();
        links.push_back(
            missing_link(plan, BrokenLink::Kind::gap, each.way, edges[each.edge].street, edges[each.other].street));
    }
    return links;
}

}  // namespace yimi
