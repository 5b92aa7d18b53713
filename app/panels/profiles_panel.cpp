#include "app/panels/profiles_panel.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

#include "app/panels/panel_look.h"
#include "app/panels/profile_model.h"

namespace yimi::app {

ProfilesPanel::ProfilesPanel(Document& document, QWidget* parent)
    : QWidget(parent), document_(document), model_(new ProfileModel(this)) {
    setObjectName(QStringLiteral("profiles_panel"));
    intro_ = make_paragraph(*this, QStringLiteral("profiles_intro"));
    make_dim(*intro_);
    which_ = named(new QComboBox(this), "profiles_which");
    for (const gis::ProfileFile& each : built_in_profiles())
        which_->addItem(QString(), QString::fromStdString(each.profile->id));
    remark_ = make_paragraph(*this, QStringLiteral("profiles_remark"));
    view_ = named(new QTreeView(this), "profiles_values");
    told_ = make_paragraph(*this, QStringLiteral("profiles_told"));
    reset_ = named(new QPushButton(this), "profiles_reset");
    lay_out();
    connect_all();
    translate();
}

void ProfilesPanel::lay_out() {
    view_->setModel(model_);
    view_->setRootIsDecorated(false);
    view_->setUniformRowHeights(true);
    view_->setFrameShape(QFrame::NoFrame);
    view_->setAlternatingRowColors(true);
    view_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                           QAbstractItemView::SelectedClicked | QAbstractItemView::AnyKeyPressed);
    view_->setSelectionBehavior(QAbstractItemView::SelectItems);
    view_->header()->setStretchLastSection(false);
    view_->header()->setMinimumSectionSize(24);
    view_->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view_->header()->setSectionResizeMode(ProfileModel::source, QHeaderView::Stretch);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->setSpacing(6);
    column->addWidget(intro_);
    column->addWidget(which_);
    column->addWidget(remark_);
    column->addWidget(view_, 1);
    column->addWidget(told_);
    column->addWidget(reset_, 0, Qt::AlignLeft);
}

void ProfilesPanel::connect_all() {
    connect(which_, &QComboBox::currentIndexChanged, this, &ProfilesPanel::show_profile);
    connect(model_, &ProfileModel::refused, this, &ProfilesPanel::tell);
    connect(
        model_, &ProfileModel::change_wanted, this,
        [this](const WalkingProfile& profile, const gis::ProfileSources& sources) {
            const Edit edit = change_profile(*document_.snapshot(), profile, sources);
            if (!edit.empty()) document_.commit(edit);
        },
        Qt::QueuedConnection);  // the editor is closed first
    connect(reset_, &QPushButton::clicked, this, [this] {
        const Edit edit = reset_profile(*document_.snapshot(), which_->currentData().toString().toStdString());
        if (!edit.empty()) document_.commit(edit);
    });
    connect(&document_, &Document::plan_changed, this, [this](const PlanChange& change) {
        if (!change.derived) refresh();
    });
    connect(&document_, &Document::history_changed, this, &ProfilesPanel::show_profile);
}

void ProfilesPanel::refresh() {
    const auto profiles = profiles_of(*document_.snapshot());
    for (int row = 0; row < which_->count(); ++row) {
        const ProjectProfile& each = profiles[static_cast<std::size_t>(row)];
        const QString title = profile_title(each.profile);
        which_->setItemText(row, each.is_changed ? tr("%1 (changed)").arg(title) : title);
    }
    show_profile();
}

void ProfilesPanel::show_profile() {
    tell({});
    const auto profiles = profiles_of(*document_.snapshot());
    const int row = which_->currentIndex();
    if (row < 0) return;
    const ProjectProfile& now = profiles[static_cast<std::size_t>(row)];
    const bool may_change = document_.is_open() && document_.is_writable() && !document_.is_busy();
    reset_->setEnabled(may_change && (now.is_changed || !now.problems.empty()));
    const QStringList remarks =
        now.problems.empty() ? QStringList() : profile_remarks(*document_.snapshot(), {now.profile.id});
    remark_->setText(remarks.join(QLatin1Char('\n')));
    remark_->setVisible(!remarks.isEmpty());
    const QModelIndex current = view_->currentIndex();
    model_->show(now, may_change);
    view_->setCurrentIndex(model_->index(current.row(), current.column()));
}

void ProfilesPanel::tell(const QString& sentence) {
    told_->setText(sentence);
    told_->setVisible(!sentence.isEmpty());
}

void ProfilesPanel::translate() {
    intro_->setText(
        tr("How children walk decides every way, reach and coverage. What you change here holds for this project, on "
           "every computer and on the command line, and results say so."));
    which_->setAccessibleName(tr("Walking profile"));
    view_->setAccessibleName(tr("Values of the profile"));
    reset_->setText(tr("Back to the built-in values"));
    model_->retranslate();
    refresh();
}

void ProfilesPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
