#include "app/panels/message_bar.h"

#include <QEvent>
#include <QVBoxLayout>

#include "app/panels/message_row.h"

namespace yimi::app {
namespace {

constexpr std::size_t most_notices = 2;

}  // namespace

MessageBar::MessageBar(QWidget* parent) : QWidget(parent), rows_(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("message_bar"));
    rows_->setContentsMargins(0, 0, 0, 0);
    rows_->setSpacing(1);
    parent->installEventFilter(this);
    hide();
}

void MessageBar::show_notice(const QString& sentence, std::optional<MessageAction> action) {
    auto* row = new MessageRow(MessageRow::Kind::notice, sentence, {}, this);
    if (action && action->lasts == MessageAction::Lasts::until_step) row->outlive(MessageRow::Outlives::edits);
    if (action && action->lasts == MessageAction::Lasts::as_long_as_shown) row->outlive(MessageRow::Outlives::steps);
    if (action) row->offer(action->text, std::move(action->run));
    row->close_after(notice_time_ms_);
    add(row);
}

void MessageBar::show_remark(const QString& sentence) {
    auto* row = new MessageRow(MessageRow::Kind::notice, sentence, {}, this);
    row->outlive(MessageRow::Outlives::nothing);
    row->close_after(notice_time_ms_);
    add(row);
}

void MessageBar::show_error(const QString& sentence, const QString& details) {
    add(new MessageRow(MessageRow::Kind::error, sentence, details, this));
}

MessageRow* MessageBar::show_problem(const QString& sentence, const QString& details, MessageAction action) {
    auto* row = new MessageRow(MessageRow::Kind::error, sentence, details, this);
    row->offer(action.text, std::move(action.run));
    add(row);
    return row;
}

void MessageBar::close_passed(Passed passed) {
    const auto stays = passed == Passed::act    ? MessageRow::Outlives::acts
                       : passed == Passed::edit ? MessageRow::Outlives::edits
                                                : MessageRow::Outlives::steps;
    for (MessageRow* row : findChildren<MessageRow*>(Qt::FindDirectChildrenOnly))
        if (!row->isHidden() && row->kind() == MessageRow::Kind::notice && row->is_settled() && row->outlives() < stays)
            emit row->closed();
}

void MessageBar::add(MessageRow* row) {
    std::vector<MessageRow*> notices;
    for (MessageRow* other : findChildren<MessageRow*>(Qt::FindDirectChildrenOnly)) {
        if (other == row || other->isHidden()) continue;
        if (other->sentence() == row->sentence())
            emit other->closed();
        else if (other->kind() == MessageRow::Kind::notice)
            notices.push_back(other);
    }
    if (row->kind() == MessageRow::Kind::notice && notices.size() >= most_notices) emit notices.front()->closed();
    connect(row, &MessageRow::resized, this, &MessageBar::place);
    connect(row, &MessageRow::closed, this, [this, row] {
        row->hide();
        rows_->removeWidget(row);
        row->deleteLater();
        if (rows_->isEmpty())
            hide();
        else
            place();
    });
    rows_->addWidget(row);
    row->show();
    show();
    place();
}

void MessageBar::place() {
    const QLayout* placed_by = parentWidget()->layout();
    if (placed_by && placed_by->indexOf(this) >= 0) return;
    const int width = parentWidget()->width();
    rows_->activate();
    const int height = rows_->hasHeightForWidth() ? rows_->totalHeightForWidth(width) : rows_->totalSizeHint().height();
    setGeometry(0, 0, width, height);
    raise();
}

bool MessageBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && isVisible()) place();
    return QWidget::eventFilter(watched, event);
}

bool MessageBar::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest && isVisible()) place();
    return QWidget::event(event);
}

}  // namespace yimi::app
