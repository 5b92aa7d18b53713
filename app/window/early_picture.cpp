#include "app/window/early_picture.h"

#include <QFileInfo>

#include "app/jobs/handoff.h"
#include "app/map/picture.h"
#include "app/panels/layers_panel.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

constexpr double margin_px = 24;  // symbols reach beyond their features

struct Drawn {
    QImage image;
    MapView view;
};

/// The whole plan, or the view in which it was left, on the screen of `screen`.
MapView view_of(const gis::ProjectStore& store, const MapView& screen) {
    if (const auto left = view_from_text(store.remembered("view"), screen)) return *left;
    const auto extent = store.extent();
    return extent ? screen.fitted(extent.value()) : screen;
}

/// The picture of a project before its rows are read; nothing where there is nothing to show, or not in time.
std::optional<Drawn> draw_early(const gis::ProjectStore& store, MapContent content, const MapView& screen,
                                JobContext& job) {
    const MapView view = view_of(store, screen);
    const auto look = remembered_look(
        [&store](const QString& key) { return QString::fromStdString(store.remembered(key.toStdString())); });
    content.theme = look.theme;
    content.layers = look.layers;
    content.symbols = std::make_shared<const SymbolChanges>(look.symbols);
    gis::GlimpseWish wish{
        view.extent().grown(margin_px * view.metres_per_pixel), view.metres_per_pixel / view.device_pixel_ratio, {}};
    for (const LayerState& layer : content.layers)
        if (layer.visible &&
            view.metres_per_pixel <= table_style(content.look(), layer.table).farthest_metres_per_pixel)
            wish.tables.push_back(layer.table);
    auto glimpse = store.glimpse(wish);
    if (!glimpse || !glimpse.value()) return std::nullopt;
    auto& [plan, melted] = *glimpse.value();
    if (plan.extent().empty() && melted.empty()) return std::nullopt;
    content.plan = std::make_shared<const Plan>(std::move(plan));
    content.melted = std::make_shared<const std::vector<MeltedPolygons>>(std::move(melted));
    auto image = render_bands(content, view, default_threads(), job);
    if (!image) return std::nullopt;
    return Drawn{std::move(image).value(), view};
}

}  // namespace

EarlyPicture::EarlyPicture(Place place, QObject* parent) : QObject(parent), place_(place) {
    place_.document.set_first_look([this] { return make_look(); });
    connect(&place_.document, &Document::plan_changed, this, [this] { is_wanted_ = false; });
    connect(&place_.document, &Document::not_opened, this, &EarlyPicture::take_away);
}

FirstLook EarlyPicture::make_look() {
    is_wanted_ = !place_.document.is_open();
    if (!is_wanted_) return {};
    MapContent content;  // of the window that the picture is for, not of what it has shown before
    content.ground = place_.map.content().ground;
    MapView screen;
    screen.size = place_.pages.size();
    screen.device_pixel_ratio = place_.map.devicePixelRatioF();
    return [this, content, screen, least = least_bytes_](const gis::ProjectStore& store, JobContext& job) {
        if (QFileInfo(QString::fromStdString(store.path())).size() < least) return;
        auto drawn = draw_early(store, content, screen, job);
        if (!drawn) return;
        const Handoff going;
        QMetaObject::invokeMethod(
            this,
            [this, drawn = std::move(*drawn)] {
                take_over();
                show(drawn.image, drawn.view);
            },
            Qt::QueuedConnection);
    };
}

void EarlyPicture::show(const QImage& picture, const MapView& view) {
    if (!is_wanted_) return;
    place_.map.show_glimpse(picture, view);
    place_.pages.setCurrentIndex(place_.pages.count() - 1);
    emit shown();
}

void EarlyPicture::take_away() {
    if (!is_wanted_) return;
    is_wanted_ = false;
    place_.map.set_snapshot(place_.document.snapshot());
    place_.pages.setCurrentIndex(0);
}

}  // namespace yimi::app
