#pragma once

#include <QWidget>

#include "app/map/map_widget.h"

namespace yimi::app {

/// Lines, places and words that a panel draws on the map, above the plan and beneath nothing; the pointer goes through.
class MarksLayer final : public QWidget {
    Q_OBJECT

public:
    explicit MarksLayer(MapWidget& map);

    void show_marks(MapPreview marks);
    [[nodiscard]] const MapPreview& marks() const noexcept { return marks_; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    MapWidget& map_;
    MapPreview marks_;
};

}  // namespace yimi::app
