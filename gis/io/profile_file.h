#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/network/profile.h"
#include "gis/io/file_problem.h"

namespace yimi::gis {

/// Where a value comes from, and how far it is to be trusted: A, B or C (RULES.md section 9).
struct ValueSource {
    std::string source, confidence;
    friend bool operator==(const ValueSource&, const ValueSource&) = default;
};
/// By the value's key (core/network/profile_values.h); the empty key stands for all that are not named.
using ProfileSources = std::map<std::string, ValueSource, std::less<>>;
/// Empty where nobody has said it.
[[nodiscard]] ValueSource source_of(const ProfileSources& sources, std::string_view key);

struct ProfileFile {
    std::optional<WalkingProfile> profile;  ///< only if nothing is wrong
    ProfileSources sources;
    std::vector<FileProblem> problems;
};

/// Reads one walking profile from TOML (`file` only names it). Anything malformed, missing, unknown or out of range
/// gives no profile and a problem for each mistake, with its line.
///
///     [profile]
///     id = "alone_9"
///     name_zh = "…"                # name_en likewise
///     age_from = 9                 # years
///     age_to = 12
///     speed_mps = 1.1              # > 0
///     source = "…"                 # of all values that are not named below; may be left out
///     confidence = "C"             # likewise: A, B or C
///     [profile.sources]            # may be left out
///     "refuses.slope_above_pct" = { source = "…", confidence = "B" }
///     [profile.refuses]            # all may be left out: what is not named is not refused
///     stairs = true                # kerbs_without_ramp, unlit_after_dark likewise
///     no_sidewalk_above_kmh = 30   # unmarked_above_kmh, zebra_above_kmh, zebra_longer_than_m, slope_above_pct
///     likewise [profile.crossing_s]         # seconds that a crossing costs, or "never" zebra = 10 signal = 25
///     unmarked = "never"
[[nodiscard]] ProfileFile parse_profile_file(std::string_view toml, const std::string& file);
/// The same profile as such a text.
[[nodiscard]] std::string profile_text(const WalkingProfile& profile, const ProfileSources& sources);

}  // namespace yimi::gis
