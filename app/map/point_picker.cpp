#include "app/map/point_picker.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

namespace yimi::app {

PointPicker::PointPicker(MapWidget& map) : QObject(&map), map_(map) {
    map.installEventFilter(this);
}

void PointPicker::set_on(bool on) {
    on_ = on;
    pressed_.reset();
    if (on) map_.setFocus();
}

bool PointPicker::eventFilter(QObject*, QEvent* event) {
    if (!on_) return false;
    switch (event->type()) {
        case QEvent::MouseButtonPress:
        case QEvent::MouseButtonDblClick: {
            const auto* mouse = static_cast<QMouseEvent*>(event);
            if (mouse->button() != Qt::LeftButton) return false;
            pressed_ = mouse->position();
            return true;
        }
        case QEvent::MouseMove:
            return pressed_.has_value();
        case QEvent::MouseButtonRelease: {
            const auto* mouse = static_cast<QMouseEvent*>(event);
            if (mouse->button() != Qt::LeftButton || !pressed_) return false;
            const QPointF from = *std::exchange(pressed_, std::nullopt), to = mouse->position();
            if ((to - from).manhattanLength() < QApplication::startDragDistance())
                emit picked(map_.hover_at(to, mouse->modifiers()));
            return true;
        }
        case QEvent::ShortcutOverride:
        case QEvent::KeyPress: {
            if (static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape) return false;
            event->accept();
            if (event->type() == QEvent::ShortcutOverride) return true;
            set_on(false);
            emit ended();
            return true;
        }
        default:
            return false;
    }
}

}  // namespace yimi::app
