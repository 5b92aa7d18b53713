#include "core/network/walk_route.h"

#include <algorithm>
#include <cmath>

#include "core/network/street_piece.h"

namespace yimi {
namespace {

/// One end of a walk: a door, and by which piece it meets a node. Walked from the door to the node.
struct Entry {
    const Door* door = nullptr;
    StreetPiece piece;
    Terminal terminal;
};

std::vector<Entry> entries_of(const ProfileNetwork& network, const WayCost& cost, std::span<const Door> doors,
                              Sense sense) {
    std::vector<Entry> entries;
    for (const Door& door : doors) {
        const Attachment& at = door.street;
        const WalkNetwork::Edge& edge = network.network().edges()[at.edge];
        const double leg_cost = at.leg_m * cost.of_leg_per_m;
        for (const auto& [node, end_m] : {std::pair{edge.from, 0.0}, std::pair{edge.to, edge.length_m}}) {
            StreetPiece piece{at.edge, at.along_m, end_m};
            if (sense == Sense::to_door) std::swap(piece.from_m, piece.to_m);
            const double piece_cost = cost.of_piece(piece);
            if (!std::isfinite(piece_cost)) continue;
            entries.push_back({&door, piece, {node, leg_cost + piece_cost, at.leg_m + piece.length_m()}});
        }
    }
    return entries;
}

const Entry& cheapest_at(const std::vector<Entry>& entries, std::uint32_t node) {
    const Entry* best = nullptr;
    for (const Entry& entry : entries)
        if (entry.terminal.node == node && (!best || entry.terminal.time_s < best->terminal.time_s)) best = &entry;
    return *best;
}

std::vector<Terminal> terminals_of(const std::vector<Entry>& entries) {
    std::vector<Terminal> terminals;
    for (const Entry& entry : entries) terminals.push_back(entry.terminal);
    return terminals;
}

/// Puts a route together, from the first step to the last.
class RouteMaker {
public:
    RouteMaker(const ProfileNetwork& network, Point from) : network_(network) {
        route_.line.push_back(from);
        route_.timetable.push_back({});
    }

    void leg_to(Point at) {
        walk(distance(route_.line.back(), at), 1 / network_.profile().speed_mps);
        go_to(at);
    }
    void along(const StreetPiece& piece) {
        const WalkNetwork& streets = network_.network();
        const WalkNetwork::Edge& edge = streets.edges()[piece.edge];
        if (!(piece.length_m() > 0)) return;
        auto points =
            path_between(streets.line(edge), std::min(piece.from_m, piece.to_m), std::max(piece.from_m, piece.to_m));
        if (piece.from_m > piece.to_m) std::reverse(points.begin(), points.end());
        for (const Point point : points) go_to(point);
        const double pace = pace_s_per_m(network_, piece);
        if (const auto wait = wait_on(network_, piece)) {
            walk(wait->after_m, pace);
            route_.crosses.push_back({wait->crossing, route_.length_m, wait->wait_s});
            route_.duration_s += wait->wait_s;
            note();
            walk(piece.length_m() - wait->after_m, pace);
        } else {
            walk(piece.length_m(), pace);
        }
        if (route_.streets.empty() || route_.streets.back() != edge.street) route_.streets.push_back(edge.street);
    }
    [[nodiscard]] WalkRoute made() && { return std::move(route_); }

private:
    void walk(double length_m, double seconds_per_m) {
        if (!(length_m > 0)) return;
        route_.length_m += length_m;
        route_.duration_s += length_m * seconds_per_m;
        note();
    }
    void note() { route_.timetable.push_back({route_.length_m, route_.duration_s}); }
    void go_to(Point at) {
        if (distance(route_.line.back(), at) > join_distance_m) route_.line.push_back(at);
    }

    const ProfileNetwork& network_;
    WalkRoute route_;
};

Point place_of(const ProfileNetwork& network, const Attachment& at) {
    const WalkNetwork& streets = network.network();
    return point_along(streets.line(streets.edges()[at.edge]), at.along_m);
}

WalkRoute route_of(const ProfileNetwork& network, const Door& from, std::span<const StreetPiece> pieces,
                   const Door& to) {
    RouteMaker maker(network, from.at);
    maker.leg_to(place_of(network, from.street));
    for (const StreetPiece& piece : pieces) maker.along(piece);
    maker.leg_to(to.at);
    return std::move(maker).made();
}

struct PricedWalk {
    WalkRoute route;
    double cost = 0;
};

/// The best walk between two doors of one street that stays on it.
std::optional<PricedWalk> along_one_street(const ProfileNetwork& network, const WayCost& cost,
                                           std::span<const Door> from, std::span<const Door> to) {
    std::optional<PricedWalk> best;
    for (const Door& start : from)
        for (const Door& end : to) {
            if (start.street.edge != end.street.edge) continue;
            const StreetPiece piece{start.street.edge, start.street.along_m, end.street.along_m};
            const double whole = cost.of_piece(piece) + (start.street.leg_m + end.street.leg_m) * cost.of_leg_per_m;
            if (!best || whole < best->cost) best = {route_of(network, start, std::span(&piece, 1), end), whole};
        }
    return best;
}

std::optional<PricedWalk> over_nodes(const ProfileNetwork& network, const WayCost& cost, std::span<const Door> from,
                                     std::span<const Door> to) {
    const auto starts = entries_of(network, cost, from, Sense::from_door),
               ends = entries_of(network, cost, to, Sense::to_door);
    const auto path = shortest_path(*cost.graph, terminals_of(starts), terminals_of(ends));
    if (!path) return std::nullopt;
    const Entry &start = cheapest_at(starts, path->nodes.front()), &end = cheapest_at(ends, path->nodes.back());
    std::vector<StreetPiece> pieces{start.piece};
    for (std::size_t step = 0; step < path->edges.size(); ++step) {
        const WalkNetwork::Edge& edge = network.network().edges()[path->edges[step]];
        const bool forward = edge.from == path->nodes[step];
        pieces.push_back({path->edges[step], forward ? 0 : edge.length_m, forward ? edge.length_m : 0});
    }
    pieces.push_back(end.piece);
    return PricedWalk{route_of(network, *start.door, pieces, *end.door), path->duration_s};
}

/// `first` and then `next`, which begins where `first` ends.
WalkRoute joined(WalkRoute first, const WalkRoute& next) {
    first.line.insert(first.line.end(), next.line.begin() + 1, next.line.end());
    for (const FeatureId street : next.streets)
        if (first.streets.empty() || first.streets.back() != street) first.streets.push_back(street);
    for (CrossingOnWay crossing : next.crosses) {
        crossing.at_m += first.length_m;
        first.crosses.push_back(crossing);
    }
    for (const Moment& moment : next.timetable)
        first.timetable.push_back({first.length_m + moment.at_m, first.duration_s + moment.at_s});
    first.length_m += next.length_m;
    first.duration_s += next.duration_s;
    return first;
}

/// The cost that is the time.
WayCost time_of(const ProfileNetwork& network) {
    return {&network.graph(), [&network](const StreetPiece& piece) { return time_s(network, piece); },
            1 / network.profile().speed_mps};
}

}  // namespace

std::vector<Terminal> terminals_of(const ProfileNetwork& network, const Attachment& place, Sense sense) {
    const Door door{{}, place};
    return terminals_of(entries_of(network, time_of(network), std::span(&door, 1), sense));
}

double seconds_along_street(const ProfileNetwork& network, const Attachment& from, const Attachment& to) {
    return (from.leg_m + to.leg_m) / network.profile().speed_mps +
           time_s(network, StreetPiece{from.edge, from.along_m, to.along_m});
}

std::optional<WalkRoute> best_walk(const ProfileNetwork& network, const WayCost& cost, std::span<const Door> from,
                                   std::span<const Door> to) {
    auto direct = along_one_street(network, cost, from, to);
    auto around = over_nodes(network, cost, from, to);
    if (!direct || (around && around->cost < direct->cost))
        return around ? std::optional(std::move(around->route)) : std::nullopt;
    return std::move(direct->route);
}

std::optional<WalkRoute> quickest_walk(const ProfileNetwork& network, std::span<const Door> from,
                                       std::span<const Door> to) {
    return best_walk(network, time_of(network), from, to);
}

std::optional<WalkRoute> quickest_walk_by(const ProfileNetwork& network, std::span<const Door> from,
                                          std::span<const Door> by, std::span<const Door> to) {
    if (by.empty()) return quickest_walk(network, from, to);
    auto route = quickest_walk(network, from, by.first(1));
    for (std::size_t stop = 0; route && stop < by.size(); ++stop) {
        const auto next =
            quickest_walk(network, by.subspan(stop, 1), stop + 1 < by.size() ? by.subspan(stop + 1, 1) : to);
        if (!next) return std::nullopt;
        route = joined(std::move(*route), *next);
    }
    return route;
}

double metres_after(const WalkRoute& route, double at_s) noexcept {
    const auto next = std::find_if(route.timetable.begin(), route.timetable.end(),
                                   [&](const Moment& moment) { return moment.at_s > at_s; });
    if (next == route.timetable.begin()) return 0;
    if (next == route.timetable.end()) return route.length_m;
    const Moment& before = *(next - 1);
    return before.at_m + (next->at_m - before.at_m) * (at_s - before.at_s) / (next->at_s - before.at_s);
}

}  // namespace yimi
