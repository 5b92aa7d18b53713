#include "app/tools/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

namespace yimi::app {
namespace {

/// Draws one SVG when it is shown, as large as it is shown and in the text's colour of then: nothing at start-up that
/// nobody sees, and nothing to do when the palette changes.
class SvgEngine final : public QIconEngine {
public:
    explicit SvgEngine(QByteArray svg) : svg_(std::move(svg)) {}

    void paint(QPainter* painter, const QRect& box, QIcon::Mode mode, QIcon::State) override {
        constexpr double off_opacity = 0.35;
        painter->save();
        const QColor colour = QGuiApplication::palette().color(QPalette::Active, QPalette::ButtonText);
        QByteArray coloured = svg_;
        coloured.replace("currentColor", colour.name().toLatin1());
        painter->setOpacity(mode == QIcon::Disabled ? off_opacity : colour.alphaF());
        QSvgRenderer(coloured).render(painter, QRectF(box));
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
};

}  // namespace

QIcon icon(const QString& name) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QIcon(new SvgEngine(file.readAll()));
}

}  // namespace yimi::app
