#pragma once

#include <QObject>
#include <QTimer>
#include <vector>

#include "app/map/map_view.h"

namespace yimi::app {

class MapWidget;

/// Where the map has been: a view is remembered once the map has rested there for a moment, the last fifty of them.
class ViewHistory final : public QObject {
    Q_OBJECT

public:
    explicit ViewHistory(MapWidget& map, QObject* parent = nullptr);

    [[nodiscard]] bool can_go_back() const noexcept;
    [[nodiscard]] bool can_go_forward() const noexcept { return at_ + 1 < views_.size(); }
    void back();
    void forward();
    /// Another plan: nobody wants to go back to where it was not.
    void clear();

signals:
    void changed();

private:
    /// Where the map is counts as a view of its own.
    void keep_present();
    [[nodiscard]] bool has_moved() const noexcept;
    void show(std::size_t at);

    MapWidget& map_;
    QTimer rest_;
    std::vector<MapView> views_;
    std::size_t at_ = 0;  ///< of the one that is shown
};

}  // namespace yimi::app
