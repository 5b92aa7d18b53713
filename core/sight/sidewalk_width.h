#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/model/plan.h"
#include "core/sight/scene.h"

namespace yimi {

/// A stretch of a way on which the usable width of its sidewalk grows or shrinks evenly, or is unknown.
struct WidthStretch {
    double from_m = 0, to_m = 0;              ///< along the way
    double from_width_m = 0, to_width_m = 0;  ///< the widest gap past what stands there
    std::string_view missing;                 ///< the column without which it is unknown: "sidewalk_width_m"
    std::vector<std::uint32_t> narrowed_by;   ///< bodies of the scene beside that gap, or in the way
    FeatureId street;                         ///< whose sidewalk it is
};

struct SidewalkWidth {
    std::vector<WidthStretch> stretches;  ///< ascending; none where no street with a sidewalk is beside the way
    double unknown_m = 0;
    /// Where the least width is.
    struct Place {
        double at_m = 0, width_m = 0;
        std::vector<std::uint32_t> narrowed_by;
    };
    std::optional<Place> narrowest;  ///< nothing where no width is known

    /// Length on which less than `width_m` is left.
    [[nodiscard]] double narrower_m(double width_m) const;
};

/// The sidewalk of the street nearest to the way within 15 m, with all that stands on it (crowns 2 m up and higher, and
/// trunks below them, are left out): as wide as the street says, with the way along its middle, which is an assumption
/// of ours (confidence C): plans do not say where a sidewalk lies. Exact. `way`: >= 2 points.
[[nodiscard]] SidewalkWidth sidewalk_width(const Scene& scene, const Plan& plan, std::span<const Point> way);

}  // namespace yimi
