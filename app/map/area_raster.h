#pragma once

#include <QColor>
#include <QImage>
#include <QPointF>
#include <QRectF>
#include <optional>
#include <span>
#include <vector>

namespace yimi::app {

/// Lines from lower left to upper right, `period` device pixels apart and `thickness` thick, lying still in the plane:
/// `origin` is how far the picture's upper left pixel is from where they begin.
struct Hatch {
    int period = 8, thickness = 1;
    std::int64_t origin = 0;
};

/// How much of each pixel shapes cover, as exact areas summed up edge by edge (as Levien's font-rs does): shapes that
/// touch leave no seam, and what is smaller than a pixel still counts for its size. All coordinates in device pixels,
/// y down; what lies outside the picture is cut off exactly. Overlapping shapes that turn the same way count once.
class AreaRaster {
public:
    AreaRaster(int width, int height);
    [[nodiscard]] QRectF area() const noexcept { return QRectF(0, 0, width_, height_); }

    /// A closed ring (the last point may repeat the first); a hole takes away. Whichever way it turns.
    void add_ring(std::span<const QPointF> ring, bool is_hole = false);
    /// A ring of which it is known that it turns clockwise on the screen (x right, y down).
    void add_clockwise(std::span<const QPointF> ring) noexcept { add_closed(ring, 1); }
    void add_box(const QRectF& box) noexcept;

    /// Lays the colour over `image`, which is ARGB32_Premultiplied, opaque and of this size, and begins anew. With a
    /// hatch only its lines are laid.
    void blend(QImage& image, const QColor& colour, const std::optional<Hatch>& hatch = {});

private:
    void add_closed(std::span<const QPointF> ring, float weight) noexcept;
    void add_edge(QPointF from, QPointF to, float weight) noexcept;
    void add_cut(QPointF from, QPointF to, float weight) noexcept;  ///< between left and right border
    void add_upright(double x, double top, double bottom, float weight) noexcept;
    void touch(int row, int first, int last) noexcept;

    /// The columns of a row that something was added to.
    struct Touched {
        int first, last;
    };

    int width_, height_, stride_;
    std::vector<float> steps_;  ///< by how much the covered area changes from a pixel to the next, row by row
    std::vector<Touched> touched_;
    int first_row_, last_row_ = -1;
};

}  // namespace yimi::app
