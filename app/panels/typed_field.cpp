#include "app/panels/typed_field.h"

#include <QFocusEvent>
#include <QKeyEvent>

namespace yimi::app {

TypedField::TypedField(QWidget* parent) : QLineEdit(parent) {
    setFrame(false);
    setStyleSheet(
        QStringLiteral("QLineEdit { background: transparent; }"
                       "QLineEdit:hover { border-bottom: 1px dotted palette(text); }"
                       "QLineEdit:focus { background: palette(base); }"));
}

void TypedField::show_figure(const QString& figure) {
    figure_ = figure;
    if (!hasFocus()) setText(figure);
}

void TypedField::focusInEvent(QFocusEvent* event) {
    QLineEdit::focusInEvent(event);
    selectAll();
}

void TypedField::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    const bool stays = event->reason() == Qt::ActiveWindowFocusReason || event->reason() == Qt::PopupFocusReason;
    if (stays) return;
    setText(figure_);
    deselect();
}

void TypedField::keyPressEvent(QKeyEvent* event) {
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enters && event->key() != Qt::Key_Escape) return QLineEdit::keyPressEvent(event);
    const QString typed = text().trimmed();
    emit left();
    if (enters && !typed.isEmpty() && typed != figure_) emit entered(typed);
}

}  // namespace yimi::app
