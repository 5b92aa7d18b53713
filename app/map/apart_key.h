#pragma once

#include <QWidget>

#include "app/map/map_furniture.h"
#include "app/map/map_widget.h"

namespace yimi::app {

/// On the map while its theme is the difference: what the colours mean, for whose eyes, and whether the map is behind.
/// The pointer goes through.
class ApartKey final : public QWidget {
    Q_OBJECT

public:
    explicit ApartKey(MapWidget& map);

    /// Reads the map's content again.
    void refresh();
    /// Whose eyes they are, and whether they are others by now.
    [[nodiscard]] QString title() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] std::vector<LegendLine> lines() const;
    void place();

    MapWidget& map_;
};

}  // namespace yimi::app
