#include "app/panels/typed_field.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>

namespace yimi::app {

TypedField::TypedField(QWidget* parent) : QLineEdit(parent) {
    setFrame(false);
    setAttribute(Qt::WA_Hover);
    show_backdrop(Backdrop::none);
}

void TypedField::show_backdrop(Backdrop backdrop) {
    QPalette own;  // everything else remains the window's, whatever that becomes
    if (backdrop == Backdrop::none) own.setColor(QPalette::Base, Qt::transparent);
    setPalette(own);
}

void TypedField::show_figure(const QString& figure) {
    figure_ = figure;
    if (!hasFocus()) setText(figure);
}

void TypedField::focusInEvent(QFocusEvent* event) {
    QLineEdit::focusInEvent(event);
    show_backdrop(Backdrop::field);
    selectAll();
}

void TypedField::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    const bool stays = event->reason() == Qt::ActiveWindowFocusReason || event->reason() == Qt::PopupFocusReason;
    if (stays) return;
    setText(figure_);
    deselect();
    show_backdrop(Backdrop::none);
}

void TypedField::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    if (!underMouse() || hasFocus()) return;
    QPainter painter(this);
    painter.setPen(QPen(palette().color(QPalette::Text), 1, Qt::DotLine));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

void TypedField::keyPressEvent(QKeyEvent* event) {
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enters && event->key() != Qt::Key_Escape) return QLineEdit::keyPressEvent(event);
    const QString typed = text().trimmed();
    emit left();
    if (enters && !typed.isEmpty() && typed != figure_) emit entered(typed);
}

}  // namespace yimi::app
