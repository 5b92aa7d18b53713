#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <variant>

#include "core/network/profile.h"

namespace yimi {

/// One value of a walking profile, for whoever reads, writes or shows all of them alike.
struct ProfileValue {
    using Member = std::variant<int WalkingProfile::*, double WalkingProfile::*, bool WalkingProfile::*,
                                std::optional<double> WalkingProfile::*>;
    /// What it says where there is no number: nothing may be without one, a limit refuses nothing, a crossing is never
    /// taken.
    enum class WithoutNumber { impossible, no_limit, never };

    std::string_view key;   ///< as a profile's file writes it below [profile]: "refuses.stairs"
    std::string_view unit;  ///< "m/s", "year"; empty for what is refused or not
    Member member;
    WithoutNumber without = WithoutNumber::impossible;

    [[nodiscard]] bool is_refusal() const noexcept { return std::holds_alternative<bool WalkingProfile::*>(member); }
};
/// All values but the names, in the order of the file.
[[nodiscard]] std::span<const ProfileValue> profile_values() noexcept;

/// A refusal is 0 or 1.
[[nodiscard]] std::optional<double> number_of(const WalkingProfile& profile, const ProfileValue& value);
/// The profile with another number there; nothing where that makes no sense: not finite, negative, a speed of 0 or
/// faster than anybody walks, an age that ends before it begins, or no number where there must be one.
[[nodiscard]] std::optional<WalkingProfile> with_number(WalkingProfile profile, const ProfileValue& value,
                                                        std::optional<double> number);
inline constexpr double fastest_walk_mps = 4;
inline constexpr int oldest_years = 150;

}  // namespace yimi
