#pragma once

#include <vector>

#include "core/geometry/point.h"

namespace yimi::app {

/// What one click has set: a point, or a way along the streets that ends at it.
using Click = std::vector<Point>;

/// The points of a drawing, hand by hand: what one click has set is taken back, and put back, as one.
class SketchTrail {
public:
    [[nodiscard]] const std::vector<Click>& clicks() const noexcept { return clicks_; }
    [[nodiscard]] const std::vector<Point>& points() const noexcept { return points_; }
    [[nodiscard]] bool empty() const noexcept { return points_.empty(); }
    /// The last point of each click.
    [[nodiscard]] std::vector<Point> clicked() const;
    [[nodiscard]] bool has_taken_back() const noexcept { return !taken_.empty(); }

    /// `points` are not empty. What was taken back before is gone.
    void add(const std::vector<Point>& points);
    /// The points of the last click; needs one.
    void take_back();
    /// What was last taken back or given up; needs something.
    void put_back();
    /// Takes everything back at once.
    void give_up();
    void forget_taken_back() { taken_.clear(); }
    void clear();

private:
    std::vector<Point> points_;  ///< of all clicks
    std::vector<Click> clicks_;
    std::vector<std::vector<Click>> taken_;  ///< steps back, each with the clicks that it took
};

}  // namespace yimi::app
