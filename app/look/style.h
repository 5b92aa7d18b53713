#pragma once

#include <QProxyStyle>

namespace yimi::app {

/// The system's own style, with one difference: a tool that is on stands on a tint of the highlight colour, because the
/// usual pressed look is too faint to be seen on a dark window.
class Style final : public QProxyStyle {
    Q_OBJECT

public:
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
};

}  // namespace yimi::app
