#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/network/profile.h"
#include "gis/io/file_problem.h"

namespace yimi::gis {

struct ProfileFile {
    std::optional<WalkingProfile> profile;  ///< only if nothing is wrong
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
///     [profile.refuses]            # all may be left out: what is not named is not refused
///     stairs = true                # kerbs_without_ramp, unlit_after_dark likewise
///     no_sidewalk_above_kmh = 30   # unmarked_above_kmh, zebra_above_kmh, zebra_longer_than_m, slope_above_pct
///     likewise [profile.crossing_s]         # seconds that a crossing costs, or "never" zebra = 10 signal = 25
///     unmarked = "never"
[[nodiscard]] ProfileFile parse_profile_file(std::string_view toml, const std::string& file);

}  // namespace yimi::gis
