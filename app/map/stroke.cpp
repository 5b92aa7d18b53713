#include "app/map/stroke.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>

#include "app/map/screen_path.h"

namespace yimi::app {
namespace {

constexpr double shortest_px = 1e-3;      ///< shorter pieces have no direction
constexpr double thin_px = 1.5;           ///< of thinner lines nobody sees how corners and ends are shaped
constexpr double plain_px = 4;            ///< ends of thinner lines are square: as wide, and many times as cheap
constexpr double least_gap_px2 = 0.06;    ///< a smaller gap at a corner is not seen
constexpr double arc_tolerance_px = 0.1;  ///< how far a corner may cut off its circle

double length_of(QPointF along) {
    return std::sqrt(QPointF::dotProduct(along, along));
}

}  // namespace

void Stroker::use(double width) {
    half_ = width / 2;
    is_thin_ = width < thin_px;
    is_plain_ = width < plain_px;
    arc_step_ = 2 * std::acos(std::max(0.0, 1 - arc_tolerance_px / std::max(half_, arc_tolerance_px)));
}

void Stroker::add(AreaRaster& raster, std::span<const QPointF> path, bool closed, const StrokeStyle& style) {
    use(style.width);
    const auto dashes = dashes_of(style.pattern);
    if (dashes.empty())
        add_whole(raster, path, closed, true);
    else
        add_dashed(raster, path, closed, dashes);
}

void Stroker::find_normals(std::span<const QPointF> path, bool closed) {
    corners_.clear();
    normals_.clear();
    const auto go_to = [&](QPointF next) {
        if (corners_.empty()) return corners_.push_back(next);
        const QPointF along = next - corners_.back();
        const double length = length_of(along);
        if (length < shortest_px) return;
        normals_.push_back(QPointF(-along.y(), along.x()) * (half_ / length));
        corners_.push_back(next);
    };
    for (const QPointF point : path) go_to(point);
    if (closed && !path.empty()) go_to(path.front());
}

void Stroker::add_whole(AreaRaster& raster, std::span<const QPointF> path, bool closed, bool round_ends) {
    find_normals(path, closed);
    if (normals_.empty()) return;
    const bool has_ends = !closed && round_ends && !is_thin_;
    if (has_ends && is_plain_) {
        const auto along = [](QPointF normal) { return QPointF(normal.y(), -normal.x()); };
        corners_.front() -= along(normals_.front());
        corners_.back() += along(normals_.back());
    }
    for (std::size_t index = 0; index < normals_.size(); ++index) {
        const QPointF n = normals_[index], a = corners_[index], b = corners_[index + 1];
        const std::array box{a + n, a - n, b - n, b + n};
        raster.add_clockwise(box);
        if (index > 0) join(raster, a, normals_[index - 1], n);
    }
    if (closed) join(raster, corners_.front(), normals_.back(), normals_.front());
    if (!has_ends || is_plain_) return;
    add_slice(raster, corners_.front(), normals_.front(), std::numbers::pi);
    add_slice(raster, corners_.back(), normals_.back(), -std::numbers::pi);
}

/// Fills the gap on the outer side of a corner.
void Stroker::join(AreaRaster& raster, QPointF at, QPointF before, QPointF after) {
    const double turn = before.x() * after.y() - before.y() * after.x();
    const double straight = QPointF::dotProduct(before, after);
    if (is_thin_ || std::abs(turn) < 1e-9 * half_ * half_) return;
    if (straight > 0 && std::abs(turn) / 2 < least_gap_px2) return;
    const double side = turn > 0 ? -1 : 1;  // a line that turns right is open on its left
    add_slice(raster, at, before * side, std::atan2(turn, straight));
}

/// A slice of the circle around `at` from `from` on by `angle` (clockwise on the screen where positive).
void Stroker::add_slice(AreaRaster& raster, QPointF at, QPointF from, double angle) {
    const int steps = std::max(1, static_cast<int>(std::ceil(std::abs(angle) / arc_step_)));
    slice_.assign({at, at + from});
    for (int step = 1; step <= steps; ++step) {
        const double turned = angle * step / steps, c = std::cos(turned), s = std::sin(turned);
        slice_.push_back(at + QPointF(from.x() * c - from.y() * s, from.x() * s + from.y() * c));
    }
    if (angle < 0) std::reverse(slice_.begin(), slice_.end());
    raster.add_clockwise(slice_);
}

void Stroker::add_dashed(AreaRaster& raster, std::span<const QPointF> path, bool closed,
                         std::span<const double> dashes) {
    const double width = 2 * half_;
    const double period = width * std::accumulate(dashes.begin(), dashes.end(), 0.0);
    const QRectF seen = raster.area().adjusted(-width, -width, width, width);
    std::size_t dash = 0;  // even ones are drawn
    double left = dashes[dash] * width;
    piece_.clear();
    const auto end_piece = [&] {
        if (dash % 2 == 0) add_whole(raster, piece_, false, false);
        piece_.clear();
    };
    const auto go_on = [&](double length) {
        left -= length;
        while (left <= 0) {
            dash = (dash + 1) % dashes.size();
            left += dashes[dash] * width;
        }
    };
    for (std::size_t index = 0; index + 1 < path.size() + (closed ? 1 : 0); ++index) {
        const QPointF from = path[index], along = path[index + 1 == path.size() ? 0 : index + 1] - from;
        const double length = length_of(along);
        const PartInside part = part_inside(seen, from, from + along);
        if (part.empty() || length == 0) {
            end_piece();
            go_on(std::fmod(length, period));
            continue;
        }
        double at = part.from * length;
        if (at > 0) {
            end_piece();
            go_on(std::fmod(at, period));
        }
        if (piece_.empty()) piece_.push_back(from + along * part.from);
        const double last = part.to * length;
        while (last - at >= left) {
            at += left;
            piece_.push_back(from + along * (at / length));
            end_piece();
            go_on(left);
            piece_.push_back(from + along * (at / length));
        }
        piece_.push_back(from + along * part.to);
        go_on(last - at);
        if (part.to < 1) {
            end_piece();
            go_on(std::fmod(length - last, period));
        }
    }
    end_piece();
}

std::span<const double> dashes_of(LinePattern pattern) noexcept {
    static constexpr std::array dashed{3.0, 2.0}, dotted{1.0, 1.6};
    static constexpr std::array dash_dot{5.0, 2.0, 1.0, 2.0};
    switch (pattern) {
        case LinePattern::solid:
            break;
        case LinePattern::dashed:
            return dashed;
        case LinePattern::dotted:
            return dotted;
        case LinePattern::dash_dot:
            return dash_dot;
    }
    return {};
}

}  // namespace yimi::app
