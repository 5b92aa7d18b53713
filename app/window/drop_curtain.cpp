#include "app/window/drop_curtain.h"

#include <QPainter>

namespace yimi::app {

DropCurtain::DropCurtain(QWidget& over) : QLabel(&over) {
    setObjectName(QStringLiteral("drop_curtain"));
    setAlignment(Qt::AlignCenter);
    setWordWrap(true);
    setMargin(48);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    setFont(large);
    hide();
}

void DropCurtain::draw_up(const QString& text) {
    setText(text);
    setGeometry(parentWidget()->rect());
    raise();
    show();
}

void DropCurtain::paintEvent(QPaintEvent* event) {
    constexpr int frame_px = 3, inset_px = 12, veil_alpha = 215;
    constexpr double corner_px = 8;
    QColor veil = palette().color(QPalette::Window);
    veil.setAlpha(veil_alpha);
    QPainter painter(this);
    painter.fillRect(rect(), veil);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), frame_px, Qt::DashLine));
    painter.drawRoundedRect(rect().adjusted(inset_px, inset_px, -inset_px, -inset_px), corner_px, corner_px);
    painter.end();
    QLabel::paintEvent(event);
}

}  // namespace yimi::app
