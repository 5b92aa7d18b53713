#include "app/window/strip_dock.h"

#include <QEvent>
#include <QMainWindow>
#include <QTimer>

#include "app/map/marks_layer.h"
#include "app/window/actions.h"

namespace yimi::app {

StripDock::StripDock(const Desk& desk, QWidget* parent)
    : QDockWidget(parent), panel_(new StripPanel(desk.document, desk.selection, desk.analyses, this)) {
    setObjectName(QStringLiteral("strip_dock"));
    setAllowedAreas(Qt::BottomDockWidgetArea | Qt::TopDockWidgetArea);
    setWidget(panel_);
    hide();
    auto* marks = new MarksLayer(desk.map);
    connect(panel_, &StripPanel::marks_changed, marks, &MarksLayer::show_marks);
    connect(panel_, &StripPanel::place_wanted, this, [&map = desk.map](Point place) {
        MapView view = map.view();
        view.centre = place;
        map.show_view(view, MapWidget::Motion::glide);
    });
    QAction& act = desk.actions[Act::strip];
    connect(&act, &QAction::triggered, this, [this](bool on) { on ? open() : hide(); });
    connect(this, &QDockWidget::visibilityChanged, &act, [this, &act] { act.setChecked(!isHidden()); });
    connect(&desk.document, &Document::plan_changed, this, [this, &document = desk.document](const PlanChange& change) {
        if (change.whole && !document.is_open()) hide();
    });
    translate();
}

void StripDock::open() {
    show();
    raise();
    QTimer::singleShot(0, this, &StripDock::take_height);  // once the window has laid it out
    panel_->setFocus();
}

void StripDock::take_height() {
    auto* window = qobject_cast<QMainWindow*>(parentWidget());
    const int wanted_px = panel_->sizeHint().height();
    if (window && isVisible() && !isFloating() && panel_->height() < wanted_px)
        window->resizeDocks({this}, {height() - panel_->height() + wanted_px}, Qt::Vertical);
}

void StripDock::translate() {
    setWindowTitle(tr("Along the route"));
}

void StripDock::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QDockWidget::changeEvent(event);
}

}  // namespace yimi::app
