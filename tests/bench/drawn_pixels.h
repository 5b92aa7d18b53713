#pragma once

#include <QImage>
#include <algorithm>

#include "app/map/map_style.h"

namespace yimi::bench {

/// Pixels that differ from the map's background.
inline double drawn_pixels(const QImage& image, app::Theme theme) {
    const QRgb empty = app::background(theme).rgb();
    std::size_t drawn = 0;
    for (int row = 0; row < image.height(); ++row) {
        const auto* pixels = reinterpret_cast<const QRgb*>(image.constScanLine(row));
        drawn += static_cast<std::size_t>(
            std::count_if(pixels, pixels + image.width(), [empty](QRgb pixel) { return pixel != empty; }));
    }
    return static_cast<double>(drawn);
}

}  // namespace yimi::bench
