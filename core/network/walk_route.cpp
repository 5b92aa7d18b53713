#include "core/network/walk_route.h"

#include <algorithm>
#include <cmath>
#include <variant>

#include "core/network/street_piece.h"

namespace yimi {
namespace {

double leg_cost_of(const Attachment& at, const WayCost& cost) {
    return at.leg_m * cost.of_leg_per_m + (at.crosses ? cost.of_change(at.edge) : 0);
}

/// What is walked of a street, or the edge whose street is crossed to the other side.
using Step = std::variant<StreetPiece, std::uint32_t>;

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
        const double leg_cost = leg_cost_of(at, cost);
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
        const double begin_m = route_.length_m;
        walk(distance(route_.line.back(), at), 1 / network_.profile().speed_mps);
        go_to(at);
        note_part(begin_m, std::nullopt);
    }
    void go(const Step& step) {
        if (const auto* piece = std::get_if<StreetPiece>(&step))
            along(*piece);
        else
            across(std::get<std::uint32_t>(step));
    }
    void along(const StreetPiece& piece) {
        const WalkNetwork& streets = network_.network();
        const WalkNetwork::Edge& edge = streets.edges()[piece.edge];
        if (!(piece.length_m() > 0)) return;
        auto points =
            path_between(streets.line(edge), std::min(piece.from_m, piece.to_m), std::max(piece.from_m, piece.to_m));
        if (piece.from_m > piece.to_m) std::reverse(points.begin(), points.end());
        for (const Point point : points) go_to(point);
        const double begin_m = route_.length_m, pace = pace_s_per_m(network_, piece);
        if (const auto wait = wait_on(network_, piece)) {
            walk(wait->after_m, pace);
            cross({wait->crossing, route_.length_m, wait->wait_s, edge.street});
            walk(piece.length_m() - wait->after_m, pace);
        } else {
            walk(piece.length_m(), pace);
        }
        note_part(begin_m, piece);
        if (route_.streets.empty() || route_.streets.back() != edge.street) route_.streets.push_back(edge.street);
    }
    void across(std::uint32_t edge) {
        const WalkNetwork& streets = network_.network();
        const auto* crossing = side_change(streets, edge, network_.profile()).crossing;
        cross({crossing ? std::optional(crossing->id) : std::nullopt, route_.length_m, network_.change_s(edge),
               streets.edges()[edge].street});
        route_.parts.push_back({route_.length_m, route_.length_m, std::nullopt, streets.first_side(edge)});
    }
    [[nodiscard]] WalkRoute made() && { return std::move(route_); }

private:
    void walk(double length_m, double seconds_per_m) {
        if (!(length_m > 0)) return;
        route_.length_m += length_m;
        route_.duration_s += length_m * seconds_per_m;
        note();
    }
    void cross(const CrossingOnWay& crossing) {
        route_.crosses.push_back(crossing);
        route_.duration_s += crossing.wait_s;
        note();
    }
    void note() { route_.timetable.push_back({route_.length_m, route_.duration_s}); }
    void note_part(double begin_m, const std::optional<StreetPiece>& piece) {
        if (route_.length_m > begin_m) route_.parts.push_back({begin_m, route_.length_m, piece, {}});
    }
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

WalkRoute route_of(const ProfileNetwork& network, const Door& from, std::span<const Step> steps, const Door& to) {
    RouteMaker maker(network, from.at);
    maker.leg_to(place_of(network, from.street));
    if (from.street.crosses) maker.across(from.street.edge);
    for (const Step& step : steps) maker.go(step);
    if (to.street.crosses) maker.across(to.street.edge);
    maker.leg_to(to.at);
    return std::move(maker).made();
}

struct PricedWalk {
    WalkRoute route;
    double cost = 0;
};

/// The best walk between two doors of one street that stays on it. Whoever changes its sides does so at the start or at
/// the end.
std::optional<PricedWalk> along_one_street(const ProfileNetwork& network, const WayCost& cost,
                                           std::span<const Door> from, std::span<const Door> to) {
    std::optional<PricedWalk> best;
    for (const Door& start : from)
        for (const Door& end : to) {
            const std::uint32_t first = start.street.edge, last = end.street.edge;
            if (!std::isfinite(network.metres_along(start.street, end.street))) continue;
            const auto offer = [&](std::initializer_list<Step> steps, double walked) {
                const double whole = walked + leg_cost_of(start.street, cost) + leg_cost_of(end.street, cost);
                if (!best || whole < best->cost) best = {route_of(network, start, steps, end), whole};
            };
            const StreetPiece here{first, start.street.along_m, end.street.along_m},
                there{last, start.street.along_m, end.street.along_m};
            if (first == last) {
                offer({here}, cost.of_piece(here));
                continue;
            }
            const double change = cost.of_change(first);
            offer({here, first}, cost.of_piece(here) + change);
            offer({first, there}, change + cost.of_piece(there));
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
    std::vector<Step> steps{start.piece};
    const auto& edges = network.network().edges();
    for (std::size_t step = 0; step < path->edges.size(); ++step) {
        const std::uint32_t index = path->edges[step];
        if (network.is_link(index)) {
            steps.emplace_back(network.links()[index - edges.size()].edge);
            continue;
        }
        const WalkNetwork::Edge& edge = edges[index];
        const bool forward = edge.from == path->nodes[step];
        steps.emplace_back(StreetPiece{index, forward ? 0 : edge.length_m, forward ? edge.length_m : 0});
    }
    steps.emplace_back(end.piece);
    return PricedWalk{route_of(network, *start.door, steps, *end.door), path->duration_s};
}

/// `first` and then `next`, which begins where `first` ends.
WalkRoute joined(WalkRoute first, const WalkRoute& next) {
    first.line.insert(first.line.end(), next.line.begin() + 1, next.line.end());
    for (const FeatureId street : next.streets)
        if (first.streets.empty() || first.streets.back() != street) first.streets.push_back(street);
    for (LinePart part : next.parts) {
        part.from_m += first.length_m;
        part.to_m += first.length_m;
        first.parts.push_back(part);
    }
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
            [&network](std::uint32_t edge) { return network.change_s(edge); }, 1 / network.profile().speed_mps};
}

}  // namespace

std::vector<Terminal> terminals_of(const ProfileNetwork& network, const Attachment& place, Sense sense) {
    const Door door{{}, place};
    return terminals_of(entries_of(network, time_of(network), std::span(&door, 1), sense));
}

double seconds_along_street(const ProfileNetwork& network, const Attachment& from, const Attachment& to) {
    if (!std::isfinite(network.metres_along(from, to))) return std::numeric_limits<double>::infinity();
    const WayCost cost = time_of(network);
    return leg_cost_of(from, cost) + leg_cost_of(to, cost) + (from.edge == to.edge ? 0 : network.change_s(from.edge)) +
           time_s(network, StreetPiece{from.edge, from.along_m, to.along_m});
}

std::size_t WalkRoute::informal_crossings() const noexcept {
    return static_cast<std::size_t>(
        std::count_if(crosses.begin(), crosses.end(), [](const CrossingOnWay& crossing) { return !crossing.id; }));
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

Stop stop_on_street(const ProfileNetwork& network, Point at, std::optional<double> most_leg_m) {
    Stop stop;
    for (const Attachment& street : network.on_street(at, most_leg_m))
        stop.push_back({place_of(network, street), street});
    return stop;
}

std::optional<WalkRoute> quickest_walk_by(const ProfileNetwork& network, std::span<const Door> from,
                                          std::span<const Stop> by, std::span<const Door> to) {
    if (by.empty()) return quickest_walk(network, from, to);
    std::vector<std::optional<WalkRoute>> so_far;  // to each door of the last stop
    for (const Door& door : by.front()) so_far.push_back(quickest_walk(network, from, std::span(&door, 1)));
    const auto best_to = [&](const Stop& last, std::span<const Door> next) {
        std::optional<WalkRoute> best;
        for (std::size_t door = 0; door < last.size(); ++door) {
            const auto more = so_far[door] ? quickest_walk(network, std::span(&last[door], 1), next) : std::nullopt;
            if (more && (!best || so_far[door]->duration_s + more->duration_s < best->duration_s))
                best = joined(*so_far[door], *more);
        }
        return best;
    };
    for (std::size_t stop = 0; stop + 1 < by.size(); ++stop) {
        std::vector<std::optional<WalkRoute>> next;
        for (const Door& door : by[stop + 1]) next.push_back(best_to(by[stop], std::span(&door, 1)));
        so_far = std::move(next);
    }
    return best_to(by.back(), to);
}

double metres_after(const WalkRoute& route, double at_s) noexcept {
    const auto next = std::find_if(route.timetable.begin(), route.timetable.end(),
                                   [&](const Moment& moment) { return moment.at_s > at_s; });
    if (next == route.timetable.begin()) return 0;
    if (next == route.timetable.end()) return route.length_m;
    const Moment& before = *(next - 1);
    return before.at_m + (next->at_m - before.at_m) * (at_s - before.at_s) / (next->at_s - before.at_s);
}

double seconds_at(const WalkRoute& route, double at_m) noexcept {
    const auto next = std::find_if(route.timetable.begin(), route.timetable.end(),
                                   [&](const Moment& moment) { return moment.at_m >= at_m; });
    if (next == route.timetable.begin()) return 0;
    if (next == route.timetable.end()) return route.duration_s;
    const Moment& before = *(next - 1);
    return before.at_s + (next->at_s - before.at_s) * (at_m - before.at_m) / (next->at_m - before.at_m);
}

}  // namespace yimi
