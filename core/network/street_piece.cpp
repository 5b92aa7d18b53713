#include "core/network/street_piece.h"

#include <algorithm>
#include <cmath>

namespace yimi {

double pace_s_per_m(const ProfileNetwork& network, const StreetPiece& piece) {
    const WalkNetwork& streets = network.network();
    const double rise_pct = streets.facts(streets.edges()[piece.edge]).slope_pct.value_or(0);
    return slope_factor(piece.from_m <= piece.to_m ? rise_pct : -rise_pct) / network.profile().speed_mps;
}

std::optional<WaitOnPiece> wait_on(const ProfileNetwork& network, const StreetPiece& piece) {
    const WalkNetwork& streets = network.network();
    const WalkNetwork::Edge& edge = streets.edges()[piece.edge];
    if (edge.side() != StreetSide::both) return std::nullopt;
    const WalkNetwork::Crossing* crossing = crossing_taken(streets, piece.edge, network.profile());
    if (!crossing) return std::nullopt;
    const double along_m = std::min(project_onto_path(crossing->at, streets.line(edge)).along_m, edge.length_m);
    if (along_m < std::min(piece.from_m, piece.to_m) || along_m > std::max(piece.from_m, piece.to_m))
        return std::nullopt;
    return WaitOnPiece{crossing->id, std::abs(along_m - piece.from_m),
                       passage(network.profile(), crossing->facts).penalty_s};
}

double time_s(const ProfileNetwork& network, const StreetPiece& piece) {
    const auto wait = wait_on(network, piece);
    return piece.length_m() * pace_s_per_m(network, piece) + (wait ? wait->wait_s : 0);
}

}  // namespace yimi
