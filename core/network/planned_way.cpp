#include "core/network/planned_way.h"

#include <algorithm>
#include <charconv>

namespace yimi {
namespace {

/// The vertices of a way that lie in `line` from `first` to `last`, counted from `first` as 0.
std::vector<std::size_t> via_between(const std::vector<std::size_t>& via, std::size_t first, std::size_t last) {
    std::vector<std::size_t> between;
    for (const std::size_t vertex : via)
        if (vertex >= first && vertex <= last) between.push_back(vertex - first);
    return between;
}

/// A line that grows, with its set places.
struct GrowingWay {
    PlannedWay way;

    void go_along(std::span<const Point> next) {
        const bool goes_on = !way.line.empty();
        way.line.insert(way.line.end(), next.begin() + (goes_on ? 1 : 0), next.end());
    }
    void set_place() {
        const std::size_t here = way.line.size() - 1;
        if (here > 0 && (way.via.empty() || way.via.back() < here)) way.via.push_back(here);
    }
    [[nodiscard]] Replanned made() && {
        while (!way.via.empty() && way.via.back() + 1 >= way.line.size()) way.via.pop_back();
        if (way.line.size() < 2) return {};
        return {std::move(way), std::nullopt};
    }
};

}  // namespace

std::vector<std::size_t> PlannedWay::stops() const {
    std::vector<std::size_t> stops{0};
    stops.insert(stops.end(), via.begin(), via.end());
    stops.push_back(line.size() - 1);
    return stops;
}

PlannedWay planned_way(std::vector<Point> line, std::string_view via_vertices) {
    PlannedWay way{std::move(line), {}};
    const char *at = via_vertices.data(), *end = at + via_vertices.size();
    while (at != end) {
        std::size_t vertex = 0;
        const auto [after, failure] = std::from_chars(at, end, vertex);
        if (failure != std::errc{}) {
            ++at;
            continue;
        }
        at = after;
        const std::size_t least = way.via.empty() ? 1 : way.via.back() + 1;
        if (vertex >= least && vertex + 1 < way.line.size()) way.via.push_back(vertex);
    }
    return way;
}

std::string via_text(std::span<const std::size_t> via) {
    std::string text;
    for (const std::size_t vertex : via) text += (text.empty() ? "[" : ",") + std::to_string(vertex);
    return text.empty() ? text : text + "]";
}

PlannedWay reversed(PlannedWay way) {
    std::reverse(way.line.begin(), way.line.end());
    std::reverse(way.via.begin(), way.via.end());
    for (std::size_t& vertex : way.via) vertex = way.line.size() - 1 - vertex;
    return way;
}

std::vector<std::size_t> via_in(const std::vector<Point>& now, const PlannedWay& before) {
    if (now.size() == before.line.size()) return before.via;
    std::vector<std::size_t> via;
    auto from = now.begin();
    for (const std::size_t vertex : before.via) {
        const auto found = std::find(from, now.end(), before.line[vertex]);
        if (found == now.end() || found == now.begin() || found + 1 == now.end()) continue;
        via.push_back(static_cast<std::size_t>(found - now.begin()));
        from = found + 1;
    }
    return via;
}

Replanned WayPlanner::with_stop_moved(std::size_t stop, Point to) const {
    const auto stops = way_.stops();
    Kept kept;
    if (stop > 0) kept.up_to = stops[stop - 1];
    if (stop + 1 < stops.size()) kept.from = stops[stop + 1];
    const Stop stop_there = kept.up_to && kept.from ? stop_on_street(*network_, to, planned_leg_limit_m) : stop_at(to);
    return stop_there.empty() ? not_reached(to) : replanned(kept, stop_there);
}

Replanned WayPlanner::with_stop_added(std::size_t stop, Point at) const {
    const auto stops = way_.stops();
    const Stop added = stop_on_street(*network_, at, planned_leg_limit_m);
    return added.empty() ? not_reached(at) : replanned({stops[stop], stops[stop + 1]}, added);
}

Replanned WayPlanner::with_stop_removed(std::size_t stop) const {
    const auto stops = way_.stops();
    return replanned({stops[stop - 1], stops[stop + 1]}, {});
}

Replanned WayPlanner::replanned(const Kept& kept, const Stop& passed) const {
    std::vector<Stop> places;
    for (const auto& vertex : {kept.up_to, kept.from}) {
        if (!vertex) continue;
        Stop place = stop_at(way_.line[*vertex]);
        if (place.empty()) return not_reached(way_.line[*vertex]);
        places.push_back(std::move(place));
    }
    if (!passed.empty()) places.insert(places.begin() + (kept.up_to ? 1 : 0), passed);
    const std::span<const Point> line = way_.line;
    GrowingWay growing;
    if (kept.up_to) {
        growing.go_along(line.first(*kept.up_to + 1));
        growing.way.via = via_between(way_.via, 0, *kept.up_to);
    }
    for (std::size_t leg = 0; leg + 1 < places.size(); ++leg) {
        const Point end = places[leg + 1].front().at;
        auto walk = quickest_walk(*network_, places[leg], places[leg + 1]);
        if (!walk) return not_reached(passed.empty() ? end : passed.front().at);
        walk->line.back() = end;
        growing.go_along(walk->line);
        growing.set_place();
    }
    if (kept.from) {
        const std::size_t here = growing.way.line.size() - 1;
        growing.go_along(line.subspan(*kept.from));
        for (const std::size_t vertex : via_between(way_.via, *kept.from, line.size() - 1))
            if (growing.way.via.empty() || growing.way.via.back() < here + vertex)
                growing.way.via.push_back(here + vertex);
        if (*kept.from + 1 == line.size() && !growing.way.via.empty() && growing.way.via.back() == here)
            growing.way.via.pop_back();
    }
    return std::move(growing).made();
}

Stop WayPlanner::stop_at(Point at) const {
    const auto street = network_->attach(at, planned_leg_limit_m);
    if (!street) return {};
    if (street->leg_m > join_distance_m) return {Door{at, *street}};
    Stop on_street = stop_on_street(*network_, at, planned_leg_limit_m);
    for (Door& door : on_street) door.at = at;
    return on_street;
}

Replanned WayPlanner::not_reached(Point at) const {
    NotReached problem{at, std::nullopt, 0};
    if (const auto street = network_->attach(at, std::nullopt)) {
        const WalkNetwork& streets = network_->network();
        problem.street = point_along(streets.line(streets.edges()[street->edge]), street->along_m);
        problem.distance_m = street->leg_m;
    }
    return {std::nullopt, problem};
}

}  // namespace yimi
