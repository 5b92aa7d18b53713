#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/network/walk_network.h"

namespace yimi {

/// What of a way younger children may not pass alone.
struct AgeLimit {
    FeatureId street;
    std::optional<FeatureId> crossing;  ///< what of the street it is; nothing: the street itself
    std::string_view why;               ///< stable word, see Passage, or "short_green"
    std::optional<int> from_age;        ///< years; nothing: nobody may
    bool across = false;                ///< it is to change the sides of the street, not to walk along it
};

/// From which age on a way may be walked alone.
struct IndependenceAge {
    std::optional<int> age;        ///< years; nothing: none of the profiles may
    std::vector<AgeLimit> limits;  ///< in the order met: all of them ask for that age; none where the youngest may
    std::vector<std::string_view> unknown;  ///< columns that are not known of the way: the true age may be higher
    std::size_t unknown_streets = 0;
};

/// A way along streets: its line and the streets in the order walked. A crossing is passed where its foot on the street
/// lies within `reach_m` of the line: 1 m where the line runs along the streets, more where it is drawn beside them.
struct WalkedWay {
    std::span<const Point> line;
    std::span<const FeatureId> streets;
    double reach_m = 1;
};

/// The youngest age from which every profile on may walk the way by itself. `alone`: profiles of walkers without
/// company, by growing `age_from`. A street is judged by `passage`; of its crossings that are passed one must do. Where
/// its sidewalks differ, everybody walks on the side that suits him, and crosses where he must change it
/// (`on_best_sides`). At a signal green must last for the crossing at the profile's pace, 3 s after it began (RULES.md
/// section 2, `green_time_margin`; SAF-05). Never lower for an older profile (FEATURES.md section 3, item 15).
[[nodiscard]] IndependenceAge independence_age(const Plan& plan, const WalkNetwork& network,
                                               std::span<const WalkingProfile> alone, const WalkedWay& way,
                                               Daylight light = Daylight::day);

}  // namespace yimi
