#include "app/strip/strip_sun.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/document/sun_over.h"
#include "core/sight/scene_near.h"
#include "core/sight/sun_shade.h"

namespace yimi::app {
namespace {

constexpr double step_m = 0.5;
/// Lower suns throw shadows without end; of them only what stands as near as this counts.
constexpr double farthest_shadow_m = 1500;

double tallest_near_m(const Plan& plan, const Box& area) {
    const Scene scene = scene_near(plan, area);
    double tallest_m = 0;
    for (std::size_t body = 0; body < scene.bodies().size(); ++body)
        if (scene.bodies()[body].table == Table::buildings) tallest_m = std::max(tallest_m, scene.bodies()[body].top_m);
    return tallest_m;
}

StripTone tone_of(Sunlight light) {
    switch (light) {
        case Sunlight::lit:
            return StripTone::light;
        case Sunlight::shaded:
            return StripTone::shade;
        case Sunlight::unknown:
            return StripTone::unknown;
    }
    return StripTone::unknown;
}

}  // namespace

std::vector<StripStretch> sun_row(const RouteStrip& strip) {
    std::vector<StripStretch> row;
    const auto& line = strip.walk.line;
    const auto sun = strip.departs_s ? SunOfDay::over(*strip.plan, line.front(), strip.date) : std::nullopt;
    if (!sun) return row;
    const auto sun_at = [&](double at_m) { return sun->at(*strip.departs_s + seconds_at(strip.walk, at_m)); };
    const double lowest_deg = std::min(sun_at(0).elevation_deg, sun_at(strip.walk.length_m).elevation_deg);
    const Box around = bounding_box(line);
    const double rise = std::tan(std::max(lowest_deg, 1.0) * std::numbers::pi / 180);
    const double reach_m =
        std::min(farthest_shadow_m, tallest_near_m(*strip.plan, around.grown(farthest_shadow_m)) / rise);
    const Scene scene = scene_near(*strip.plan, around.grown(reach_m));
    const SunShade shade(scene);
    const auto steps = static_cast<std::size_t>(std::ceil(strip.walk.length_m / step_m));
    for (std::size_t step = 0; step < steps; ++step) {
        const double from_m = static_cast<double>(step) * step_m, to_m = std::min(from_m + step_m, strip.walk.length_m);
        const double at_m = (from_m + to_m) / 2;
        const SunPosition now = sun_at(at_m);
        const StripTone tone =
            now.elevation_deg > 0 ? tone_of(shade.at(point_along(line, at_m), now)) : StripTone::plain;
        if (!row.empty() && row.back().tone == tone)
            row.back().to_m = to_m;
        else
            row.push_back({from_m, to_m, tone, {}, {}, {}, {}});
    }
    return row;
}

}  // namespace yimi::app
