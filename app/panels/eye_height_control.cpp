#include "app/panels/eye_height_control.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QToolButton>
#include <array>
#include <cmath>

namespace yimi::app {
namespace {

/// A person's outline, as tall as the eye is high.
QIcon figure(double metres, const QWidget& on) {
    constexpr int side_px = 20;
    const double ratio = on.devicePixelRatioF();
    QPixmap pixmap((QSizeF(side_px, side_px) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(on.palette().color(QPalette::ButtonText));
    const double height = 18 * metres / people_m.back(), head = 2.2 + 0.9 * metres;
    const double ground = 19.5, middle = side_px / 2.0;
    painter.drawEllipse(QRectF(middle - head / 2, ground - height, head, head));
    painter.drawRoundedRect(
        QRectF(middle - head * 0.62, ground - height + head + 0.8, head * 1.24, height - head - 0.8), 1.6, 1.6);
    return QIcon(pixmap);
}

}  // namespace

bool same_height(double a, double b) noexcept {
    return std::abs(a - b) < 0.005;
}

EyeHeightControl::EyeHeightControl(Analyses& analyses, QWidget* parent)
    : QWidget(parent), analyses_(analyses), people_(new QButtonGroup(this)), free_(new QDoubleSpinBox(this)) {
    setObjectName(QStringLiteral("eye_height"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    for (std::size_t index = 0; index < people_m.size(); ++index) {
        auto* button = new QToolButton(this);
        button->setObjectName(QStringLiteral("eye_%1").arg(qRound(100 * people_m[index])));
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        people_->addButton(button, static_cast<int>(index));
        row->addWidget(button);
    }
    free_->setObjectName(QStringLiteral("eye_free"));
    free_->setRange(0.30, 2.50);
    free_->setSingleStep(0.05);
    free_->setDecimals(2);
    free_->setLocale(QLocale::c());
    free_->setKeyboardTracking(false);  // what is seen is computed once, not at each digit
    row->addWidget(free_);

    connect(people_, &QButtonGroup::idClicked, this,
            [this](int id) { analyses_.set_eye({people_m[static_cast<std::size_t>(id)]}); });
    connect(free_, &QDoubleSpinBox::valueChanged, this, [this](double metres) { analyses_.set_eye({metres}); });
    connect(&analyses_, &Analyses::eye_changed, this, &EyeHeightControl::show_eye);
    translate();
    show_eye(analyses_.eye().metres);
}

void EyeHeightControl::translate() {
    const std::array<QString, 4> who{tr("0.95 m: a child of three, or in a pushchair"),
                                     tr("1.0 m: a child; where Yimi looks from unless told otherwise"),
                                     tr("1.2 m: a child of eight to ten; a driver in a car"), tr("1.6 m: an adult")};
    for (std::size_t index = 0; index < people_m.size(); ++index) {
        QAbstractButton* button = people_->button(static_cast<int>(index));
        const int decimals = index == 0 ? 2 : 1;
        button->setText(QLocale::c().toString(people_m[index], 'f', decimals));
        button->setIcon(figure(people_m[index], *this));
        button->setToolTip(tr("%1 (key %2)").arg(who[index]).arg(index + 1));
        button->setAccessibleName(who[index]);
    }
    free_->setSuffix(tr(" m"));
    free_->setToolTip(tr("Any other eye height, 0.30 to 2.50 m"));
    free_->setAccessibleName(tr("Eye height"));
}

void EyeHeightControl::show_eye(double metres) {
    const QSignalBlocker quiet(free_);
    free_->setValue(metres);
    people_->setExclusive(false);
    for (std::size_t index = 0; index < people_m.size(); ++index)
        people_->button(static_cast<int>(index))->setChecked(same_height(metres, people_m[index]));
    people_->setExclusive(true);
}

void EyeHeightControl::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) translate();
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
