#pragma once

#include "core/sight/isovist.h"

namespace yimi {

/// What space syntax measures of a visible area. Sources: Benedikt 1979, To take hold of space: isovists and isovist
/// fields (area, perimeter, occlusivity); Conroy Dalton 2001 and depthmapX (drift, compactness, least and longest
/// line).
struct IsovistMeasures {
    double area_m2 = 0;
    double perimeter_m = 0;    ///< of the whole boundary: walls, radial edges and the disc's arcs
    double occlusivity_m = 0;  ///< the radial edges alone: what lies behind them may come into view at the next step
    double horizon_m = 0;      ///< the arcs alone: where only the radius ends the view
    double compactness = 0;    ///< 4π·area / perimeter²; a disc has 1
    Point drift;               ///< from the eye to the area's centre of gravity, m east and north
    double drift_m = 0;        ///< its length
    double drift_azimuth_deg = 0;          ///< from north clockwise; 0 where there is no drift
    double shortest_m = 0, longest_m = 0;  ///< radial lines
};

/// All 0 where nothing is seen.
[[nodiscard]] IsovistMeasures measures(const Isovist& isovist);

}  // namespace yimi
