// The map: draws a snapshot into tiles on worker threads and shows them. map_view.h is the geometry of the screen,
// map_style.h what things look like, map_renderer.h draws, tile_pool.h keeps tiles, map_widget.h is what the hand
// touches. May use: core, app/jobs/handoff.h, QtGui (QtWidgets only in map_widget). Start with map_widget.h, or
// picture.h for a picture without a window.
#pragma once

#include <QPointF>
#include <QSizeF>
#include <optional>
#include <string>
#include <string_view>

#include "core/geometry/point.h"

namespace yimi::app {

/// Which part of the plane the screen shows. A value. Screen: logical pixels, y down; world: metres, y up.
struct MapView {
    Point centre;
    double metres_per_pixel = 1;  ///< per logical pixel
    QSizeF size{1, 1};            ///< logical pixels
    double device_pixel_ratio = 1;
    friend bool operator==(const MapView&, const MapView&) = default;

    [[nodiscard]] QPointF to_screen(Point world) const noexcept;
    [[nodiscard]] Point to_world(QPointF screen) const noexcept;
    /// What is visible.
    [[nodiscard]] Box extent() const noexcept;
    /// The n of 1:n on a screen of 96 dots per inch.
    [[nodiscard]] double scale_denominator() const noexcept;
    /// The same middle at 1:n, as near and as far as the map goes.
    [[nodiscard]] MapView at_scale(double denominator) const noexcept;
    /// `factor` > 1 comes nearer; the world under `screen` stays under it.
    [[nodiscard]] MapView zoomed(double factor, QPointF screen) const noexcept;
    [[nodiscard]] MapView panned(QPointF by_pixels) const noexcept;
    /// The same screen showing all of `box` with a margin (share of the size); a box without size keeps 200 m around.
    [[nodiscard]] MapView fitted(const Box& box, double margin_share = 0.05) const noexcept;
};

/// Middle and scale as a project remembers them, and such a view on the screen of `screen`; nothing where the text says
/// none.
[[nodiscard]] std::string text_of(const MapView& view);
[[nodiscard]] std::optional<MapView> view_from_text(std::string_view text, MapView screen);

/// Between these the map may be zoomed, metres per logical pixel.
inline constexpr double nearest_metres_per_pixel = 0.005, farthest_metres_per_pixel = 2000;

}  // namespace yimi::app
