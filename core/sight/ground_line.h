#pragma once

#include <optional>
#include <vector>

#include "core/model/height_grid.h"

namespace yimi {

/// The ground below a straight line, exactly that of the grid (bilinear between the centres of cells): along a line it
/// is a parabola from one row or column of centres to the next. Places are shares of the line's length. The grid must
/// outlive it.
class GroundLine {
public:
    GroundLine(const HeightGrid& grid, Point from, Point to);

    /// Whether the ground is known at both ends; else all of it is taken as level, and nothing of it hides.
    [[nodiscard]] bool is_known() const noexcept { return is_known_; }
    [[nodiscard]] double height_m(double share) const noexcept;

    struct Rise {
        double share = 0;
        double over_m = 0;
    };
    /// Where the ground rises highest above a line of sight between these heights above sea level; nothing where it
    /// nowhere does (sight_tolerance_m). Ground that is unknown hides nothing.
    [[nodiscard]] std::optional<Rise> highest_above(double from_m, double to_m) const;

    /// Shares between which the ground is one parabola, ascending, with 0 and 1.
    [[nodiscard]] std::vector<double> cuts() const;

private:
    [[nodiscard]] Point place(double share) const noexcept { return from_ + along_ * share; }

    const HeightGrid& grid_;
    Point from_, along_;
    double from_m_ = 0, to_m_ = 0;
    bool is_known_ = false;
};

}  // namespace yimi
