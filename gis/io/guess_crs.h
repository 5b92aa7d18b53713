#pragma once

#include <vector>

#include "core/geometry/point.h"
#include "core/model/plan.h"
#include "gis/io/decisions.h"

namespace yimi::gis {

/// What coordinate systems the numbers of a layer may be in, likeliest first, at most four: degrees; Gauss-Krüger with
/// a zone's number before the easting (3° zones 25–45, 6° zones 13–23) or without one, of CGCS2000, Xian 1980 and
/// Beijing 1954; UTM; Web Mercator; and the same with the axes exchanged. Where the numbers leave the meridian open,
/// only what lies in or round Sichuan is offered. Empty where nothing fits: local systems have no name.
[[nodiscard]] std::vector<CrsGuess> guess_crs(const Box& extent);

/// Takes those guesses first by which the layer lies on the plan, and says so; the others keep their order.
void prefer_overlap(std::vector<CrsGuess>& guesses, const Box& extent, const Plan& plan);

/// Whether the numbers lie in China only if north comes before east, or are degrees only then.
[[nodiscard]] bool looks_swapped(const Crs& crs, const Box& extent);

}  // namespace yimi::gis
