#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <optional>

#include "app/map/map_renderer.h"
#include "core/base/parallel.h"

namespace yimi::app {

struct PictureOptions {
    QSize size{1920, 1080};     ///< pixels
    std::optional<Box> extent;  ///< project coordinates; else the whole plan
    Theme theme = Theme::planning;
    std::shared_ptr<const MapOverlay> overlay = std::make_shared<const MapOverlay>();
    SymbolChanges symbols = {};
    MapBackdrop backdrop = {};
    bool furniture = true;  ///< legend, scale bar, north arrow, coordinate system, source and date
    QString title;
    unsigned threads = default_threads();  ///< the picture is the same whatever their number
};

/// The map as a picture without a window, texts in the present language. Needs a QGuiApplication for its fonts.
/// Errors: cancelled.
[[nodiscard]] Result<QImage> render_picture(const Snapshot& plan, const PictureOptions& options, JobContext& job);

/// The layers alone, as `render_map` draws them, in as many bands at a time as there are threads.
[[nodiscard]] Result<QImage> render_bands(const MapContent& content, const MapView& view, unsigned threads,
                                          JobContext& job);

/// The bytes of a picture file ("PNG", "jpg"); empty where the format's writer gives up. In memory first, because the
/// writers complain to stderr of a file that is full.
[[nodiscard]] QByteArray encoded(const QImage& picture, const char* format);

}  // namespace yimi::app
