#include "app/window/panes.h"

#include <QApplication>

namespace yimi::app {
namespace {

bool takes_keyboard(const QWidget& widget) {
    return (widget.focusPolicy() & Qt::TabFocus) && widget.isEnabled() && widget.isVisible();
}

/// The pane itself, or the first in it that the tabulator would come to.
QWidget* first_in(QWidget& pane) {
    if (takes_keyboard(pane)) return &pane;
    for (QWidget* next = pane.nextInFocusChain(); next != &pane; next = next->nextInFocusChain())
        if (pane.isAncestorOf(next) && takes_keyboard(*next)) return next;
    return nullptr;
}

}  // namespace

void go_to_pane(const std::vector<QWidget*>& panes, int by) {
    const QWidget* focused = QApplication::focusWidget();
    const int count = static_cast<int>(panes.size());
    int at = by > 0 ? -1 : count;
    for (int index = 0; index < count; ++index) {
        const QWidget* pane = panes[static_cast<std::size_t>(index)];
        if (focused && (pane == focused || pane->isAncestorOf(focused))) at = index;
    }
    for (int step = 0; step < count; ++step) {
        at = (at + by + count) % count;
        if (QWidget* target = first_in(*panes[static_cast<std::size_t>(at)]))
            return target->setFocus(by > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    }
}

void hand_back_keyboard(QDockWidget& dock, QWidget& to) {
    // Told while it is being hidden, before Qt looks for another widget that takes the keyboard.
    QObject::connect(&dock, &QDockWidget::visibilityChanged, &to, [&dock, &to](bool visible) {
        if (!visible && dock.isHidden() && dock.isAncestorOf(QApplication::focusWidget())) to.setFocus();
    });
}

}  // namespace yimi::app
