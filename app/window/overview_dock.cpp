#include "app/window/overview_dock.h"

#include <QAction>
#include <QEvent>

namespace yimi::app {

OverviewDock::OverviewDock(MapWidget& map, QWidget* parent) : QDockWidget(parent) {
    setObjectName(QStringLiteral("overview_dock"));
    toggleViewAction()->setObjectName(QStringLiteral("overview"));
    setWidget(new OverviewMap(map, this));
    hide();
    translate();
}

void OverviewDock::translate() {
    setWindowTitle(tr("Overview"));
    toggleViewAction()->setToolTip(tr("The whole plan in small, with a frame around what the map shows"));
}

void OverviewDock::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QDockWidget::changeEvent(event);
}

}  // namespace yimi::app
