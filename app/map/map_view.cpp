#include "app/map/map_view.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace yimi::app {
namespace {

constexpr double metres_per_dot = 0.0254 / 96;

}  // namespace

QPointF MapView::to_screen(Point world) const noexcept {
    return {size.width() / 2 + (world.x - centre.x) / metres_per_pixel,
            size.height() / 2 - (world.y - centre.y) / metres_per_pixel};
}

Point MapView::to_world(QPointF screen) const noexcept {
    return {centre.x + (screen.x() - size.width() / 2) * metres_per_pixel,
            centre.y - (screen.y() - size.height() / 2) * metres_per_pixel};
}

Box MapView::extent() const noexcept {
    const double half_width = size.width() / 2 * metres_per_pixel, half_height = size.height() / 2 * metres_per_pixel;
    return {centre.x - half_width, centre.y - half_height, centre.x + half_width, centre.y + half_height};
}

double MapView::scale_denominator() const noexcept {
    return metres_per_pixel / metres_per_dot;
}

MapView MapView::at_scale(double denominator) const noexcept {
    MapView view = *this;
    view.metres_per_pixel =
        std::clamp(denominator * metres_per_dot, nearest_metres_per_pixel, farthest_metres_per_pixel);
    return view;
}

MapView MapView::zoomed(double factor, QPointF screen) const noexcept {
    MapView view = *this;
    view.metres_per_pixel = std::clamp(metres_per_pixel / factor, nearest_metres_per_pixel, farthest_metres_per_pixel);
    const Point kept = to_world(screen);
    view.centre = kept + (centre - kept) * (view.metres_per_pixel / metres_per_pixel);
    return view;
}

MapView MapView::panned(QPointF by_pixels) const noexcept {
    MapView view = *this;
    view.centre = centre + Point{-by_pixels.x() * metres_per_pixel, by_pixels.y() * metres_per_pixel};
    return view;
}

MapView MapView::fitted(const Box& box, double margin_share) const noexcept {
    if (box.empty()) return *this;
    MapView view = *this;
    view.centre = box.centre();
    constexpr double around_a_point_m = 200;
    const bool is_point = box.width() == 0 && box.height() == 0;
    const double width = is_point ? around_a_point_m : box.width(), height = is_point ? around_a_point_m : box.height();
    const double share = 1 - 2 * margin_share;
    view.metres_per_pixel =
        std::clamp(std::max(width / std::max(1.0, size.width() * share), height / std::max(1.0, size.height() * share)),
                   nearest_metres_per_pixel, farthest_metres_per_pixel);
    return view;
}

std::string text_of(const MapView& view) {
    std::array<char, 96> text{};
    char* end = text.data();
    for (const double number : {view.centre.x, view.centre.y, view.metres_per_pixel}) {
        if (end != text.data()) *end++ = ' ';
        end = std::to_chars(end, text.data() + text.size(), number).ptr;
    }
    return {text.data(), end};
}

std::optional<MapView> view_from_text(std::string_view text, MapView screen) {
    double* const numbers[] = {&screen.centre.x, &screen.centre.y, &screen.metres_per_pixel};
    const char *at = text.data(), *const end = at + text.size();
    for (double* const number : numbers) {
        if (number != numbers[0] && (at == end || *at++ != ' ')) return std::nullopt;
        const auto [rest, failure] = std::from_chars(at, end, *number);
        if (failure != std::errc() || !std::isfinite(*number)) return std::nullopt;
        at = rest;
    }
    if (at != end) return std::nullopt;
    screen.metres_per_pixel = std::clamp(screen.metres_per_pixel, nearest_metres_per_pixel, farthest_metres_per_pixel);
    return screen;
}

}  // namespace yimi::app
