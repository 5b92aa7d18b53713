#include "core/network/walk_network.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace yimi {
namespace {

std::optional<double> known(double number) {
    return std::isnan(number) ? std::nullopt : std::optional(number);
}

struct ByEdge {
    bool operator()(const WalkNetwork::Crossing& a, std::uint32_t edge) const { return a.edge < edge; }
    bool operator()(std::uint32_t edge, const WalkNetwork::Crossing& b) const { return edge < b.edge; }
};
struct ByStreet {
    bool operator()(const WalkNetwork::Edge& a, FeatureId street) const { return a.street < street; }
    bool operator()(FeatureId street, const WalkNetwork::Edge& b) const { return street < b.street; }
};

/// Left of a piece of a line, of length 1; nothing where the piece has no length.
Point left_of(Point from, Point to) noexcept {
    const double length = distance(from, to);
    return length > 0 ? Point{(from.y - to.y) / length, (to.x - from.x) / length} : Point{};
}

}  // namespace

StreetSide side_of(std::span<const Point> line, Point at) noexcept {
    const PathProjection here = project_onto_path(at, line);
    if (here.distance_m <= join_distance_m) return StreetSide::both;
    // At a bend the place lies in the angle between two pieces: on that side of the line on which it lies of both.
    Point left;
    for (std::size_t index = 0; index + 1 < line.size(); ++index) {
        const double away_m = project_onto_segment(here.point, line[index], line[index + 1]).distance_m;
        constexpr double same_m = 1e-6;
        if (away_m <= same_m) left = left + left_of(line[index], line[index + 1]);
    }
    const double beside = dot(at - here.point, left);
    constexpr double straight_before_end = 1e-9;
    if (std::abs(beside) <= straight_before_end) return StreetSide::both;
    return beside > 0 ? StreetSide::left : StreetSide::right;
}

StreetFacts WalkNetwork::facts(const Edge& edge) const noexcept {
    return {known(edge.speed_limit_kmh_), edge.flags_.get(0), edge.flags_.get(1),
            edge.flags_.get(2),           edge.flags_.get(3), known(edge.slope_pct_)};
}

std::span<const WalkNetwork::Crossing> WalkNetwork::crossings(std::uint32_t edge) const noexcept {
    const auto [first, last] = std::equal_range(crossings_.begin(), crossings_.end(), first_side(edge), ByEdge{});
    return {first, last};
}

std::pair<std::uint32_t, std::uint32_t> WalkNetwork::edges_of(FeatureId street) const noexcept {
    const auto [first, last] = std::equal_range(edges_.begin(), edges_.end(), street, ByStreet{});
    return {static_cast<std::uint32_t>(first - edges_.begin()), static_cast<std::uint32_t>(last - edges_.begin())};
}

void WalkNetwork::query(const Box& area, const std::function<void(std::uint32_t)>& visit) const {
    streets_.query(area, [&](const RowView& street) {
        const auto [first, last] = edges_of(street.id());
        for (std::uint32_t edge = first; edge < last; ++edge) visit(edge);
        return true;
    });
}

std::optional<Attachment> WalkNetwork::nearest(Point at, double most_m, const EdgeTest& is_open,
                                               const EdgeTest& may_cross) const {
    std::optional<Attachment> best;
    bool best_is_second = false;  // of two sides not the first choice
    const auto look_at = [&](std::uint32_t edge) {
        if (!is_open(edge)) return;
        const PathProjection here = project_onto_path(at, line(edges_[edge]));
        if (best && here.distance_m > best->leg_m) return;
        const StreetSide side = edges_[edge].side_,
                         own = side == StreetSide::both ? side : side_of(line(edges_[edge]), at);
        const bool crosses = own != StreetSide::both && own != side;
        if (crosses && !may_cross(edge)) return;
        const bool is_second =
            crosses || (side != StreetSide::both && own == StreetSide::both && edges_[edge].flags_.get(0) == false);
        if (best && std::tuple(best->leg_m, first_side(best->edge), best_is_second) <=
                        std::tuple(here.distance_m, first_side(edge), is_second))
            return;
        best = Attachment{edge, here.along_m, here.distance_m, crosses};
        best_is_second = is_second;
    };
    constexpr double first_look_m = 64;  // in a city a street is nearly always nearer
    constexpr double margin_m = 1;       // so that rounding leaves nothing out
    double within_m = std::min(first_look_m, most_m);
    query(box_around(at, within_m), look_at);
    if (best && best->leg_m <= within_m) return best;
    const Box all = streets_.extent();
    const double farthest_m =
        std::min(most_m, margin_m + std::hypot(std::max(std::abs(at.x - all.min_x), std::abs(at.x - all.max_x)),
                                               std::max(std::abs(at.y - all.min_y), std::abs(at.y - all.max_y))));
    while (within_m < farthest_m) {
        within_m = std::min(2 * within_m, farthest_m);
        query(box_around(at, within_m), look_at);
        if (best && best->leg_m <= within_m) return best;
    }
    return std::nullopt;
}

}  // namespace yimi
