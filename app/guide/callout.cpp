#include "app/guide/callout.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <cmath>

#include "app/guide/tour_steps.h"

namespace yimi::app {
namespace {

constexpr int width_px = 330;

QPushButton* make_button(Callout& callout, const char* name) {
    auto* button = new QPushButton(&callout);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(false);
    return button;
}

}  // namespace

Callout::Callout(QWidget* parent)
    : QFrame(parent),
      count_(new QLabel(this)),
      title_(new QLabel(this)),
      text_(new QLabel(this)),
      skip_(make_button(*this, "tour_skip")),
      back_(make_button(*this, "tour_back")),
      next_(make_button(*this, "tour_next")) {
    setObjectName(QStringLiteral("tour_callout"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFixedWidth(width_px);
    QFont bold = title_->font();
    bold.setBold(true);
    bold.setPointSize(bold.pointSize() + 1);
    title_->setFont(bold);
    title_->setWordWrap(true);
    text_->setWordWrap(true);
    count_->setForegroundRole(QPalette::PlaceholderText);
    skip_->setFlat(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(skip_);
    buttons->addWidget(count_, 1, Qt::AlignCenter);
    buttons->addWidget(back_);
    buttons->addWidget(next_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 10);
    column->setSpacing(8);
    column->addWidget(title_);
    column->addWidget(text_);
    column->addLayout(buttons);
    setTabOrder(next_, back_);
    setTabOrder(back_, skip_);
    connect(skip_, &QPushButton::clicked, this, &Callout::skip_wanted);
    connect(back_, &QPushButton::clicked, this, &Callout::back_wanted);
    connect(next_, &QPushButton::clicked, this, &Callout::next_wanted);
}

void Callout::show_step(const TourStep& step, std::size_t number, std::size_t count) {
    const bool is_last = number + 1 == count;
    title_->setText(step.title);
    text_->setText(step.text);
    count_->setText(tr("%1 of %2").arg(number + 1).arg(count));
    skip_->setText(tr("Skip"));
    skip_->setToolTip(tr("End the tour (Esc); Help › Tour shows it again"));
    back_->setText(tr("Back"));
    back_->setEnabled(number > 0);
    next_->setText(is_last ? tr("Done") : tr("Next"));
    setAccessibleName(step.title);
    setAccessibleDescription(step.text);
    resize(width_px, heightForWidth(width_px));
}

void Callout::take_focus() {
    next_->setFocus(Qt::OtherFocusReason);
}

void Callout::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Right:
            return emit next_wanted();
        case Qt::Key_Left:
            return emit back_wanted();
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return (skip_->hasFocus() ? skip_ : back_->hasFocus() ? back_ : next_)->click();
        default:
            return QFrame::keyPressEvent(event);
    }
}

Pointer::Pointer(QWidget* window) : QWidget(window) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

void Pointer::point(const QRect& target, const QRect& callout) {
    target_ = target;
    callout_ = callout;
    setGeometry(parentWidget()->rect());
    update();
}

void Pointer::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2.4));
    const QRectF ring = QRectF(target_).adjusted(-2, -2, 2, 2).intersected(QRectF(rect()).adjusted(2, 2, -2, -2));
    painter.drawRoundedRect(ring, 5, 5);
    // From the callout's edge to the nearest place of the ring.
    const QPointF from(std::clamp<double>(ring.center().x(), callout_.left() + 20.0, callout_.right() - 20.0),
                       std::clamp<double>(ring.center().y(), callout_.top() + 20.0, callout_.bottom() - 20.0));
    const QPointF to(std::clamp(from.x(), ring.left(), ring.right()), std::clamp(from.y(), ring.top(), ring.bottom()));
    const QPointF way = to - from;
    const double length = std::hypot(way.x(), way.y());
    if (length < 1) return;
    const QPointF along = way / length, across(-along.y(), along.x());
    constexpr double head_px = 9;
    painter.drawLine(from, to - along * head_px);
    painter.setBrush(palette().color(QPalette::Highlight));
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(
        QPolygonF{to, to - along * head_px + across * head_px / 2, to - along * head_px - across * head_px / 2});
}

}  // namespace yimi::app
