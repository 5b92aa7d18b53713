#include "app/tools/area_probe.h"

#include <algorithm>
#include <cmath>

namespace yimi::app {
namespace {

double turn(Point a, Point b, Point c) noexcept {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool within(double from, double value, double to) noexcept {
    return std::min(from, to) <= value && value <= std::max(from, to);
}

/// Whether two segments have a point in common.
bool meet(Point a, Point b, Point c, Point d) noexcept {
    const double c_side = turn(a, b, c), d_side = turn(a, b, d), a_side = turn(c, d, a), b_side = turn(c, d, b);
    if (((c_side > 0) != (d_side > 0)) && ((a_side > 0) != (b_side > 0))) return true;
    const auto lies_on = [](Point from, Point to, Point at) {
        return within(from.x, at.x, to.x) && within(from.y, at.y, to.y);
    };
    return (c_side == 0 && lies_on(a, b, c)) || (d_side == 0 && lies_on(a, b, d)) ||
           (a_side == 0 && lies_on(c, d, a)) || (b_side == 0 && lies_on(c, d, b));
}

}  // namespace

AreaProbe::AreaProbe(std::vector<Point> ring)
    : ring_(std::move(ring)), extent_(bounding_box(ring_)), edges_of_row_(side), sums_((side + 1) * (side + 1)) {
    sort_edges();
    sum_cells();
}

std::pair<Point, Point> AreaProbe::edge(std::size_t index) const noexcept {
    return {ring_[index], ring_[index + 1 < ring_.size() ? index + 1 : 0]};
}

std::size_t AreaProbe::column_of(double x) const noexcept {
    const double share = extent_.width() > 0 ? (x - extent_.min_x) / extent_.width() : 0;
    return static_cast<std::size_t>(std::clamp(share * side, 0.0, side - 1.0));
}

std::size_t AreaProbe::row_of(double y) const noexcept {
    const double share = extent_.height() > 0 ? (y - extent_.min_y) / extent_.height() : 0;
    return static_cast<std::size_t>(std::clamp(share * side, 0.0, side - 1.0));
}

AreaProbe::Cells AreaProbe::cells_of(const Box& box) const noexcept {
    return {column_of(box.min_x), column_of(box.max_x), row_of(box.min_y), row_of(box.max_y)};
}

void AreaProbe::sort_edges() {
    for (std::uint32_t index = 0; index < ring_.size(); ++index) {
        const auto [a, b] = edge(index);
        for (std::size_t row = row_of(std::min(a.y, b.y)); row <= row_of(std::max(a.y, b.y)); ++row)
            edges_of_row_[row].push_back(index);
    }
}

void AreaProbe::sum_cells() {
    const double cell_height = extent_.height() / side, cell_width = extent_.width() / side;
    std::vector<bool> is_edge(side);
    for (std::size_t row = 0; row < side; ++row) {
        const double low = extent_.min_y + static_cast<double>(row) * cell_height;
        std::fill(is_edge.begin(), is_edge.end(), false);
        for (const std::uint32_t index : edges_of_row_[row]) {
            // The part of the edge in this row, a little wider, so that no cell it grazes is taken for a plain one.
            const auto [a, b] = edge(index);
            const auto x_at = [&, from = a, to = b](double y) {
                const double share = to.y == from.y ? 0 : std::clamp((y - from.y) / (to.y - from.y), 0.0, 1.0);
                return from.x + share * (to.x - from.x);
            };
            const bool is_level = std::abs(b.y - a.y) <= cell_height * 1e-9;
            const double left = is_level ? std::min(a.x, b.x) : std::min(x_at(low), x_at(low + cell_height));
            const double right = is_level ? std::max(a.x, b.x) : std::max(x_at(low), x_at(low + cell_height));
            const double margin = cell_width * 1e-3;
            for (std::size_t at = column_of(left - margin); at <= column_of(right + margin); ++at) is_edge[at] = true;
        }
        for (std::size_t at = 0; at < side; ++at) {
            const Point middle{extent_.min_x + (static_cast<double>(at) + 0.5) * cell_width, low + cell_height / 2};
            const std::size_t corner = (row + 1) * (side + 1) + at + 1;
            const Sums &left = sums_[corner - 1], &below = sums_[corner - side - 1],
                       &diagonal = sums_[corner - side - 2];
            const bool inside = !is_edge[at] && contains(middle);
            sums_[corner] = {left.inside + below.inside - diagonal.inside + (inside ? 1U : 0U),
                             left.edge + below.edge - diagonal.edge + (is_edge[at] ? 1U : 0U)};
        }
    }
}

AreaProbe::Sums AreaProbe::sums_of(const Cells& cells) const noexcept {
    const auto at = [this](std::size_t column, std::size_t row) { return sums_[row * (side + 1) + column]; };
    const Sums all = at(cells.right + 1, cells.high + 1), left = at(cells.left, cells.high + 1),
               below = at(cells.right + 1, cells.low), both = at(cells.left, cells.low);
    return {all.inside - left.inside - below.inside + both.inside, all.edge - left.edge - below.edge + both.edge};
}

bool AreaProbe::contains(Point at) const noexcept {
    if (!extent_.contains(at)) return false;
    bool inside = false;
    for (const std::uint32_t index : edges_of_row_[row_of(at.y)]) {
        const auto [a, b] = edge(index);
        if ((a.y > at.y) == (b.y > at.y)) continue;
        if (at.x < a.x + (at.y - a.y) / (b.y - a.y) * (b.x - a.x)) inside = !inside;
    }
    return inside;
}

bool AreaProbe::crosses(Point a, Point b) const noexcept {
    Box box;
    box.add(a);
    box.add(b);
    if (!box.intersects(extent_)) return false;
    for (std::size_t row = row_of(box.min_y); row <= row_of(box.max_y); ++row)
        for (const std::uint32_t index : edges_of_row_[row]) {
            const auto [c, d] = edge(index);
            if (meet(a, b, c, d)) return true;
        }
    return false;
}

bool AreaProbe::any_edge_crosses(GeometryView shape) const noexcept {
    for (std::size_t index = 0; index < shape.path_count(); ++index) {
        const auto path = shape.path(index);
        for (std::size_t at = 1; at < path.size(); ++at)
            if (crosses(path[at - 1], path[at])) return true;
    }
    return false;
}

bool AreaProbe::holds(GeometryView shape) const noexcept {
    return std::all_of(shape.points.begin(), shape.points.end(), [this](Point at) { return contains(at); }) &&
           !any_edge_crosses(shape);
}

bool AreaProbe::touches(GeometryView shape) const noexcept {
    if (std::any_of(shape.points.begin(), shape.points.end(), [this](Point at) { return contains(at); })) return true;
    if (any_edge_crosses(shape)) return true;
    return shape.kind == GeometryKind::polygons && yimi::contains(shape, ring_.front());  // the area lies in the shape
}

bool AreaProbe::takes(const RowView& row, AreaReach reach) const {
    const Box& box = row.box();
    if (box.empty() || !box.intersects(extent_)) return false;
    const bool is_within_extent = extent_.contains(box);
    if (reach == AreaReach::inside && !is_within_extent) return false;
    const Cells cells = cells_of(box);
    const Sums sums = sums_of(cells);
    if (is_within_extent && sums.inside == cells.count()) return true;
    if (sums.inside == 0 && sums.edge == 0) return false;
    return reach == AreaReach::inside ? holds(row.geometry()) : touches(row.geometry());
}

}  // namespace yimi::app
