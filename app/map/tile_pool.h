#pragma once

#include <QObject>
#include <QThreadPool>
#include <atomic>
#include <deque>
#include <functional>
#include <list>
#include <map>
#include <memory>

#include "app/map/map_renderer.h"

namespace yimi::app {

/// Keeps the map's tiles and has them drawn by worker threads: the newest view first, tiles of views that are gone not
/// at all. Until the tiles of a view are there, those of the scales before it stand in, and below them a small picture
/// of the whole plan. Lives on the main thread and never waits, except in its destructor.
class TilePool final : public QObject {
    Q_OBJECT

public:
    explicit TilePool(QObject* parent = nullptr);
    ~TilePool() override;
    TilePool(const TilePool&) = delete;
    TilePool& operator=(const TilePool&) = delete;

    /// `changed` is what differs from the content before; an empty box means everything. Tiles it touches are drawn
    /// anew and shown as they were until then.
    void set_content(MapContent content, const Box& changed);
    [[nodiscard]] const MapContent& content() const noexcept { return content_; }
    /// A picture of what will be there soon stands in for the tiles, of which none is drawn until `set_content`.
    void show_glimpse(QImage picture, const MapView& view);
    /// Asks for the tiles of a view.
    void want(const MapView& view);
    /// Paints what is there; `view` may be on its way to the wanted one.
    void paint(QPainter& painter, const MapView& view) const;
    /// Whether all tiles of the wanted view are there and fresh.
    [[nodiscard]] bool is_settled() const noexcept { return wanted_.empty() && !awaits_content_; }

signals:
    void updated();
    void settled();

private:
    /// The size of a device pixel in the plane, and how many make a logical pixel.
    struct Scale {
        double pixel_m = 1;
        double ratio = 1;
        friend auto operator<=>(const Scale&, const Scale&) = default;
    };
    /// Tiles of one scale lie on one grid over the plane.
    struct Key {
        Scale scale;
        std::int64_t column = 0, row = 0;
        friend auto operator<=>(const Key&, const Key&) = default;
    };
    struct Tile {
        QImage image;
        bool fresh = false;
        std::list<Key>::iterator used;
    };
    class Drawing;

    [[nodiscard]] static Scale scale_of(const MapView& view);
    [[nodiscard]] static MapView view_of(const Key& key);
    [[nodiscard]] static std::vector<Key> keys_of(const Scale& scale, const MapView& view);
    [[nodiscard]] static bool touches(const Key& key, const Box& changed);
    void start(const Key& key, int priority);
    /// Draws on a worker and hands the picture, null after a failure, to `take` on this thread, unless cancelled.
    void draw(const MapView& view, const std::shared_ptr<Drawing>& drawing, int priority,
              std::function<void(QImage)> take);
    void deliver(const Key& key, QImage image);
    void drop_old_tiles();
    void start_overview();
    void paint_stand_ins(QPainter& painter, const MapView& view) const;

    MapContent content_;
    std::map<Key, Tile> tiles_;
    std::list<Key> by_use_;  ///< most recently used first
    std::map<Key, std::shared_ptr<Drawing>> wanted_;
    MapView view_;
    std::deque<Scale> scales_before_;  ///< most recent first
    QImage overview_;
    MapView overview_view_;
    std::shared_ptr<Drawing> overview_drawing_;
    QImage glimpse_;  ///< until the tiles of the first view after it are there
    MapView glimpse_view_;
    bool awaits_content_ = false;
    QThreadPool pool_;
    int next_priority_ = 0;
};

}  // namespace yimi::app
