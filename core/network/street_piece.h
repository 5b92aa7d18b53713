#pragma once

#include <optional>

#include "core/network/profile_network.h"

namespace yimi {

/// A piece of one edge as it is walked; backwards where `from_m` is the larger.
struct StreetPiece {
    std::uint32_t edge = 0;
    double from_m = 0, to_m = 0;  ///< along the edge
    [[nodiscard]] double length_m() const noexcept { return std::abs(to_m - from_m); }
    friend bool operator==(const StreetPiece&, const StreetPiece&) = default;
};

/// How a piece passes the crossing that its street has.
struct WaitOnPiece {
    FeatureId crossing;
    double after_m = 0;  ///< along the piece
    double wait_s = 0;   ///< the profile's penalty
};

/// Of a walker of that profile, slope counted.
[[nodiscard]] double pace_s_per_m(const ProfileNetwork& network, const StreetPiece& piece);
/// Nothing where the piece has no crossing that the profile may use.
[[nodiscard]] std::optional<WaitOnPiece> wait_on(const ProfileNetwork& network, const StreetPiece& piece);
/// The wait counted.
[[nodiscard]] double time_s(const ProfileNetwork& network, const StreetPiece& piece);

}  // namespace yimi
