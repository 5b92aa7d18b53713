#pragma once

#include <QDockWidget>

#include "app/map/overview_map.h"

namespace yimi::app {

/// The overview beside the map or floating above it; hidden until the planner asks for it.
class OverviewDock final : public QDockWidget {
    Q_OBJECT

public:
    OverviewDock(MapWidget& map, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void translate();
};

}  // namespace yimi::app
