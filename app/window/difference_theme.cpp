#include "app/window/difference_theme.h"

namespace yimi::app {

DifferenceTheme::DifferenceTheme(Document& document, JobRunner& jobs, Analyses& analyses, LayersPanel& layers,
                                 MapWidget& map)
    : QObject(&map), watch_(document, jobs, analyses), key_(new ApartKey(map)) {
    const auto follow_theme = [this](Theme theme) {
        watch_.set_shown(theme == Theme::difference);
        key_->refresh();
    };
    connect(&layers, &LayersPanel::theme_changed, this, follow_theme);
    connect(&map, &MapWidget::view_changed, this, [this](const MapView& view) { watch_.set_view(view.extent()); });
    connect(&analyses, &Analyses::overlay_changed, key_, &ApartKey::refresh, Qt::QueuedConnection);  // after the map
    watch_.set_view(map.view().extent());
    follow_theme(layers.theme());
}

}  // namespace yimi::app
