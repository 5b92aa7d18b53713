#include "app/guide/dialog_help.h"

#include <QCoreApplication>
#include <QDialog>
#include <QKeyEvent>

namespace yimi::app {

DialogHelp::DialogHelp(QObject* parent) : QObject(parent) {
    QCoreApplication::instance()->installEventFilter(this);
}

bool DialogHelp::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType()) return false;
    if (static_cast<QKeyEvent*>(event)->key() != Qt::Key_F1) return false;
    auto* dialog = qobject_cast<QDialog*>(static_cast<QWidget*>(watched)->window());
    if (!dialog) return false;
    emit help_wanted(dialog);
    return true;
}

}  // namespace yimi::app
