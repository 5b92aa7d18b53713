#include "app/look/style.h"

#include <QPainter>
#include <QStyleOption>

namespace yimi::app {

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const {
    const bool is_tool_that_is_on = element == PE_PanelButtonTool && option->state.testFlag(State_On);
    if (!is_tool_that_is_on) return QProxyStyle::drawPrimitive(element, option, painter, widget);
    const QColor edge = option->palette.color(QPalette::Highlight);
    QColor tint = edge;
    constexpr int tint_alpha = 56;
    tint.setAlpha(tint_alpha);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(edge);
    painter->setBrush(tint);
    constexpr double corner_px = 3;
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), corner_px, corner_px);
    painter->restore();
}

}  // namespace yimi::app
