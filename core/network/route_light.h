#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "core/network/walk_along.h"

namespace yimi {

/// How light the sky is. After sunset it is dusk as long as the sun's middle stands at most 6° below the horizon (civil
/// twilight: enough light to tell things outdoors), then dark. Source: U.S. Naval Observatory, Astronomical Information
/// Center, "Rise, Set, and Twilight Definitions"; sunset is there at −50′, refraction and the sun's radius counted.
enum class SkyLight : std::uint8_t { day, dusk, dark };
inline constexpr double sunset_elevation_deg = -50.0 / 60, dark_below_deg = -6;
/// At exactly −6° it is dusk, at exactly −50′ day.
[[nodiscard]] SkyLight sky_light(double sun_elevation_deg) noexcept;

/// A stretch of a walk under one sky on streets that are alike.
struct LightStretch {
    double from_m = 0, to_m = 0;
    SkyLight sky = SkyLight::day;
    std::optional<bool> is_lit;  ///< by lamps; nothing: unknown, also where the walk follows no street
    [[nodiscard]] double length_m() const noexcept { return to_m - from_m; }
};

/// Metres of a walk under one sky.
struct LightMetres {
    double all_m = 0;
    double unlit_m = 0;    ///< of them on streets that are known to have no lamps
    double unknown_m = 0;  ///< of them where nobody knows
};

/// In what light a walk is walked.
struct RouteLight {
    std::vector<LightStretch> stretches;         ///< from its begin to its end without a gap
    double sun_first_deg = 0, sun_last_deg = 0;  ///< elevation when the walker sets out and arrives

    [[nodiscard]] LightMetres under(SkyLight sky) const noexcept;
};

/// `sun_elevation_deg`: by seconds after setting out. Where the light changes is solved, not sampled: the sun must not
/// turn between two minutes.
[[nodiscard]] RouteLight route_light(const WalkNetwork& network, const WalkRoute& route,
                                     const std::function<double(double)>& sun_elevation_deg);

/// For whole walks: dark where any metre of it is.
[[nodiscard]] Daylight daylight_of(const RouteLight& light) noexcept;

/// Of what a walk in the dark refuses, streets are refused for want of lamps only where it is dark indeed.
[[nodiscard]] std::vector<RefusedStretch> refused_in(const RouteLight& light, std::span<const RefusedStretch> refused);

}  // namespace yimi
