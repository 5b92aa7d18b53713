#pragma once

#include <span>
#include <vector>

#include "core/edit/edit.h"
#include "core/model/plan.h"

namespace yimi {

/// What is to be done to streets of one line each, so that a fault of the network is gone.
struct Mending {
    struct MovedEnd {
        FeatureId street;
        Point from, to;
    };
    struct Cut {
        FeatureId street;
        double along_m = 0;
        Point at;  ///< on the street; exactly one of its points where it is one
    };
    /// What of a street goes away; its ends should be cuts, or the street's own.
    struct Stretch {
        FeatureId street;
        double from_m = 0, to_m = 0;
    };
    std::vector<MovedEnd> moved;
    std::vector<Cut> cuts;
    std::vector<Stretch> dropped;
    [[nodiscard]] bool empty() const noexcept { return moved.empty() && cuts.empty() && dropped.empty(); }
};

/// One edit named "mend_streets" that does all of it: a street keeps its id for the first piece that is left of it and
/// goes away where none is. The pieces that are new are last, with the street's attributes but no uid yet. The streets
/// must be those of the plan.
[[nodiscard]] Edit mending_edit(const Plan& plan, std::span<const Mending> mendings);

}  // namespace yimi
