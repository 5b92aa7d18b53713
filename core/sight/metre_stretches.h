#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/sight/blind_stretch.h"

namespace yimi {

/// What a metre of a route is (明, 未知, 盲), by growing weight. Unknown: it hangs on what the plan does not say.
enum class MetreClass : std::uint8_t { clear, unknown, blind };

struct MetreStretch {
    double from_m = 0, to_m = 0;  ///< along the route
    MetreClass is = MetreClass::clear;
    bool nobody = false;                  ///< clear, for there is nobody to be hidden from
    std::string_view missing;             ///< of an unknown one: the column that would tell
    std::vector<std::uint32_t> blockers;  ///< bodies of the scene, nearest to the child first
};

/// From one end of a window to the other, ascending, without a gap.
using MetreStretches = std::vector<MetreStretch>;

struct MetreWindow {
    double from_m = 0, to_m = 0;
};

/// `parts` (ascending, disjoint) and between them clear metres where nobody is.
[[nodiscard]] MetreStretches without_gaps(MetreStretches parts, MetreWindow window);
/// The intervals as stretches: unknown where only bodies of assumed height block.
[[nodiscard]] MetreStretches stretches_of(const BlindStretch& blind, MetreWindow window);

enum class Keep { worst, best };
/// For each metre of the same window the one or the other; neighbours that are alike become one.
[[nodiscard]] MetreStretches combined(const MetreStretches& a, const MetreStretches& b, Keep keep);

/// How much of a route is what. The three sum up to its length.
struct RouteMetres {
    MetreStretches stretches;
    double clear_m = 0, unknown_m = 0, blind_m = 0;
    double nobody_m = 0;  ///< of `clear_m`
};
[[nodiscard]] RouteMetres summed(MetreStretches stretches);

}  // namespace yimi
