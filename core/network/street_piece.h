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

/// A part of a line with the piece of a street that it follows, or the street whose side it changes there.
struct LinePart {
    double from_m = 0, to_m = 0;           ///< along the line
    std::optional<StreetPiece> piece;      ///< nothing where the line leaves the network
    std::optional<std::uint32_t> crossed;  ///< the street's left side; then the part has no metres and no piece
    [[nodiscard]] double length_m() const noexcept { return to_m - from_m; }
};

/// How a piece passes the crossing that its street has.
struct WaitOnPiece {
    FeatureId crossing;
    double after_m = 0;  ///< along the piece
    double wait_s = 0;   ///< the profile's penalty
};

/// Of a walker of that profile, slope counted.
[[nodiscard]] double pace_s_per_m(const ProfileNetwork& network, const StreetPiece& piece);
/// Nothing where the piece has no crossing that the profile may use; along one side of a street nobody waits.
[[nodiscard]] std::optional<WaitOnPiece> wait_on(const ProfileNetwork& network, const StreetPiece& piece);
/// The wait counted.
[[nodiscard]] double time_s(const ProfileNetwork& network, const StreetPiece& piece);

}  // namespace yimi
