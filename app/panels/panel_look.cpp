#include "app/panels/panel_look.h"

#include <QGuiApplication>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/map/map_style.h"
#include "app/text/names.h"

namespace yimi::app {

QColor dim_text(const QPalette& palette) {
    const QColor text = palette.color(QPalette::Active, QPalette::Text);
    const QColor base = palette.color(QPalette::Active, QPalette::Base);
    const auto mix = [](int of_text, int of_base) { return (70 * of_text + 30 * of_base) / 100; };
    return {mix(text.red(), base.red()), mix(text.green(), base.green()), mix(text.blue(), base.blue())};
}

void make_dim(QLabel& label) {
    label.setForegroundRole(QPalette::PlaceholderText);
}

QLabel* make_paragraph(QWidget& parent, const QString& object_name) {
    auto* label = new QLabel(&parent);
    label->setObjectName(object_name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

QString number_link(std::size_t count, const QString& link) {
    const QString text = number(static_cast<double>(count), 0);
    return count == 0 ? text : QStringLiteral("<a href=\"%1\">%2</a>").arg(link, text);
}

void make_links_work(QLabel& label) {
    label.setTextFormat(Qt::RichText);
    label.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse |
                                  Qt::LinksAccessibleByKeyboard);
}

QScrollArea* make_scrolled(QWidget& page, QWidget& parent) {
    auto* scrolled = new QScrollArea(&parent);
    scrolled->setWidgetResizable(true);
    scrolled->setFrameShape(QFrame::NoFrame);
    scrolled->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scrolled->setFocusPolicy(Qt::NoFocus);
    scrolled->setWidget(&page);
    return scrolled;
}

EmptyPage make_empty_page(QWidget& panel, const char* text_name, const char* button_name) {
    auto* page = new QWidget(&panel);
    const EmptyPage made{page, make_paragraph(*page, QString::fromLatin1(text_name)),
                         named(new QPushButton(page), button_name)};
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(16, 24, 16, 16);
    column->setSpacing(12);
    column->addWidget(made.text);
    column->addWidget(made.button, 0, Qt::AlignLeft);
    column->addStretch(1);
    return made;
}

void draw_finding_mark(QPainter& painter, const QRectF& box, std::optional<Severity> severity, State state) {
    const QColor colour =
        severity_colour(severity ? word(*severity) : std::string_view(), ground_of(QGuiApplication::palette()));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.4));
    painter.setBrush(colour);
    const QRectF inner = box.adjusted(0.7, 0.7, -0.7, -0.7);
    if (state == State::unknown) {
        painter.setBrush(Qt::NoBrush);
        painter.setClipRect(inner);
        // Hatched by hand: a pattern brush becomes mud on screens of other than 96 dots per inch.
        for (double from = -inner.height() + 1; from < inner.width(); from += 4)
            painter.drawLine(QPointF(inner.left() + from, inner.bottom()),
                             QPointF(inner.left() + from + inner.height(), inner.top()));
        painter.setClipping(false);
    }
    painter.drawRoundedRect(inner, 2, 2);
    painter.restore();
}

QPixmap finding_mark(std::optional<Severity> severity, State state, int size_px, double pixel_ratio) {
    QPixmap pixmap((QSizeF(size_px, size_px) * pixel_ratio).toSize());
    pixmap.setDevicePixelRatio(pixel_ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    draw_finding_mark(painter, QRectF(0, 0, size_px, size_px), severity, state);
    return pixmap;
}

}  // namespace yimi::app
