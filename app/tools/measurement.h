#pragma once

#include <QString>
#include <vector>

#include "core/geometry/geometry.h"
#include "core/network/profile.h"

namespace yimi::app {

/// What was measured by hand: a line, or the area that it goes around.
struct Measurement {
    std::vector<Point> points;
    bool closed = false;

    /// With the way back to the first point where it is closed.
    [[nodiscard]] std::vector<Point> outline() const;
    [[nodiscard]] double length_m() const { return path_length_m(outline()); }
    /// 0 where it is not closed.
    [[nodiscard]] double area_m2() const;
};

/// "In all 318 m · 4 min 49 s", "0.52 ha, outline 318 m · …"
[[nodiscard]] QString sum_text(const Measurement& measured, const WalkingProfile& walker);
/// Length and direction of one leg: "120 m · 45°".
[[nodiscard]] QString leg_text(Point from, Point to);
/// For a spreadsheet: columns parted by tabs, bare numbers with their units in the headings, leg by leg.
[[nodiscard]] QString table_text(const Measurement& measured, const WalkingProfile& walker);

}  // namespace yimi::app
