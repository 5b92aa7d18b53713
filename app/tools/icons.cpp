#include "app/tools/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

namespace yimi::app {
namespace {

QPixmap drawn(const QByteArray& svg, const QColor& colour, int side_px, double ratio) {
    QByteArray coloured = svg;
    coloured.replace("currentColor", colour.name().toLatin1());
    QPixmap pixmap((QSizeF(side_px, side_px) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(colour.alphaF());
    QSvgRenderer(coloured).render(&painter, QRectF(0, 0, side_px, side_px));
    return pixmap;
}

}  // namespace

QIcon icon(const QString& name) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QByteArray svg = file.readAll();
    const QPalette palette = QGuiApplication::palette();
    const QColor on = palette.color(QPalette::Active, QPalette::ButtonText);
    QColor off = on;
    off.setAlphaF(0.35F);
    QIcon made;
    for (const int side_px : {16, 20, 24, 32})
        for (const double ratio : {1.0, 2.0}) {
            made.addPixmap(drawn(svg, on, side_px, ratio), QIcon::Normal);
            made.addPixmap(drawn(svg, off, side_px, ratio), QIcon::Disabled);
        }
    return made;
}

}  // namespace yimi::app
