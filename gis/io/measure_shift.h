#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/geometry/box_tree.h"
#include "core/geometry/point.h"
#include "gis/io/decisions.h"

namespace yimi::gis {

/// A piece of a line or ring, or a point twice.
struct Segment {
    Point a, b;
};

/// Pieces of what lies in the plan already, in its coordinates.
class SegmentIndex {
public:
    explicit SegmentIndex(std::vector<Segment> segments);
    /// Metres to the nearest piece; nothing where that is farther than `reach_m`.
    [[nodiscard]] std::optional<double> distance_m(Point at, double reach_m) const;

private:
    std::vector<Segment> segments_;
    BoxTree tree_;
};

/// In which of the shifted systems points seem to be.
struct MeasuredShift {
    Datum datum = Datum::wgs84;  ///< wgs84: they lie on the plan as they are
    Point off;                   ///< how far they lie off the plan as they are, m east and north
};

/// Compares points with what is in the plan: lays them there as they are, with each datum's shift taken back, and, to
/// know what chance does, shifted as far in other directions; each of them is fitted by some tens of metres more, since
/// two surveys never agree. Nothing where none of these stands out: too few points, other things, or patterns that
/// repeat. `lonlat`: degrees, x = longitude, about the same datum as CGCS2000; the transformer takes EPSG:4490 to the
/// plan. `spread_m`: how far two surveys of one thing lie apart.
[[nodiscard]] std::optional<MeasuredShift> measure_shift(std::span<const Point> lonlat, const Transformer& to_plan,
                                                         const SegmentIndex& there, double spread_m);

}  // namespace yimi::gis
