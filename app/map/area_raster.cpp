#include "app/map/area_raster.h"

#include <algorithm>
#include <cmath>

namespace yimi::app {
namespace {

/// x · y / 255 for all four bytes of a pixel, rounded.
QRgb scaled(QRgb pixel, unsigned by) noexcept {
    std::uint32_t even = (pixel & 0xFF00FFu) * by;
    even = ((even + ((even >> 8) & 0xFF00FFu) + 0x800080u) >> 8) & 0xFF00FFu;
    std::uint32_t odd = ((pixel >> 8) & 0xFF00FFu) * by;
    odd = (odd + ((odd >> 8) & 0xFF00FFu) + 0x800080u) & 0xFF00FF00u;
    return even | odd;
}

bool is_on(const Hatch& hatch, std::int64_t column_and_row) noexcept {
    std::int64_t at = (column_and_row + hatch.origin) % hatch.period;
    if (at < 0) at += hatch.period;
    return at < hatch.thickness;
}

}  // namespace

AreaRaster::AreaRaster(int width, int height)
    : width_(width),
      height_(height),
      stride_(width + 2),
      steps_(static_cast<std::size_t>(stride_) * static_cast<std::size_t>(height), 0.0F),
      touched_(static_cast<std::size_t>(height), Touched{width + 1, -1}),
      first_row_(height) {}

void AreaRaster::touch(int row, int first, int last) noexcept {
    Touched& touched = touched_[static_cast<std::size_t>(row)];
    touched.first = std::min(touched.first, first);
    touched.last = std::max(touched.last, last);
}

void AreaRaster::add_ring(std::span<const QPointF> ring, bool is_hole) {
    if (ring.size() < 3) return;
    double twice_area = 0;
    for (std::size_t index = 0; index < ring.size(); ++index) {
        const QPointF from = ring[index] - ring[0], to = ring[index + 1 == ring.size() ? 0 : index + 1] - ring[0];
        twice_area += from.x() * to.y() - to.x() * from.y();
    }
    const bool is_clockwise = twice_area > 0;  // y points down
    add_closed(ring, is_clockwise == is_hole ? -1.0F : 1.0F);
}

void AreaRaster::add_closed(std::span<const QPointF> ring, float weight) noexcept {
    for (std::size_t index = 0; index < ring.size(); ++index)
        add_edge(ring[index], ring[index + 1 == ring.size() ? 0 : index + 1], weight);
}

void AreaRaster::add_box(const QRectF& box) noexcept {
    const double right_limit = width_, bottom_limit = height_;
    const double left = std::clamp(box.left(), 0.0, right_limit), right = std::clamp(box.right(), 0.0, right_limit);
    const double top = std::max(box.top(), 0.0), bottom = std::min(box.bottom(), bottom_limit);
    if (!(left < right && top < bottom)) return;
    const int first = static_cast<int>(left), last = static_cast<int>(right);
    const auto into_first = static_cast<float>(left - first), into_last = static_cast<float>(right - last);
    const int first_row = static_cast<int>(top);
    int row = first_row;
    for (; row < bottom; ++row) {
        const auto part = static_cast<float>(std::min(row + 1.0, bottom) - std::max(static_cast<double>(row), top));
        float* steps = steps_.data() + static_cast<std::ptrdiff_t>(row) * stride_;
        steps[first] += part * (1 - into_first);
        steps[first + 1] += part * into_first;
        steps[last] -= part * (1 - into_last);
        steps[last + 1] -= part * into_last;
        touch(row, first, last + 1);
    }
    first_row_ = std::min(first_row_, first_row);
    last_row_ = std::max(last_row_, row - 1);
}

void AreaRaster::add_edge(QPointF from, QPointF to, float weight) noexcept {
    float sign = -weight;  // a clockwise ring goes down on its right side: what is covered ends there
    if (from.y() > to.y()) {
        std::swap(from, to);
        sign = weight;
    }
    const double bottom_limit = height_;
    if (!(from.y() < to.y()) || to.y() <= 0 || from.y() >= bottom_limit) return;
    const double slope = (to.x() - from.x()) / (to.y() - from.y());
    if (from.y() < 0) from = {from.x() - from.y() * slope, 0};
    if (to.y() > bottom_limit) to = {to.x() + (bottom_limit - to.y()) * slope, bottom_limit};
    const int first_row = static_cast<int>(from.y());
    first_row_ = std::min(first_row_, first_row);
    last_row_ = std::max(last_row_, std::min(height_ - 1, static_cast<int>(to.y())));

    // What is left of the picture covers from its border on; of what is right of it only matters how far the rows
    // reach.
    const double right = width_;
    const bool goes_right = to.x() >= from.x();
    const QPointF& left_end = goes_right ? from : to;
    const QPointF& right_end = goes_right ? to : from;
    if (right_end.x() <= 0) return add_upright(0, from.y(), to.y(), sign);
    if (left_end.x() >= right) return add_upright(right, from.y(), to.y(), sign);
    QPointF begin = from, end = to;
    const auto lay_on_border = [&](double x, bool is_upper_part) {
        const double y = std::clamp(from.y() + (x - from.x()) / slope, from.y(), to.y());
        if (is_upper_part) {
            add_upright(x, from.y(), y, sign);
            begin = {x, y};
        } else {
            add_upright(x, y, to.y(), sign);
            end = {x, y};
        }
    };
    if (left_end.x() < 0) lay_on_border(0, goes_right);
    if (right_end.x() > right) lay_on_border(right, !goes_right);
    add_cut(begin, end, sign);
}

void AreaRaster::add_upright(double x, double top, double bottom, float weight) noexcept {
    add_cut({x, top}, {x, bottom}, weight);
}

void AreaRaster::add_cut(QPointF from, QPointF to, float weight) noexcept {
    const double height = to.y() - from.y();
    if (!(height > 0)) return;
    const double slope = (to.x() - from.x()) / height, right = width_;
    double x = from.x();
    for (int row = static_cast<int>(from.y()); row < height_ && row < to.y(); ++row) {
        const double below = row + 1.0;
        const double part = std::min(below, to.y()) - std::max(static_cast<double>(row), from.y());
        const double next = std::clamp(x + slope * part, 0.0, right);
        const double left_x = std::min(x, next), right_x = std::max(x, next);
        const int first = static_cast<int>(left_x), last = static_cast<int>(std::ceil(right_x));
        const float area = static_cast<float>(part) * weight;
        float* steps = steps_.data() + static_cast<std::ptrdiff_t>(row) * stride_;
        if (last <= first + 1) {
            const auto middle = static_cast<float>((left_x + right_x) / 2 - first);
            steps[first] += area * (1 - middle);
            steps[first + 1] += area * middle;
            touch(row, first, first + 1);
        } else {
            // A flat edge: a triangle in its first and last pixel, a trapezium in each between them.
            const auto per_pixel = static_cast<float>(1 / (right_x - left_x));
            const auto in_first = static_cast<float>(first + 1 - left_x);
            const auto in_last = static_cast<float>(right_x - (last - 1));
            const float first_area = per_pixel * in_first * in_first / 2;
            const float last_area = per_pixel * in_last * in_last / 2;
            steps[first] += area * first_area;
            if (last == first + 2) {
                steps[first + 1] += area * (1 - first_area - last_area);
            } else {
                const float second = per_pixel * (in_first + 0.5F);
                steps[first + 1] += area * (second - first_area);
                for (int column = first + 2; column < last - 1; ++column) steps[column] += area * per_pixel;
                const float before_last = second + static_cast<float>(last - first - 3) * per_pixel;
                steps[last - 1] += area * (1 - before_last - last_area);
            }
            steps[last] += area * last_area;
            touch(row, first, last);
        }
        x = next;
    }
}

void AreaRaster::blend(QImage& image, const QColor& colour, const std::optional<Hatch>& hatch) {
    const QRgb source = qPremultiply(colour.rgba());
    const auto alpha = static_cast<unsigned>(colour.alpha());
    for (int row = first_row_; row <= last_row_; ++row) {
        Touched& touched = touched_[static_cast<std::size_t>(row)];
        if (touched.last < 0) continue;
        float* steps = steps_.data() + static_cast<std::ptrdiff_t>(row) * stride_;
        auto* pixels = reinterpret_cast<QRgb*>(image.scanLine(row));
        float covered = 0;
        for (int column = touched.first; column < std::min(touched.last + 1, width_); ++column) {
            covered += steps[column];
            const auto share = static_cast<unsigned>(std::min(std::abs(covered), 1.0F) * 255 + 0.5F);
            if (share == 0 || (hatch && !is_on(*hatch, column + row))) continue;
            QRgb& pixel = pixels[column];
            if (share == 255 && alpha == 255)
                pixel = source;
            else if (share == 255)
                pixel = source + scaled(pixel, 255 - alpha);
            else
                pixel = scaled(source, share) + scaled(pixel, 255 - (alpha * share + 127) / 255);
        }
        std::fill(steps + touched.first, steps + std::min(touched.last + 1, stride_), 0.0F);
        touched = {width_ + 1, -1};
    }
    first_row_ = height_;
    last_row_ = -1;
}

}  // namespace yimi::app
