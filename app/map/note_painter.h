#pragma once

#include <QColor>
#include <QPainter>
#include <vector>

namespace yimi::app {

/// Short texts beside places, each on a ground of its own, inside the screen and none over another: what comes later
/// and finds no room is left out.
class NotePainter {
public:
    NotePainter(QPainter& painter, const QSizeF& screen, const QColor& ground)
        : painter_(painter), screen_(QPointF(), screen), ground_(ground) {}

    /// One line or a few.
    void draw(QPointF beside, const QString& text, const QColor& colour);

private:
    QPainter& painter_;
    QRectF screen_;
    QColor ground_;
    std::vector<QRectF> taken_;
};

}  // namespace yimi::app
