#pragma once

#include <array>
#include <span>
#include <string_view>

#include "core/network/walk_along.h"

namespace yimi {

/// What a way costs a child, in seconds: first what the clock shows (RULES.md section 2), then what it bears besides.
enum class WayItem : std::uint8_t {
    walking,        ///< length / speed
    uphill,         ///< what slopes add to it
    waiting,        ///< the profile's penalty at crossings
    no_sidewalk,    ///< SAF-03
    heavy_traffic,  ///< SAF-11
    unlit,          ///< SAF-08
    narrow,         ///< SMO-01
    crossing_cars,  ///< every crossing at grade once more
    fast_crossing,  ///< SAF-04
    mixed_traffic,  ///< SAF-10
    steep,          ///< SMO-03
    stairs,         ///< SMO-04
};
inline constexpr std::size_t way_item_count = 12;

/// How a way is chosen. A burden is a share more of the seconds spent where a rule fails: a metre that fails a rule of
/// weight w (RULES.md section 7: S1 0.40, S2 0.20, S3 0.08, S4 0.03) counts 1 / (1 − w) metres, thresholds as of the
/// rules. That is Yimi's own assumption (C). What is unknown is no burden.
enum class WayAim : std::uint8_t {
    quick,     ///< least time
    safe,      ///< least time with the burdens of no_sidewalk to fast_crossing
    pleasant,  ///< least time with those of no_sidewalk, narrow, and mixed_traffic to stairs
    shortest,  ///< fewest metres
};
inline constexpr std::size_t way_aim_count = 4;

struct WayItemKind {
    WayItem item;
    std::string_view word;  ///< stable, "no_sidewalk"
    std::string_view rule;  ///< whose threshold counts; empty for what the clock shows
    bool counts_quick, counts_safe, counts_pleasant;
};
/// In the order of WayItem.
[[nodiscard]] std::span<const WayItemKind, way_item_count> way_item_kinds() noexcept;
/// Stable word: "quick", "safe", "pleasant", "short".
[[nodiscard]] std::string_view word_of(WayAim aim) noexcept;
[[nodiscard]] bool counts(WayAim aim, WayItem item) noexcept;

/// Seconds by item.
using WayItems = std::array<double, way_item_count>;
/// The sum of those that count; of `shortest`, the seconds that the clock shows.
[[nodiscard]] double sum_s(const WayItems& items, WayAim aim) noexcept;

/// What the streets of a plan cost one profile. Borrows both; they must be of the same streets.
class WayBurdens {
public:
    WayBurdens(const Plan& plan, const ProfileNetwork& network) : plan_(&plan), network_(&network) {}

    [[nodiscard]] WayItems of(const StreetPiece& piece) const;
    /// Of changing the sides of a street, by its edge.
    [[nodiscard]] WayItems of_change(std::uint32_t edge) const;
    /// Of a line with what streets it follows; off the network it is walked at the profile's pace.
    [[nodiscard]] WayItems along(std::span<const LinePart> parts) const;

private:
    const Plan* plan_;
    const ProfileNetwork* network_;
};

}  // namespace yimi
