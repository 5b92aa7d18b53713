#include "app/panels/message_row.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace yimi::app {
namespace {

constexpr int lines_of_details = 5;

QToolButton* make_button(QWidget& row, const QString& name) {
    auto* button = new QToolButton(&row);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

}  // namespace

MessageRow::MessageRow(Kind kind, const QString& sentence, const QString& details, QWidget* parent)
    : QFrame(parent), kind_(kind), sentence_(new QLabel(this)), details_(new QPlainTextEdit(details, this)) {
    setObjectName(kind == Kind::error ? QStringLiteral("message_error") : QStringLiteral("message_notice"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    sentence_->setObjectName(QStringLiteral("message_sentence"));
    sentence_->setText(sentence);
    sentence_->setTextFormat(Qt::PlainText);
    sentence_->setWordWrap(true);
    sentence_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* icon = new QLabel(this);
    const auto standard = kind == Kind::error ? QStyle::SP_MessageBoxWarning : QStyle::SP_MessageBoxInformation;
    icon->setPixmap(style()->standardIcon(standard).pixmap(16, 16));
    action_ = make_button(*this, QStringLiteral("message_action"));
    action_->setAutoRaise(false);
    action_->hide();
    more_ = make_button(*this, QStringLiteral("message_more"));
    more_->setCheckable(true);
    copy_ = make_button(*this, QStringLiteral("message_copy"));
    close_ = make_button(*this, QStringLiteral("message_close"));
    close_->setText(QStringLiteral("×"));
    details_->setObjectName(QStringLiteral("message_details"));
    details_->setReadOnly(true);
    details_->setFixedHeight(fontMetrics().lineSpacing() * lines_of_details);
    details_->hide();
    more_->setVisible(!details.isEmpty());
    copy_->setVisible(kind == Kind::error);

    auto* line = new QHBoxLayout;
    line->setSpacing(6);
    line->addWidget(icon);
    line->addWidget(sentence_, 1);
    for (QToolButton* button : {action_, more_, copy_, close_}) line->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 3, 4, 3);
    column->setSpacing(3);
    column->addLayout(line);
    column->addWidget(details_);

    QTimer::singleShot(0, this, [this] { is_settled_ = true; });
    life_.setSingleShot(true);
    connect(&life_, &QTimer::timeout, this, &MessageRow::closed);
    connect(close_, &QToolButton::clicked, this, &MessageRow::closed);
    connect(copy_, &QToolButton::clicked, this, &MessageRow::copy);
    connect(more_, &QToolButton::toggled, this, &MessageRow::fold);
    translate();
}

QString MessageRow::sentence() const {
    return sentence_->text();
}

void MessageRow::offer(const QString& text, std::function<void()> run) {
    action_->setText(text);
    action_->show();
    connect(action_, &QToolButton::clicked, this, [this, run = std::move(run)] {
        emit closed();
        run();
    });
}

void MessageRow::close_after(int milliseconds) {
    life_.setInterval(milliseconds);
    life_.start();
}

void MessageRow::fold(bool open) {
    details_->setVisible(open);
    more_->setArrowType(open ? Qt::UpArrow : Qt::DownArrow);
    emit resized();
}

void MessageRow::copy() const {
    const QString details = details_->toPlainText();
    QGuiApplication::clipboard()->setText(details.isEmpty() ? sentence()
                                                            : QStringLiteral("%1\n%2").arg(sentence(), details));
}

void MessageRow::translate() {
    more_->setText(tr("Details"));
    more_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    more_->setArrowType(more_->isChecked() ? Qt::UpArrow : Qt::DownArrow);
    copy_->setText(tr("Copy"));
    copy_->setToolTip(tr("Copy the message and its details"));
    close_->setToolTip(tr("Close"));
    close_->setAccessibleName(tr("Close"));
}

void MessageRow::enterEvent(QEnterEvent* event) {
    life_.stop();
    QFrame::enterEvent(event);
}

void MessageRow::leaveEvent(QEvent* event) {
    if (life_.interval() > 0) life_.start();
    QFrame::leaveEvent(event);
}

void MessageRow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QFrame::changeEvent(event);
}

}  // namespace yimi::app
