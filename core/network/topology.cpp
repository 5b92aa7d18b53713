#include "core/network/topology.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "core/network/groups.h"
#include "core/network/join_ends.h"
#include "core/network/street_meetings.h"
#include "core/network/topology_places.h"
#include "core/network/weld_streets.h"

namespace yimi {
namespace {

bool has_length(const WalkNetwork::Edge& edge) noexcept {
    return edge.length_m > join_distance_m;
}

std::vector<TopologyDefect> without_length(const WalkNetwork& network) {
    std::vector<TopologyDefect> defects;
    for (const WalkNetwork::Edge& edge : network.edges()) {
        if (has_length(edge)) continue;
        TopologyDefect defect{
            TopologyFault::no_length, network.line(edge).front(), Table::streets, {edge.street}, edge.length_m, {}};
        const auto [first, last] = network.edges_of(edge.street);
        if (last - first == 1)
            defect.mending.dropped.push_back({edge.street, 0, std::numeric_limits<double>::infinity()});
        defects.push_back(std::move(defect));
    }
    return defects;
}

TopologyDefect defect_of(const NearMiss& miss) {
    TopologyDefect defect{TopologyFault::near_miss,  miss.at,    Table::streets,
                          {miss.street, miss.other}, miss.gap_m, mending_of(miss)};
    return defect;
}

/// The streets that hang together, by node; what has no length joins nothing that was not one node before.
struct Piece {
    std::vector<FeatureId> streets;
    double length_m = 0;
    Point at;  ///< the first end of the first street
};

std::vector<Piece> pieces_of(const WalkNetwork& network) {
    Groups groups(network.node_count());
    for (const WalkNetwork::Edge& edge : network.edges()) groups.unite(edge.from, edge.to);
    constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> piece_of(network.node_count(), none);
    std::vector<Piece> pieces;
    for (const WalkNetwork::Edge& edge : network.edges()) {
        if (!has_length(edge)) continue;
        std::uint32_t& piece = piece_of[groups.lowest_of(edge.from)];
        if (piece == none) {
            piece = static_cast<std::uint32_t>(pieces.size());
            pieces.push_back({{}, 0, network.line(edge).front()});
        }
        pieces[piece].length_m += edge.length_m;
        auto& streets = pieces[piece].streets;
        if (streets.empty() || streets.back() != edge.street) streets.push_back(edge.street);
    }
    return pieces;
}

std::size_t longest_of(const std::vector<Piece>& pieces) {
    const auto longest = std::max_element(pieces.begin(), pieces.end(),
                                          [](const Piece& a, const Piece& b) { return a.length_m < b.length_m; });
    return static_cast<std::size_t>(longest - pieces.begin());
}

std::vector<TopologyDefect> apart(std::vector<Piece> pieces) {
    std::vector<TopologyDefect> defects;
    const std::size_t longest = longest_of(pieces);
    for (std::size_t piece = 0; piece < pieces.size(); ++piece)
        if (piece != longest)
            defects.push_back({TopologyFault::piece_apart,
                               pieces[piece].at,
                               Table::streets,
                               std::move(pieces[piece].streets),
                               pieces[piece].length_m,
                               {}});
    return defects;
}

TopologyCheck summed(const std::vector<Piece>& pieces) {
    TopologyCheck check;
    check.pieces = pieces.size();
    for (const Piece& piece : pieces) {
        check.length_m += piece.length_m;
        check.longest_piece_m = std::max(check.longest_piece_m, piece.length_m);
    }
    return check;
}

/// Several streets that meet at one place are one defect.
std::vector<TopologyDefect> merged_by_place(std::vector<TopologyDefect> defects) {
    std::vector<TopologyDefect> merged;
    std::vector<Point> places;
    std::vector<TopologyDefect> crossings;
    for (TopologyDefect& defect : defects) {
        if (defect.fault != TopologyFault::crosses_without_node) {
            merged.push_back(std::move(defect));
            continue;
        }
        places.push_back(*defect.at);
        crossings.push_back(std::move(defect));
    }
    const auto place_of = joined_ends(places);
    const std::size_t first_merged = merged.size();
    for (std::size_t index = 0; index < crossings.size(); ++index) {
        if (first_merged + place_of[index] == merged.size()) {
            merged.push_back(std::move(crossings[index]));
            continue;
        }
        TopologyDefect& whole = merged[first_merged + place_of[index]];
        for (const FeatureId street : crossings[index].rows)
            if (std::find(whole.rows.begin(), whole.rows.end(), street) == whole.rows.end())
                whole.rows.push_back(street);
        for (const Mending::Cut& cut : crossings[index].mending.cuts) whole.mending.cuts.push_back(cut);
    }
    return merged;
}

void sort_by_subject(std::vector<TopologyDefect>& defects) {
    std::stable_sort(defects.begin(), defects.end(), [](const TopologyDefect& a, const TopologyDefect& b) {
        const Point here = a.at.value_or(Point{}), there = b.at.value_or(Point{});
        return std::tie(a.fault, a.table, a.rows, here.x, here.y) <
               std::tie(b.fault, b.table, b.rows, there.x, there.y);
    });
}

void append(std::vector<TopologyDefect>& all, std::vector<TopologyDefect> more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

}  // namespace

std::size_t TopologyCheck::count(TopologyFault fault) const noexcept {
    return static_cast<std::size_t>(std::count_if(
        defects.begin(), defects.end(), [fault](const TopologyDefect& defect) { return defect.fault == fault; }));
}

TopologyCheck measured(const WalkNetwork& network) {
    return summed(pieces_of(network));
}

Result<TopologyCheck> check_topology(const Plan& plan, JobContext& job) {
    const WalkNetwork network(plan, StreetSides::as_one);
    const auto misses = near_misses(network);
    YIMI_TRY(met, meetings_without_node(plan.layer(Table::streets), network, misses, job));
    auto pieces = pieces_of(network);
    TopologyCheck check = summed(pieces);
    check.streets = plan.layer(Table::streets).size();
    check.at_other_level = met.at_other_level;
    std::vector<TopologyDefect>& defects = check.defects;
    append(defects, broken_places(plan));
    append(defects, without_length(network));
    for (std::size_t miss = 0; miss < misses.size(); ++miss)
        if (!met.is_no_miss[miss]) defects.push_back(defect_of(misses[miss]));
    append(defects, merged_by_place(std::move(met.defects)));
    append(defects, apart(std::move(pieces)));
    if (!network.edges().empty()) append(defects, places_off_streets(plan, network));
    if (job.cancelled()) return Error{ErrorCode::cancelled, "cancelled", {}};
    append(defects, places_missing(plan));
    sort_by_subject(defects);
    return check;
}

}  // namespace yimi
