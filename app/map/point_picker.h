#pragma once

#include "app/map/map_widget.h"

namespace yimi::app {

/// While it is on, a left click on the map is a place that somebody asked for, whatever tool is in hand; Esc ends it.
class PointPicker final : public QObject {
    Q_OBJECT

public:
    explicit PointPicker(MapWidget& map);

    void set_on(bool on);
    [[nodiscard]] bool is_on() const noexcept { return on_; }

signals:
    void picked(const yimi::app::MapPress& press);
    void ended();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    MapWidget& map_;
    bool on_ = false;
    std::optional<QPointF> pressed_;
};

}  // namespace yimi::app
