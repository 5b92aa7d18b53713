#pragma once

#include <span>
#include <vector>

#include "app/map/area_raster.h"
#include "app/map/map_style.h"

namespace yimi::app {

/// How a line is drawn along a path, in device pixels.
struct StrokeStyle {
    double width = 1;
    LinePattern pattern = LinePattern::solid;
};

/// Lays lines into a raster: a rectangle for each segment, a slice of a circle at each corner and at the ends of whole
/// lines, square ends where they are thin; pieces of broken ones are cut square. Keeps its memory from line to line.
class Stroker {
public:
    /// `closed`: the path is a ring.
    void add(AreaRaster& raster, std::span<const QPointF> path, bool closed, const StrokeStyle& style);

private:
    void use(double width);
    void add_whole(AreaRaster& raster, std::span<const QPointF> path, bool closed, bool round_ends);
    void add_dashed(AreaRaster& raster, std::span<const QPointF> path, bool closed, std::span<const double> dashes);
    void find_normals(std::span<const QPointF> path, bool closed);
    void join(AreaRaster& raster, QPointF at, QPointF before, QPointF after);
    void add_slice(AreaRaster& raster, QPointF at, QPointF from, double angle);

    double half_ = 0;
    bool is_thin_ = true, is_plain_ = true;
    double arc_step_ = 1;                     ///< radians
    std::vector<QPointF> corners_, normals_;  ///< a normal between each two corners, half a width to the right
    std::vector<QPointF> slice_, piece_;
};

/// Lengths of dash, gap, dash, … in line widths, as QPen has them; empty for a whole line.
[[nodiscard]] std::span<const double> dashes_of(LinePattern pattern) noexcept;

}  // namespace yimi::app
