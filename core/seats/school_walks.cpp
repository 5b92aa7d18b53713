#include "core/seats/school_walks.h"

#include <cmath>

#include "core/coverage/computed_for_all.h"
#include "core/coverage/place_entries.h"
#include "core/network/profile_network.h"
#include "core/seats/walk_hurdles.h"

namespace yimi {
namespace {

constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();
/// Sums of metres in another order differ in their last digits.
constexpr double same_m = 1e-6;

/// The walks to one school: its tree of shortest paths, with what is met along it.
class WalksToSchool {
public:
    WalksToSchool(const ProfileNetwork& network, const WalkHurdles& hurdles, std::vector<Attachment> doors)
        : network_(network), hurdles_(hurdles), doors_(std::move(doors)), search_(network.graph()) {
        search_.reach(sources_at(network.network(), doors_), std::numeric_limits<double>::infinity());
        stops_.resize(network.graph().node_count());
        std::uint32_t rank = 0;
        for (const std::uint32_t node : search_.reached()) {
            stops_[node].rank = rank++;
            enter(node);
        }
    }

    [[nodiscard]] SchoolWalk from(const Attachment& home) const {
        const WalkNetwork::Edge& edge = network_.network().edges()[home.edge];
        SchoolWalk best = by_node(home, edge.from, 0);
        if (const SchoolWalk other = by_node(home, edge.to, edge.length_m); other.length_m < best.length_m)
            best = other;
        for (const Attachment& door : doors_) {  // along the same street without passing its ends
            const double length_m = std::abs(door.along_m - home.along_m) + door.leg_m + home.leg_m;
            if (door.edge == home.edge && length_m <= best.length_m + same_m)
                best = {length_m, 0, hurdles_.hazards_between(home.edge, home.along_m, door.along_m)};
        }
        return best;
    }

private:
    /// A node as the walk passes it on the way from the school.
    struct Stop {
        std::uint32_t rank = nowhere;  ///< from near to far
        std::uint32_t came_along = nowhere;
        std::uint32_t main_roads = 0, hazards = 0;
    };

    /// How the shortest walk came to a node: from a door of its own street, else from a nearer node.
    void enter(std::uint32_t node) {
        const auto& edges = network_.network().edges();
        const double away_m = search_.away(node);
        Stop& stop = stops_[node];
        for (const Attachment& door : doors_) {
            const WalkNetwork::Edge& edge = edges[door.edge];
            for (const auto& [end, at_m] : {std::pair(edge.from, 0.0), std::pair(edge.to, edge.length_m)}) {
                if (end != node || std::abs(door.leg_m + std::abs(at_m - door.along_m) - away_m) > same_m) continue;
                stop.came_along = door.edge;
                stop.hazards = hurdles_.hazards_between(door.edge, door.along_m, at_m);
                return;
            }
        }
        for (const Graph::Arc& arc : network_.graph().arcs_of(node)) {
            const Stop& before = stops_[arc.to];
            if (before.rank >= stop.rank || search_.away(arc.to) + edges[arc.edge].length_m > away_m + same_m) continue;
            stop.came_along = arc.edge;
            stop.main_roads =
                before.main_roads + (hurdles_.crosses_main_road(arc.to, before.came_along, arc.edge) ? 1 : 0);
            stop.hazards = before.hazards + hurdles_.hazards_between(arc.edge, 0, edges[arc.edge].length_m);
            return;
        }
    }

    [[nodiscard]] SchoolWalk by_node(const Attachment& home, std::uint32_t node, double at_m) const {
        const Stop& stop = stops_[node];
        if (stop.came_along == nowhere) return {};
        return {search_.away(node) + std::abs(at_m - home.along_m) + home.leg_m,
                stop.main_roads + (hurdles_.crosses_main_road(node, stop.came_along, home.edge) ? 1 : 0),
                stop.hazards + hurdles_.hazards_between(home.edge, home.along_m, at_m)};
    }

    const ProfileNetwork& network_;
    const WalkHurdles& hurdles_;
    std::vector<Attachment> doors_;
    NearbySearch search_;
    std::vector<Stop> stops_;  ///< by node
};

}  // namespace

Result<SchoolWalks> SchoolWalks::between(const Plan& plan, std::span<const std::optional<Point>> homes,
                                         std::span<const FeatureId> schools, const GeometryKernel& kernel,
                                         JobContext& job, unsigned threads) {
    const WalkNetwork streets(plan, StreetSides::as_one);
    const ProfileNetwork network(streets, WalkingProfile{});  // refuses nothing
    const WalkHurdles hurdles(plan, streets, kernel);
    std::vector<std::optional<Attachment>> attached(homes.size());
    parallel_for(homes.size(), threads, 64, [&](std::size_t home) {
        if (homes[home]) attached[home] = network.attach(*homes[home], std::nullopt);
    });
    const PlaceEntries entries(plan, Table::schools);
    auto by_school = computed_for_all<std::vector<SchoolWalk>>(
        schools.size(), threads, job, [&](std::size_t index) -> Result<std::vector<SchoolWalk>> {
            std::vector<SchoolWalk> walks(homes.size());
            YIMI_TRY(points, entries.of(*plan.layer(Table::schools).row(schools[index]), kernel));
            const WalksToSchool to_school(network, hurdles, network.attach_all(points, std::nullopt));
            for (std::size_t home = 0; home < homes.size(); ++home)
                if (attached[home]) walks[home] = to_school.from(*attached[home]);
            return walks;
        });
    if (!by_school) return std::move(by_school).error();
    SchoolWalks walks;
    walks.by_school_ = std::move(by_school).value();
    return walks;
}

}  // namespace yimi
