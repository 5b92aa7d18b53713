// Walking: who may go where and how fast (profile.h), graphs and shortest paths (graph.h), a plan's streets as a graph
// (walk_network.h) and what of it a profile may use (profile_network.h), times of walks (walk_time.h). May use:
// core/base, core/geometry, core/model. RULES.md section 2 is the source.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yimi {

enum class CrossingKind : std::uint8_t { signal, zebra, raised, refuge, bridge, underpass, unmarked };
/// The words of the table `crossings`.
[[nodiscard]] std::optional<CrossingKind> crossing_kind_named(std::string_view word) noexcept;

/// How a child of some age walks: a value, read from resources/profiles/*.toml by gis/io/profile_file.h. A limit that
/// is absent refuses nothing; a penalty that is absent means "never by such a crossing".
struct WalkingProfile {
    std::string id;  ///< "alone_9"
    std::string name_zh, name_en;
    int age_from = 0, age_to = 0;  ///< years
    double speed_mps = 1;
    bool refuses_stairs = false;
    bool refuses_kerbs_without_ramp = false;
    bool refuses_unlit_after_dark = false;
    std::optional<double> slope_above_pct;
    std::optional<double> no_sidewalk_above_kmh;
    std::optional<double> unmarked_above_kmh;
    std::optional<double> zebra_above_kmh;
    std::optional<double> zebra_longer_than_m;
    std::optional<double> zebra_s = 0, signal_s = 0, unmarked_s = 0;  ///< raised and refuge count as zebra
    friend bool operator==(const WalkingProfile&, const WalkingProfile&) = default;
};

enum class Daylight : std::uint8_t { day, dark };

/// What is known of a crossing; absent is unknown.
struct CrossingFacts {
    std::optional<CrossingKind> kind;
    std::optional<double> approach_speed_kmh;
    std::optional<double> length_m;
};

/// What is known of a street; absent is unknown.
struct StreetFacts {
    std::optional<double> speed_limit_kmh;
    std::optional<bool> has_sidewalk;  ///< on either side
    std::optional<bool> has_stairs, has_kerb_ramps, is_lit;
    std::optional<double> slope_pct;  ///< positive: rises from the first to the last point
};

/// A profile's answer about a street or a crossing.
struct Passage {
    bool allowed = true;
    double penalty_s = 0;                   ///< of a crossing
    std::string_view refusal;               ///< stable word such as "no_sidewalk"; empty where allowed
    std::vector<std::string_view> unknown;  ///< columns that the profile asks for and the plan does not know
};

/// Unknown never refuses and is reported: the caller says what an answer rests on.
[[nodiscard]] Passage passage(const WalkingProfile& profile, const StreetFacts& street, Daylight light);
[[nodiscard]] Passage passage(const WalkingProfile& profile, const CrossingFacts& crossing);

/// 1 + 0.08·max(0, slope% − 2) uphill, 1 downhill; `rise_pct` in the direction walked.
[[nodiscard]] double slope_factor(double rise_pct) noexcept;

}  // namespace yimi
