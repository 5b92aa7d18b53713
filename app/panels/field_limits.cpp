#include "app/panels/field_limits.h"

#include <algorithm>
#include <array>

namespace yimi::app {
namespace {

/// Well above the greatest that there is: the largest schools have some 10,000 places, the tallest building 828 m.
constexpr std::array<std::pair<std::string_view, double>, 29> limits{{
    {"population", 100e6},
    {"children_0_2", 10e6},
    {"children_3_5", 10e6},
    {"children_6_11", 10e6},
    {"children_12_14", 10e6},
    {"migrant_children", 10e6},
    {"speed_limit_kmh", 200},
    {"approach_speed_kmh", 200},
    {"sidewalk_width_m", 100},
    {"usable_width_m", 100},
    {"slope_pct", 100},
    {"traffic_per_hour", 50'000},
    {"level", 20},
    {"crossing_length_m", 1000},
    {"green_s", 3600},
    {"wait_s", 3600},
    {"height_m", 1500},
    {"underside_m", 1500},
    {"floors", 300},
    {"seats", 100'000},
    {"enrolled", 100'000},
    {"noise_db", 200},
    {"stop_distance_m", 100'000},
    {"area_m2", 100e6},
    {"max_fall_height_m", 50},
    {"gates", 1000},
    {"seats_for_carers", 100'000},
    {"age", 120},
    {"extended_times", 1000},
}};

}  // namespace

std::optional<double> plausible_most(const Column& column) noexcept {
    const auto* found = std::ranges::find(limits, column.name, &std::pair<std::string_view, double>::first);
    return found == limits.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace yimi::app
