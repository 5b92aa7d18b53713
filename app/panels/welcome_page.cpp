#include "app/panels/welcome_page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/panels/panel_look.h"
#include "app/panels/recent_list.h"

namespace yimi::app {
namespace {

constexpr int page_width_px = 560;

QLabel* make_label(QWidget& page, const QString& name, int bigger_by_pt, bool bold) {
    auto* label = new QLabel(&page);
    label->setObjectName(name);
    label->setWordWrap(true);
    QFont font = label->font();
    font.setPointSize(font.pointSize() + bigger_by_pt);
    font.setBold(bold);
    label->setFont(font);
    return label;
}

QPushButton* make_button(QWidget& page, const QString& name) {
    auto* button = new QPushButton(&page);
    button->setObjectName(name);
    button->setMinimumHeight(40);
    return button;
}

}  // namespace

WelcomePage::WelcomePage(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("welcome_page"));
    auto* page = new QWidget(this);
    page->setMaximumWidth(page_width_px);
    title_ = make_label(*page, QStringLiteral("welcome_title"), 12, true);
    motto_ = make_label(*page, QStringLiteral("welcome_motto"), 1, false);
    make_dim(*motto_);
    recent_title_ = make_label(*page, QStringLiteral("welcome_recent_title"), 0, true);
    drop_hint_ = make_label(*page, QStringLiteral("welcome_drop_hint"), 0, false);
    make_dim(*drop_hint_);
    sample_ = make_button(*page, QStringLiteral("welcome_sample"));
    new_ = make_button(*page, QStringLiteral("welcome_new"));
    open_ = make_button(*page, QStringLiteral("welcome_open"));
    recent_ = new RecentList(page);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    for (QAbstractButton* button : {sample_, new_, open_}) buttons->addWidget(button);
    auto* column = new QVBoxLayout(page);
    column->setSpacing(10);
    column->addWidget(title_);
    column->addWidget(motto_);
    column->addSpacing(16);
    column->addLayout(buttons);
    column->addSpacing(16);
    column->addWidget(recent_title_);
    column->addWidget(recent_);
    column->addWidget(drop_hint_);
    column->addStretch(1);
    auto* middle = new QHBoxLayout(this);
    middle->addStretch(1);
    middle->addWidget(page, 8);
    middle->addStretch(1);
    middle->setContentsMargins(24, 48, 24, 32);

    connect(sample_, &QAbstractButton::clicked, this, &WelcomePage::sample_wanted);
    connect(new_, &QAbstractButton::clicked, this, &WelcomePage::new_wanted);
    connect(open_, &QAbstractButton::clicked, this, &WelcomePage::open_wanted);
    translate();
}

void WelcomePage::set_recent(std::vector<RecentProject> projects) {
    recent_title_->setVisible(!projects.empty());
    recent_->show_projects(std::move(projects));
}

void WelcomePage::translate() {
    title_->setText(tr("Yimi"));
    motto_->setText(tr("See the city from one metre above the ground, and mend what a child cannot see or reach."));
    sample_->setText(tr("Open the sample"));
    sample_->setToolTip(tr("A made-up neighbourhood with known defects, to try everything on"));
    new_->setText(tr("New project…"));
    open_->setText(tr("Open…"));
    recent_title_->setText(tr("Recent projects"));
    drop_hint_->setText(tr("Or drop map data (shapefiles, DXF, Excel, KML …), a folder or a project here."));
}

void WelcomePage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
