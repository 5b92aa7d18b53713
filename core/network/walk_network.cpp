#include "core/network/walk_network.h"

#include <algorithm>
#include <cmath>
#include <limits>

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

}  // namespace

StreetFacts WalkNetwork::facts(const Edge& edge) const noexcept {
    return {known(edge.speed_limit_kmh_), edge.flags_.get(0), edge.flags_.get(1),
            edge.flags_.get(2),           edge.flags_.get(3), known(edge.slope_pct_)};
}

std::span<const WalkNetwork::Crossing> WalkNetwork::crossings(std::uint32_t edge) const noexcept {
    const auto [first, last] = std::equal_range(crossings_.begin(), crossings_.end(), edge, ByEdge{});
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

std::optional<Attachment> WalkNetwork::nearest(Point at, double most_m,
                                               const std::function<bool(std::uint32_t)>& is_open) const {
    std::optional<Attachment> best;
    const auto look_at = [&](std::uint32_t edge) {
        if (!is_open(edge)) return;
        const PathProjection here = project_onto_path(at, line(edges_[edge]));
        if (!best || here.distance_m < best->leg_m || (here.distance_m == best->leg_m && edge < best->edge))
            best = Attachment{edge, here.along_m, here.distance_m};
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
