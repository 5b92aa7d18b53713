#pragma once

#include <QImage>
#include <memory>

#include "app/map/map_backdrop.h"
#include "app/map/map_overlay.h"
#include "app/map/map_style.h"
#include "app/map/map_view.h"
#include "core/base/job_context.h"
#include "core/base/result.h"
#include "core/model/generalised.h"
#include "core/model/plan.h"

namespace yimi::app {

/// Everything that a picture of the map depends on, besides the view. Shared by all tiles; never changes.
struct MapContent {
    Snapshot plan = std::make_shared<const Plan>();
    Theme theme = Theme::planning;
    Ground ground = Ground::light;
    std::vector<LayerState> layers = default_layers();
    std::shared_ptr<const MapOverlay> overlay = std::make_shared<const MapOverlay>();
    std::shared_ptr<const SymbolChanges> symbols = std::make_shared<const SymbolChanges>();
    MapBackdrop backdrop = {};
    /// In a glimpse of a plan that is not read yet: polygons too small to see, which `plan` lacks. Else null.
    std::shared_ptr<const std::vector<MeltedPolygons>> melted = nullptr;

    [[nodiscard]] MapLook look() const noexcept { return {theme, ground, overlay->is_open_space}; }
    friend bool operator==(const MapContent&, const MapContent&) = default;
};

/// Draws all layers without labels into an image of the view's size (device pixels, ARGB32 premultiplied, opaque). For
/// any thread. Errors: cancelled.
[[nodiscard]] Result<QImage> render_map(const MapContent& content, const MapView& view, JobContext& job);

/// The same into the rows of an image that is there already: width and height of `image` are those of the view in
/// device pixels. For pictures that several threads share.
[[nodiscard]] Result<Done> render_map_into(QImage& image, const MapContent& content, const MapView& view,
                                           JobContext& job);

/// One placed label: where its baseline begins, how it is turned (for streets), what it says.
struct PlacedLabel {
    QString text;
    QPointF at;
    double angle_deg = 0;
    double size_px = 12;
    QColor colour, halo;
    Table table = Table::districts;
    FeatureId id;
};
/// Labels of a whole view without collisions, the same ones while panning as far as they fit. For any thread with
/// fonts.
[[nodiscard]] Result<std::vector<PlacedLabel>> place_labels(const MapContent& content, const MapView& view,
                                                            JobContext& job);
/// Draws labels with halo.
void draw_labels(QPainter& painter, const std::vector<PlacedLabel>& labels);

/// A label as a picture that takes no time to show; its middle lies on `at`.
struct LabelSprite {
    Point at;
    QImage image;
};
[[nodiscard]] std::vector<LabelSprite> label_sprites(const std::vector<PlacedLabel>& labels, const MapView& view);

}  // namespace yimi::app
