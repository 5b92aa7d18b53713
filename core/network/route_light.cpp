#include "core/network/route_light.h"

#include <algorithm>
#include <cmath>

namespace yimi {
namespace {

/// From then on the sky is like that.
struct SkyChange {
    double at_s = 0;
    SkyLight sky = SkyLight::day;
};

/// The last moment at which it is still as at `from_s`; at `to_s` it is not.
double last_alike_s(const std::function<SkyLight(double)>& sky, double from_s, double to_s) {
    constexpr double precise_s = 1e-3;
    const SkyLight first = sky(from_s);
    while (to_s - from_s > precise_s) {
        const double middle_s = (from_s + to_s) / 2;
        (sky(middle_s) == first ? from_s : to_s) = middle_s;
    }
    return to_s;
}

std::vector<SkyChange> sky_changes(const std::function<SkyLight(double)>& sky, double duration_s) {
    constexpr double step_s = 60;
    std::vector<SkyChange> changes{{0, sky(0)}};
    for (double from_s = 0; from_s < duration_s; from_s += step_s) {
        const double to_s = std::min(from_s + step_s, duration_s);
        if (sky(to_s) != changes.back().sky) changes.push_back({last_alike_s(sky, from_s, to_s), sky(to_s)});
    }
    return changes;
}

std::optional<bool> lamps_of(const WalkNetwork& network, const LinePart& part) {
    if (!part.piece) return std::nullopt;
    return network.facts(network.edges()[part.piece->edge]).is_lit;
}

void add(const LightStretch& stretch, std::vector<LightStretch>& stretches) {
    if (!(stretch.length_m() > 0)) return;
    if (!stretches.empty() && stretches.back().sky == stretch.sky && stretches.back().is_lit == stretch.is_lit)
        stretches.back().to_m = stretch.to_m;
    else
        stretches.push_back(stretch);
}

}  // namespace

SkyLight sky_light(double sun_elevation_deg) noexcept {
    if (sun_elevation_deg < dark_below_deg) return SkyLight::dark;
    return sun_elevation_deg < sunset_elevation_deg ? SkyLight::dusk : SkyLight::day;
}

LightMetres RouteLight::under(SkyLight sky) const noexcept {
    LightMetres metres;
    for (const LightStretch& stretch : stretches) {
        if (stretch.sky != sky) continue;
        metres.all_m += stretch.length_m();
        if (!stretch.is_lit)
            metres.unknown_m += stretch.length_m();
        else if (!*stretch.is_lit)
            metres.unlit_m += stretch.length_m();
    }
    return metres;
}

RouteLight route_light(const WalkNetwork& network, const WalkRoute& route,
                       const std::function<double(double)>& sun_elevation_deg) {
    RouteLight light;
    light.sun_first_deg = sun_elevation_deg(0);
    light.sun_last_deg = sun_elevation_deg(route.duration_s);
    const auto changes = sky_changes([&](double at_s) { return sky_light(sun_elevation_deg(at_s)); }, route.duration_s);
    for (std::size_t index = 0; index < changes.size(); ++index) {
        const bool is_last = index + 1 == changes.size();
        const double from_m = index == 0 ? 0 : metres_after(route, changes[index].at_s);
        const double to_m = is_last ? route.length_m : metres_after(route, changes[index + 1].at_s);
        for (const LinePart& part : route.parts)
            add({std::max(from_m, part.from_m), std::min(to_m, part.to_m), changes[index].sky, lamps_of(network, part)},
                light.stretches);
    }
    return light;
}

Daylight daylight_of(const RouteLight& light) noexcept {
    return light.under(SkyLight::dark).all_m > 0 ? Daylight::dark : Daylight::day;
}

std::vector<RefusedStretch> refused_in(const RouteLight& light, std::span<const RefusedStretch> refused) {
    std::vector<RefusedStretch> kept;
    for (const RefusedStretch& stretch : refused) {
        if (stretch.why != "unlit") {
            kept.push_back(stretch);
            continue;
        }
        for (const LightStretch& here : light.stretches) {
            RefusedStretch dark = stretch;
            dark.from_m = std::max(stretch.from_m, here.from_m);
            dark.to_m = std::min(stretch.to_m, here.to_m);
            if (here.sky == SkyLight::dark && dark.from_m < dark.to_m) kept.push_back(dark);
        }
    }
    return kept;
}

}  // namespace yimi
