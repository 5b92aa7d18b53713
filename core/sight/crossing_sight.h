#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/sight/blind_stretch.h"
#include "core/sight/scene.h"
#include "core/sight/sight_line.h"

namespace yimi {

/// A place where children cross, with the street they cross. Right-hand traffic.
struct CrossingSite {
    Point at;                       ///< middle of the crossing, on the centre line
    double length_m = 0;            ///< kerb to kerb, > 0
    double approach_speed_kmh = 0;  ///< of the cars, > 0
    double slope_pct = 0;           ///< size only: every approach is taken as downhill
    bool oneway = false;            ///< cars run only along `street`
    std::vector<Point>
        street;  ///< centre line through `at` (>= 2 points), carried on over the streets that continue it
};

/// What a plan says about a crossing. Without `site`, `missing` names the columns ("crossing_length_m",
/// "approach_speed_kmh") or "streets" (none within 20 m) that an answer needs.
struct CrossingSetting {
    bool at_grade = true;  ///< is_at_grade
    std::optional<CrossingSite> site;
    std::optional<FeatureId> street;
    bool speed_from_street = false;  ///< approach_speed_kmh is unknown: the street's speed limit stands in
    bool slope_known = false;        ///< false: taken as level
    std::vector<std::string> missing;
};
/// Whether cars may be met on it: not on bridges and in underpasses.
[[nodiscard]] bool is_at_grade(const RowView& crossing);
/// The crossing must be a row of `plan`. The street is the nearest one; its centre line goes on straight ahead (within
/// 45°) over the streets that meet its ends, as far as a driver must see.
[[nodiscard]] CrossingSetting crossing_setting(const Plan& plan, const RowView& crossing);

/// What `crossing_setting` asks the streets of a plan for, and where `crossing_sight` looks, lies in these.
[[nodiscard]] Box area_of_setting(const RowView& crossing, const CrossingSetting& setting);
[[nodiscard]] Box area_of_sight(const CrossingSite& site);
/// No farther from any crossing of the plan than this lies what the two ask for, m.
[[nodiscard]] double farthest_asked_m(const Plan& plan);
/// The longest of a plan's crossings, m; 0 where none is known.
[[nodiscard]] double longest_crossing_m(const Plan& plan);

/// One driver's path: the lane's middle, from the crossing backwards, at most the stopping sight distance long.
struct Approach {
    std::vector<Point> path;
    bool along_street = true;  ///< the cars drive in the direction of CrossingSite::street
    int lane = 1;              ///< counted from the kerb on the driver's right
};
/// All lanes that lead to the crossing. Each carriageway's width (half of `length_m`, or all of it where oneway) is
/// split into equal lanes as near to 3.5 m as a whole number allows; up to 5 m both directions share one lane.
[[nodiscard]] std::vector<Approach> approaches(const CrossingSite& site);

/// A driver on a lane and a child at the kerb, who ought to see each other.
struct CrossingPair {
    Approach approach;
    Point child;
    bool child_on_left = true;  ///< of CrossingSite::street
};
/// Every lane with a child on either side.
[[nodiscard]] std::vector<CrossingPair> pairs_at(const CrossingSite& site);

/// Two ends of a line across the street at the crossing, each `beyond_m` behind its kerb.
struct KerbToKerb {
    Point left, right;  ///< of CrossingSite::street
};
[[nodiscard]] KerbToKerb kerb_to_kerb(const CrossingSite& site, double beyond_m = 0);

struct CrossingSight {
    double needed_m = 0;         ///< stopping sight distance
    double blind_m = 0;          ///< of the worst side and lane; bodies of assumed height block
    double certain_blind_m = 0;  ///< the same for bodies of known height alone: > 0 fails, else blind_m > 0 is unknown
    Approach approach;           ///< the worst; the first one where nothing is blind
    Point child;                 ///< the eye on the worst side
    bool child_on_left = true;   ///< of CrossingSite::street
    BlindStretch blind;          ///< along `approach.path`, m from the crossing
    std::vector<std::uint32_t>
        blockers;  ///< of the scene, all of the worst line's intervals, nearest to the child first
};

/// Whether a child and the drivers see each other in time: child's eye 0.3 m behind the kerb on each side, driver's eye
/// 1.2 m high on each lane's middle, back to the stopping sight distance. Source: RULES.md section 3, SAF-01.
[[nodiscard]] CrossingSight crossing_sight(const Scene& scene, const CrossingSite& site, EyeHeight child);

}  // namespace yimi
