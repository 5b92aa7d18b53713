#include "app/panels/case_bar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

#include "app/panels/panel_look.h"
#include "app/text/names.h"

namespace yimi::app {

CaseBar::CaseBar(CaseList& cases, QWidget* parent)
    : QWidget(parent),
      cases_(cases),
      title_(named(new QLabel(this), "cases_title")),
      place_(named(new QLabel(this), "cases_place")),
      list_(named(new QComboBox(this), "cases_list")),
      back_(named(new QToolButton(this), "cases_back")),
      on_(named(new QToolButton(this), "cases_on")),
      close_(named(new QToolButton(this), "cases_close")) {
    setObjectName(QStringLiteral("case_bar"));
    title_->setTextFormat(Qt::PlainText);
    list_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    list_->setMinimumContentsLength(12);
    list_->installEventFilter(this);
    back_->setArrowType(Qt::LeftArrow);
    on_->setArrowType(Qt::RightArrow);
    close_->setText(QStringLiteral("×"));
    for (QToolButton* button : {back_, on_, close_}) button->setAutoRaise(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 2, 6, 2);
    row->setSpacing(6);
    row->addWidget(title_);
    row->addWidget(back_);
    row->addWidget(place_);
    row->addWidget(on_);
    row->addWidget(list_, 1);
    row->addWidget(close_);
    connect(back_, &QToolButton::clicked, &cases_, &CaseList::go_back);
    connect(on_, &QToolButton::clicked, &cases_, &CaseList::go_on);
    connect(close_, &QToolButton::clicked, &cases_, &CaseList::close);
    connect(list_, &QComboBox::activated, this, [this](int place) { cases_.go_to(static_cast<std::size_t>(place)); });
    connect(&cases_, &CaseList::changed, this, &CaseBar::show_list);
    connect(&cases_, &CaseList::moved, this, &CaseBar::show_place);
    translate();
    show_list();
}

void CaseBar::show_list() {
    const QSignalBlocker quiet(list_);
    const bool was_hidden = isHidden();
    setVisible(cases_.is_open());
    list_->clear();
    title_->setText(cases_.cases().title);
    constexpr std::size_t most_listed = 2000;  // more is walked through, not read
    for (std::size_t place = 0; place < std::min(most_listed, cases_.cases().all.size()); ++place)
        list_->addItem(cases_.cases().all[place].text);
    show_place();
    if (cases_.is_open() && was_hidden) list_->setFocus(Qt::OtherFocusReason);
}

void CaseBar::show_place() {
    const auto count = [](std::size_t figure) { return number(static_cast<double>(figure), 0); };
    place_->setText(QStringLiteral("%1 / %2").arg(count(cases_.current() + 1), count(cases_.cases().all.size())));
    list_->setCurrentIndex(static_cast<int>(cases_.current()) < list_->count() ? static_cast<int>(cases_.current())
                                                                               : -1);
}

bool CaseBar::eventFilter(QObject* watched, QEvent* event) {
    const bool asks_first = event->type() == QEvent::ShortcutOverride;  // N and P are tools elsewhere
    if (watched != list_ || (!asks_first && event->type() != QEvent::KeyPress))
        return QWidget::eventFilter(watched, event);
    const auto& key = static_cast<const QKeyEvent&>(*event);
    const bool is_ours = key.key() == Qt::Key_N || key.key() == Qt::Key_P || key.key() == Qt::Key_Escape;
    if (!is_ours || key.modifiers() != Qt::NoModifier) return false;
    event->accept();
    if (asks_first) return true;
    if (key.key() == Qt::Key_N) cases_.go_on();
    if (key.key() == Qt::Key_P) cases_.go_back();
    if (key.key() == Qt::Key_Escape) cases_.close();
    return true;
}

void CaseBar::translate() {
    back_->setToolTip(tr("The case before (P)"));
    on_->setToolTip(tr("The next case (N)"));
    close_->setToolTip(tr("Close the list"));
    list_->setToolTip(tr("All cases, the worst first; N and P walk through them"));
    list_->setAccessibleName(tr("Cases"));
    for (QToolButton* button : {back_, on_, close_}) button->setAccessibleName(button->toolTip());
}

void CaseBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
