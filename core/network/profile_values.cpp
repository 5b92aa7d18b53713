#include "core/network/profile_values.h"

#include <array>
#include <cmath>

namespace yimi {
namespace {

using Without = ProfileValue::WithoutNumber;

constexpr std::array values{
    ProfileValue{"age_from", "year", &WalkingProfile::age_from},
    ProfileValue{"age_to", "year", &WalkingProfile::age_to},
    ProfileValue{"speed_mps", "m/s", &WalkingProfile::speed_mps},
    ProfileValue{"refuses.stairs", "", &WalkingProfile::refuses_stairs},
    ProfileValue{"refuses.kerbs_without_ramp", "", &WalkingProfile::refuses_kerbs_without_ramp},
    ProfileValue{"refuses.unlit_after_dark", "", &WalkingProfile::refuses_unlit_after_dark},
    ProfileValue{"refuses.no_sidewalk_above_kmh", "km/h", &WalkingProfile::no_sidewalk_above_kmh, Without::no_limit},
    ProfileValue{"refuses.unmarked_above_kmh", "km/h", &WalkingProfile::unmarked_above_kmh, Without::no_limit},
    ProfileValue{"refuses.zebra_above_kmh", "km/h", &WalkingProfile::zebra_above_kmh, Without::no_limit},
    ProfileValue{"refuses.zebra_longer_than_m", "m", &WalkingProfile::zebra_longer_than_m, Without::no_limit},
    ProfileValue{"refuses.slope_above_pct", "%", &WalkingProfile::slope_above_pct, Without::no_limit},
    ProfileValue{"crossing_s.zebra", "s", &WalkingProfile::zebra_s, Without::never},
    ProfileValue{"crossing_s.signal", "s", &WalkingProfile::signal_s, Without::never},
    ProfileValue{"crossing_s.unmarked", "s", &WalkingProfile::unmarked_s, Without::never}};

bool makes_sense(const WalkingProfile& profile) noexcept {
    return profile.age_from >= 0 && profile.age_from <= profile.age_to && profile.age_to <= oldest_years &&
           profile.speed_mps > 0 && profile.speed_mps <= fastest_walk_mps;
}

/// Puts a number into a member; whether it fits there.
struct Put {
    WalkingProfile& profile;
    std::optional<double> number;

    bool operator()(int WalkingProfile::*member) const {
        if (!number || *number < 0 || *number > oldest_years || *number != std::floor(*number)) return false;
        profile.*member = static_cast<int>(*number);
        return true;
    }
    bool operator()(double WalkingProfile::*member) const {
        if (!number) return false;
        profile.*member = *number;
        return true;
    }
    bool operator()(bool WalkingProfile::*member) const {
        if (!number) return false;
        profile.*member = *number != 0;
        return true;
    }
    bool operator()(std::optional<double> WalkingProfile::*member) const {
        profile.*member = number;
        return true;
    }
};

}  // namespace

std::span<const ProfileValue> profile_values() noexcept {
    return values;
}

std::optional<double> number_of(const WalkingProfile& profile, const ProfileValue& value) {
    return std::visit(
        [&](auto member) -> std::optional<double> {
            if constexpr (std::is_same_v<decltype(member), std::optional<double> WalkingProfile::*>)
                return profile.*member;
            else
                return static_cast<double>(profile.*member);
        },
        value.member);
}

std::optional<WalkingProfile> with_number(WalkingProfile profile, const ProfileValue& value,
                                          std::optional<double> number) {
    if (number && !(std::isfinite(*number) && *number >= 0)) return std::nullopt;
    if (!std::visit(Put{profile, number}, value.member) || !makes_sense(profile)) return std::nullopt;
    return profile;
}

}  // namespace yimi
