#include "app/tools/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

namespace yimi::app {
namespace {

/// Draws one SVG when it is shown, as large as it is shown: nothing at start-up that nobody sees.
class SvgEngine final : public QIconEngine {
public:
    SvgEngine(QByteArray svg, const QColor& colour) : svg_(std::move(svg)), opacity_(colour.alphaF()) {
        svg_.replace("currentColor", colour.name().toLatin1());
    }

    void paint(QPainter* painter, const QRect& box, QIcon::Mode mode, QIcon::State) override {
        constexpr double off_opacity = 0.35;
        painter->save();
        painter->setOpacity(mode == QIcon::Disabled ? off_opacity : opacity_);
        QSvgRenderer(svg_).render(painter, QRectF(box));
        painter->restore();
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }
    QIconEngine* clone() const override { return new SvgEngine(*this); }

private:
    QByteArray svg_;
    double opacity_ = 1;
};

}  // namespace

QIcon icon(const QString& name) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QPalette palette = QGuiApplication::palette();
    return QIcon(new SvgEngine(file.readAll(), palette.color(QPalette::Active, QPalette::ButtonText)));
}

}  // namespace yimi::app
