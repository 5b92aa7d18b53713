#include "core/seats/walk_hurdles.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/geometry/representative_point.h"

namespace yimi {
namespace {

constexpr std::array<std::string_view, 5> main_classes{"expressway", "motorway", "trunk", "arterial", "primary"};
constexpr double main_road_kmh = 50;
/// As far as a crossing belongs to a street.
constexpr double hazard_reach_m = crossing_reach_m;

}  // namespace

bool is_open_hazard(std::string_view state) noexcept {
    return state != "closed" && state != "withdrawn";
}

bool is_main_road(std::string_view road_class, std::optional<double> speed_limit_kmh) noexcept {
    if (std::find(main_classes.begin(), main_classes.end(), road_class) != main_classes.end()) return true;
    return speed_limit_kmh && *speed_limit_kmh >= main_road_kmh;
}

WalkHurdles::WalkHurdles(const Plan& plan, const WalkNetwork& network, const GeometryKernel& kernel)
    : network_(&network), is_main_(network.edges().size(), false) {
    const std::size_t road_class = column(Table::streets, "road_class"),
                      speed = column(Table::streets, "speed_limit_kmh");
    const auto edge_count = static_cast<std::uint32_t>(network.edges().size());
    for (std::uint32_t edge = 0; edge < edge_count; ++edge) {
        const auto street = plan.layer(Table::streets).row(network.edges()[edge].street);
        if (!street || !is_main_road(street->text(road_class), street->number(speed))) continue;
        is_main_[edge] = true;
        for (const std::uint32_t node : {network.edges()[edge].from, network.edges()[edge].to})
            main_arms_.push_back({node, bearing(node, edge)});
    }
    std::sort(main_arms_.begin(), main_arms_.end());
    const std::size_t state = column(Table::hazards, "state");
    plan.layer(Table::hazards).for_each([&](const RowView& hazard) {
        const auto at = representative_point(hazard.geometry(), kernel);
        if (!at || !is_open_hazard(hazard.text(state))) return true;
        if (const auto near = network.nearest(*at, hazard_reach_m, [](std::uint32_t) { return true; }))
            hazards_.push_back({near->edge, near->along_m});
        return true;
    });
    std::sort(hazards_.begin(), hazards_.end(), [](const Hazard& a, const Hazard& b) {
        return a.edge != b.edge ? a.edge < b.edge : a.along_m < b.along_m;
    });
}

double WalkHurdles::bearing(std::uint32_t node, std::uint32_t edge) const {
    const WalkNetwork::Edge& of = network_->edges()[edge];
    const auto line = network_->line(of);
    const bool forward = of.from == node;
    const Point from = forward ? line.front() : line.back(), to = forward ? line[1] : line[line.size() - 2];
    return std::atan2(to.y - from.y, to.x - from.x);
}

bool WalkHurdles::crosses_main_road(std::uint32_t node, std::uint32_t from_edge, std::uint32_t to_edge) const {
    if (is_main_[from_edge] || is_main_[to_edge]) return false;
    const auto first = std::lower_bound(main_arms_.begin(), main_arms_.end(), Arm{node, -10});
    const auto last = std::lower_bound(first, main_arms_.end(), Arm{node, 10});
    if (last - first < 2) return false;
    const double a = bearing(node, from_edge), b = bearing(node, to_edge);
    const auto between = std::count_if(first, last, [low = std::min(a, b), high = std::max(a, b)](const Arm& arm) {
        return low < arm.bearing && arm.bearing < high;
    });
    return between > 0 && between < last - first;
}

std::uint32_t WalkHurdles::hazards_between(std::uint32_t edge, double a_m, double b_m) const noexcept {
    const double low = std::min(a_m, b_m), high = std::max(a_m, b_m);
    const auto first = std::lower_bound(hazards_.begin(), hazards_.end(), edge,
                                        [](const Hazard& hazard, std::uint32_t of) { return hazard.edge < of; });
    std::uint32_t count = 0;
    for (auto hazard = first; hazard != hazards_.end() && hazard->edge == edge; ++hazard)
        count += low <= hazard->along_m && hazard->along_m <= high ? 1U : 0U;
    return count;
}

}  // namespace yimi
