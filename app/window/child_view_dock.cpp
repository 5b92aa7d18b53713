#include "app/window/child_view_dock.h"

#include <QEvent>

#include "app/map/marks_layer.h"
#include "app/window/actions.h"

namespace yimi::app {

ChildViewDock::ChildViewDock(const Desk& desk, QWidget* parent)
    : QDockWidget(parent), map_(desk.map), panel_(new ChildViewPanel(desk.document, desk.jobs, desk.selection, this)) {
    setObjectName(QStringLiteral("child_view_dock"));
    setWidget(panel_);
    hide();
    auto* marks = new MarksLayer(map_);
    connect(panel_, &ChildViewPanel::marks_changed, marks, &MarksLayer::show_marks);
    QAction& act = desk.actions[Act::child_view];
    connect(&act, &QAction::triggered, this, [this](bool on) { on ? open() : hide(); });
    connect(this, &QDockWidget::visibilityChanged, &act, [this, &act] { act.setChecked(!isHidden()); });
    connect(&desk.document, &Document::plan_changed, this, [this, &desk = desk.document](const PlanChange& change) {
        if (change.whole && !desk.is_open()) hide();
    });
    connect(&desk.selection, &Selection::place_wanted, this, [this](const Geometry& place) {
        if (isVisible()) panel_->visit(place);
    });
    translate();
}

void ChildViewDock::look_from(Point at, Point towards) {
    open();
    panel_->look_from(at, towards);
}

void ChildViewDock::look_as_child(Point at, Point towards) {
    come_forward();
    panel_->look_as_child(at, towards);
}

void ChildViewDock::open() {
    come_forward();
    panel_->setFocus();
}

void ChildViewDock::come_forward() {
    if (isFloating() && !has_place_) put_above_map();
    has_place_ = true;
    show();
    raise();
}

void ChildViewDock::put_above_map() {
    constexpr QSize usual_size{560, 480};
    constexpr int margin_px = 12;
    const QRect map(map_.mapToGlobal(QPoint(0, 0)), map_.size());
    const QSize size = usual_size.boundedTo(map.size());
    setGeometry(QRect(map.bottomRight() - QPoint(size.width() + margin_px, size.height() + margin_px), size));
}

void ChildViewDock::translate() {
    setWindowTitle(tr("Child view"));
}

void ChildViewDock::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QDockWidget::changeEvent(event);
}

}  // namespace yimi::app
