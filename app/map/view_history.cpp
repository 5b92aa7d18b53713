#include "app/map/view_history.h"

#include <cmath>

#include "app/map/map_widget.h"

namespace yimi::app {
namespace {

constexpr int rest_ms = 500;
constexpr std::size_t most_views = 50;

/// A nudge is no other view: a twentieth of the screen, or of the scale.
bool are_same(const MapView& a, const MapView& b) {
    constexpr double share = 0.05;
    const double screen_m = std::min(a.size.width(), a.size.height()) * a.metres_per_pixel;
    return distance(a.centre, b.centre) < share * screen_m &&
           std::abs(std::log(a.metres_per_pixel / b.metres_per_pixel)) < share;
}

}  // namespace

ViewHistory::ViewHistory(MapWidget& map, QObject* parent) : QObject(parent), map_(map) {
    rest_.setSingleShot(true);
    rest_.setInterval(rest_ms);
    connect(&rest_, &QTimer::timeout, this, &ViewHistory::keep_present);
    connect(&map, &MapWidget::view_changed, this, [this] {
        const bool could_go_back = can_go_back();
        rest_.start();
        if (could_go_back != can_go_back()) emit changed();
    });
}

bool ViewHistory::has_moved() const noexcept {
    return !views_.empty() && !are_same(views_[at_], map_.view());
}

bool ViewHistory::can_go_back() const noexcept {
    return at_ > 0 || has_moved();
}

void ViewHistory::keep_present() {
    rest_.stop();
    if (views_.empty()) {
        views_.push_back(map_.view());
    } else if (has_moved()) {
        views_.resize(at_ + 1);  // from here the way leads elsewhere
        views_.push_back(map_.view());
        if (views_.size() > most_views) views_.erase(views_.begin());
        at_ = views_.size() - 1;
    }
    emit changed();
}

void ViewHistory::back() {
    keep_present();
    if (at_ > 0) show(at_ - 1);
}

void ViewHistory::forward() {
    if (can_go_forward()) show(at_ + 1);
}

void ViewHistory::show(std::size_t at) {
    at_ = at;
    MapView view = map_.view();
    view.centre = views_[at].centre;
    view.metres_per_pixel = views_[at].metres_per_pixel;
    map_.show_view(view, MapWidget::Motion::glide);
    emit changed();
}

void ViewHistory::clear() {
    views_.clear();
    at_ = 0;
    rest_.start();
    emit changed();
}

}  // namespace yimi::app
