#include "app/map/tile_pool.h"

#include <QPainter>
#include <QThread>
#include <cmath>

#include "app/jobs/handoff.h"

namespace yimi::app {
namespace {

constexpr int tile_pixels = 512;
constexpr std::size_t most_tiles = 192;  // 1 MiB each
constexpr double overview_pixels = 900;
constexpr std::size_t most_scales_before = 2;

/// How far symbols reach beyond the change that moved them.
constexpr double reach_px = 24;

QRectF place_of(const MapView& part, const MapView& view) {
    const Box box = part.extent();
    return {view.to_screen({box.min_x, box.max_y}), view.to_screen({box.max_x, box.min_y})};
}

}  // namespace

/// One tile being drawn: what the worker holds.
class TilePool::Drawing final : public JobContext {
public:
    bool cancelled() const noexcept override { return cancelled_; }
    void progress(std::size_t, std::size_t, std::string_view) override {}
    void cancel() noexcept { cancelled_ = true; }

private:
    std::atomic<bool> cancelled_{false};
};

TilePool::TilePool(QObject* parent) : QObject(parent) {
    pool_.setMaxThreadCount(std::max(2, QThread::idealThreadCount()));
}

TilePool::~TilePool() {
    for (auto& [key, drawing] : wanted_) drawing->cancel();
    if (overview_drawing_) overview_drawing_->cancel();
    pool_.clear();
    pool_.waitForDone();
}

/// Scales that differ by rounding only share one grid.
TilePool::Scale TilePool::scale_of(const MapView& view) {
    const double exponent = std::log2(view.metres_per_pixel / view.device_pixel_ratio);
    constexpr int kept_bits = 20;
    return {std::exp2(std::ldexp(std::round(std::ldexp(exponent, kept_bits)), -kept_bits)), view.device_pixel_ratio};
}

MapView TilePool::view_of(const Key& key) {
    const double side_m = tile_pixels * key.scale.pixel_m;
    MapView view;
    view.centre = {(static_cast<double>(key.column) + 0.5) * side_m, (static_cast<double>(key.row) + 0.5) * side_m};
    view.metres_per_pixel = key.scale.pixel_m * key.scale.ratio;
    view.size = QSizeF(tile_pixels, tile_pixels) / key.scale.ratio;
    view.device_pixel_ratio = key.scale.ratio;
    return view;
}

std::vector<TilePool::Key> TilePool::keys_of(const Scale& scale, const MapView& view) {
    const double side_m = tile_pixels * scale.pixel_m;
    const Box box = view.extent();
    const auto index = [side_m](double at) { return static_cast<std::int64_t>(std::floor(at / side_m)); };
    std::vector<Key> keys;
    for (std::int64_t row = index(box.min_y); row <= index(box.max_y); ++row)
        for (std::int64_t column = index(box.min_x); column <= index(box.max_x); ++column)
            keys.push_back({scale, column, row});
    return keys;
}

bool TilePool::touches(const Key& key, const Box& changed) {
    const double reach_m = reach_px * key.scale.pixel_m * key.scale.ratio;
    return changed.empty() || view_of(key).extent().grown(reach_m).intersects(changed);
}

void TilePool::show_glimpse(QImage picture, const MapView& view) {
    for (auto& [key, drawing] : wanted_) drawing->cancel();
    wanted_.clear();
    tiles_.clear();
    by_use_.clear();
    overview_ = {};
    glimpse_ = std::move(picture);
    glimpse_view_ = view;
    awaits_content_ = true;
    want(view);
}

void TilePool::set_content(MapContent content, const Box& changed) {
    content_ = std::move(content);
    awaits_content_ = false;
    for (auto& [key, tile] : tiles_)
        if (touches(key, changed)) tile.fresh = false;
    std::erase_if(wanted_, [&changed](const auto& being_drawn) {
        if (!touches(being_drawn.first, changed)) return false;
        being_drawn.second->cancel();
        return true;
    });
    want(view_);
    if (changed.empty()) start_overview();  // after an edit the old one is near enough to stand in
}

void TilePool::want(const MapView& view) {
    if (const Scale before = scale_of(view_); before != scale_of(view)) {
        std::erase(scales_before_, before);
        scales_before_.push_front(before);
        if (scales_before_.size() > most_scales_before) scales_before_.pop_back();
    }
    view_ = view;
    if (awaits_content_) return emit updated();
    auto keys = keys_of(scale_of(view), view);
    // The middle of the screen first: that is where one looks.
    std::sort(keys.begin(), keys.end(), [&](const Key& a, const Key& b) {
        const double to_a = distance(view_of(a).centre, view.centre), to_b = distance(view_of(b).centre, view.centre);
        return to_a != to_b ? to_a < to_b : a < b;
    });
    std::map<Key, std::shared_ptr<Drawing>> still_wanted;
    std::vector<Key> missing;
    for (const Key& key : keys) {
        const auto tile = tiles_.find(key);
        if (tile != tiles_.end()) by_use_.splice(by_use_.begin(), by_use_, tile->second.used);
        if (tile != tiles_.end() && tile->second.fresh) continue;
        if (const auto drawing = wanted_.find(key); drawing != wanted_.end())
            still_wanted.insert(wanted_.extract(drawing));
        else
            missing.push_back(key);
    }
    for (auto& [key, drawing] : wanted_) drawing->cancel();
    wanted_ = std::move(still_wanted);
    next_priority_ += static_cast<int>(missing.size()) + 1;  // above whatever still waits
    int priority = next_priority_;
    for (const Key& key : missing) {
        --priority;
        start(key, priority);
    }
    emit updated();
    if (wanted_.empty()) emit settled();
}

void TilePool::start(const Key& key, int priority) {
    auto drawing = std::make_shared<Drawing>();
    wanted_[key] = drawing;
    draw(view_of(key), drawing, priority, [this, key](QImage image) { deliver(key, std::move(image)); });
}

void TilePool::draw(const MapView& view, const std::shared_ptr<Drawing>& drawing, int priority,
                    std::function<void(QImage)> take) {
    const Handoff going;
    pool_.start(
        [this, view, drawing, take = std::move(take), content = content_] {
            take_over();
            if (drawing->cancelled()) return;
            auto image = render_map(content, view, *drawing);
            const Handoff coming_back;
            QMetaObject::invokeMethod(
                this,
                [drawing, take, image = std::move(image)]() mutable {
                    take_over();
                    if (!drawing->cancelled()) take(image ? std::move(image).value() : QImage());
                },
                Qt::QueuedConnection);
        },
        priority);
}

void TilePool::deliver(const Key& key, QImage image) {
    wanted_.erase(key);
    Tile& tile = tiles_[key];
    if (tile.image.isNull()) tile.used = by_use_.insert(by_use_.begin(), key);
    tile.image = std::move(image);
    tile.fresh = true;
    drop_old_tiles();
    if (wanted_.empty()) glimpse_ = {};
    emit updated();
    if (wanted_.empty()) emit settled();
}

void TilePool::drop_old_tiles() {
    while (tiles_.size() > most_tiles) {
        tiles_.erase(by_use_.back());
        by_use_.pop_back();
    }
}

void TilePool::start_overview() {
    if (overview_drawing_) overview_drawing_->cancel();
    overview_ = {};
    const Box extent = content_.plan->extent();
    if (extent.empty()) return;
    MapView view;
    view.size = {overview_pixels, overview_pixels};
    view = view.fitted(extent);
    auto drawing = std::make_shared<Drawing>();
    overview_drawing_ = drawing;
    constexpr int last_of_all = std::numeric_limits<int>::min();
    draw(view, drawing, last_of_all, [this, view](QImage image) {
        overview_ = std::move(image);
        overview_view_ = view;
    });
}

void TilePool::paint_stand_ins(QPainter& painter, const MapView& view) const {
    if (!overview_.isNull()) painter.drawImage(place_of(overview_view_, view), overview_);
    if (!glimpse_.isNull()) painter.drawImage(place_of(glimpse_view_, view), glimpse_);
    std::deque<Scale> scales = scales_before_;
    scales.push_front(scale_of(view_));  // the newest lies on top
    for (auto scale = scales.rbegin(); scale != scales.rend(); ++scale) {
        const double shrunk = scale_of(view).pixel_m / scale->pixel_m;
        constexpr double most_shrunk = 6;  // more tiles than a frame has time for
        if (shrunk > most_shrunk) continue;
        for (const Key& key : keys_of(*scale, view))
            if (const auto tile = tiles_.find(key); tile != tiles_.end())
                painter.drawImage(place_of(view_of(key), view), tile->second.image);
    }
}

void TilePool::paint(QPainter& painter, const MapView& view) const {
    const auto keys = keys_of(scale_of(view), view);
    if (keys.empty()) return;
    // Tiles go to whole device pixels, all by the same shift, so that letters and lines stay sharp and meet.
    const double ratio = view.device_pixel_ratio, side = tile_pixels / ratio;
    const QPointF corner = place_of(view_of(keys.front()), view).topLeft();
    const QPointF origin(std::round(corner.x() * ratio) / ratio, std::round(corner.y() * ratio) / ratio);
    const auto place = [&](const Key& key) {
        return origin + QPointF(static_cast<double>(key.column - keys.front().column) * side,
                                static_cast<double>(keys.front().row - key.row) * side);
    };
    QRegion missing;
    for (const Key& key : keys)
        if (!tiles_.contains(key)) missing += QRectF(place(key), QSizeF(side, side)).toAlignedRect();
    if (!missing.isEmpty()) {
        painter.save();
        painter.setClipRegion(missing);
        painter.fillRect(QRectF(QPointF(0, 0), view.size), background(content_.look()));
        paint_stand_ins(painter, view);
        painter.restore();
    }
    for (const Key& key : keys)
        if (const auto tile = tiles_.find(key); tile != tiles_.end()) painter.drawImage(place(key), tile->second.image);
}

}  // namespace yimi::app
