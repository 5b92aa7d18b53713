#include "app/panels/siting_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

#include "app/panels/panel_look.h"
#include "app/panels/rows_model.h"
#include "app/panels/siting_form.h"
#include "app/panels/siting_text.h"
#include "app/text/names.h"

namespace yimi::app {
SitingPanel::SitingPanel(Document& document, SiteSearch& search, Selection& selection, QWidget* parent)
    : QWidget(parent), document_(document), search_(search), selection_(selection), rows_(new RowsModel(this)) {
    setObjectName(QStringLiteral("siting_panel"));
    form_ = new SitingForm(search, selection, this);
    make_parts();
    lay_out();
    connect_all();
    translate();
}

void SitingPanel::make_parts() {
    intro_ = make_paragraph(*this, QStringLiteral("siting_intro"));
    make_dim(*intro_);
    run_ = named(new QPushButton(this), "siting_run");
    fix_ = named(new QPushButton(this), "siting_fix");
    forbid_ = named(new QPushButton(this), "siting_forbid");
    take_ = named(new QPushButton(this), "siting_take");
    take_apart_ = named(new QPushButton(this), "siting_take_apart");
    summary_ = make_paragraph(*this, QStringLiteral("siting_summary"));
    unknown_ = make_paragraph(*this, QStringLiteral("siting_unknown"));
    make_dim(*unknown_);
    stale_ = make_paragraph(*this, QStringLiteral("siting_stale"));
    view_ = named(new QTreeView(this), "siting_list");
    view_->setModel(rows_);
    view_->setRootIsDecorated(false);
    view_->setUniformRowHeights(true);
    view_->setFrameShape(QFrame::NoFrame);
    view_->header()->setStretchLastSection(false);
    view_->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

void SitingPanel::lay_out() {
    auto* decide = new QHBoxLayout;
    for (QPushButton* button : {fix_, forbid_}) decide->addWidget(button);
    decide->addStretch(1);
    decide->addWidget(take_apart_);
    decide->addWidget(take_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->setSpacing(6);
    column->addWidget(intro_);
    column->addWidget(form_);
    column->addWidget(run_, 0, Qt::AlignLeft);
    column->addWidget(stale_);
    column->addWidget(summary_);
    column->addWidget(unknown_);
    column->addWidget(view_, 1);
    column->addStretch(0);  // where there is no list yet
    column->addLayout(decide);
}

void SitingPanel::connect_all() {
    connect(run_, &QPushButton::clicked, this, [this] {
        if (search_.is_running()) return search_.stop();
        form_->end_picking();
        search_.run(form_->wish());
    });
    connect(form_, &SitingForm::picking_changed, this, &SitingPanel::picking_changed);
    connect(form_, &SitingForm::source_changed, this, &SitingPanel::draw_marks);
    connect(fix_, &QPushButton::clicked, this, [this] { give_use(SiteUse::locked); });
    connect(forbid_, &QPushButton::clicked, this, [this] { give_use(SiteUse::forbidden); });
    connect(take_, &QPushButton::clicked, this, [this] { search_.take_over(); });
    connect(take_apart_, &QPushButton::clicked, this, [this] { search_.take_over(TakeInto::new_scenario); });
    connect(&search_, &SiteSearch::changed, this, &SitingPanel::refresh);
    connect(&document_, &Document::history_changed, this, &SitingPanel::show_current);
    connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this, &SitingPanel::show_current);
    connect(view_, &QTreeView::clicked, this, &SitingPanel::show_place);
    connect(view_, &QTreeView::activated, this, &SitingPanel::show_place);
}

void SitingPanel::refresh() {
    const auto& found = search_.found();
    const bool is_running = search_.is_running();
    run_->setEnabled(document_.is_open());
    run_->setText(is_running ? tr("Stop") : tr("Find the sites"));
    const bool stale = search_.is_stale();
    stale_->setVisible(stale);
    view_->setEnabled(!stale);
    summary_->setVisible(found != nullptr);
    intro_->setVisible(!found);
    const QStringList unknowns = found ? siting_unknowns(*found) : QStringList();
    unknown_->setVisible(!unknowns.isEmpty());
    unknown_->setText(unknowns.join(QLatin1Char('\n')));
    if (found) summary_->setText(siting_summary(*found).join(QLatin1Char('\n')));
    list();
    draw_marks();
}

void SitingPanel::list() {
    const int row = view_->currentIndex().row();
    listed_.clear();
    std::vector<ListedRow> rows;
    const auto& found = search_.found();
    const Plan& plan = *document_.snapshot();
    if (found)
        for (const FoundSite& site : found->sites) {
            const QString name = tr("%1 · %2").arg(rows.size() + 1).arg(site_name(plan, site.key));
            rows.push_back({{site.use == SiteUse::locked ? tr("%1 (fixed)").arg(name) : name, number(site.children, 0),
                             number(site.saved_m / 1000, 1)},
                            site.key.parcel,
                            tr("Children who gain by this site, beside the others; kilometres that they walk less, one "
                               "way, all together.")});
            listed_.push_back({site.key, site.use});
        }
    for (const auto& [site, use] : search_.decided())
        if (use == SiteUse::forbidden) {
            rows.push_back({{tr("%1 (ruled out)").arg(site_name(plan, site)), QString(), QString()}, site.parcel});
            listed_.push_back({site, use});
        }
    view_->setVisible(!rows.empty());
    rows_->show({tr("Site"), tr("Children"), tr("km less")}, std::move(rows));
    view_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    if (row >= 0 && row < rows_->rowCount()) view_->setCurrentIndex(rows_->index(row, 0));
    show_current();
}

const SitingPanel::Listed* SitingPanel::current() const {
    const int row = view_->currentIndex().row();
    return row >= 0 && row < static_cast<int>(listed_.size()) ? &listed_[static_cast<std::size_t>(row)] : nullptr;
}

void SitingPanel::show_current() {
    const Listed* site = current();
    const bool may_decide = site && !search_.is_running();
    fix_->setVisible(!listed_.empty());
    forbid_->setVisible(!listed_.empty());
    fix_->setEnabled(may_decide);
    forbid_->setEnabled(may_decide);
    fix_->setText(site && site->use == SiteUse::locked ? tr("Fix no more") : tr("Fix"));
    forbid_->setText(site && site->use == SiteUse::forbidden ? tr("Allow again") : tr("Rule out"));
    const auto& found = search_.found();
    take_->setVisible(found && !found->sites.empty());
    take_apart_->setVisible(found && !found->sites.empty());
    take_->setEnabled(!search_.is_stale() && !search_.is_running() && document_.is_writable() && !document_.is_busy());
    take_apart_->setEnabled(take_->isEnabled());
}

void SitingPanel::give_use(SiteUse use) {
    const Listed* site = current();
    if (!site) return;
    const Listed chosen = *site;
    search_.set_use(chosen.key, chosen.use == use ? SiteUse::free : use);
}

void SitingPanel::show_place(const QModelIndex& index) {
    if (!index.isValid()) return;
    const Listed& site = listed_[static_cast<std::size_t>(index.row())];
    emit selection_.place_wanted(make_point(site.key.at));
}

void SitingPanel::draw_marks() {
    MapPreview marks;
    if (isVisible()) {
        const Ground ground = ground_of(palette());
        const auto& found = search_.found();
        if (found && !search_.is_stale())
            for (const FoundSite& site : found->sites) {
                for (const Point home : site.homes) {
                    MapPreview::Line line;
                    line.points = {home, site.key.at};
                    line.colour = map_colours(ground).green_line;
                    line.width_px = 1.4;
                    line.pattern = LinePattern::dotted;
                    marks.lines.push_back(std::move(line));
                    marks.middles.push_back(home);
                }
                marks.badges.push_back({site.key.at, QString::number(marks.badges.size() + 1), {}});
            }
        if (form_->source() == SiteWish::From::points)
            for (const Point at : search_.points()) marks.handles.push_back({at, false});
    }
    emit marks_changed(marks);
}

void SitingPanel::end_picking() {
    form_->end_picking();
}

void SitingPanel::translate() {
    intro_->setText(tr(
        "Finds the sites where new places help most children, on foot through the streets, beside the places that are "
        "there already."));
    take_apart_->setText(tr("As a scenario"));
    take_apart_->setToolTip(tr("Leaves the plan as it is, and adds the sites to a new scenario"));
    take_->setText(tr("Take over"));
    take_->setToolTip(tr("Adds the sites to the plan as proposed places, in one step that can be undone"));
    fix_->setToolTip(tr("A fixed site is taken whatever it brings"));
    forbid_->setToolTip(tr("A site that is ruled out is never taken"));
    stale_->setText(tr("Computed for the plan before your edit."));
    view_->setAccessibleName(tr("Sites, most gained first"));
    refresh();
}

void SitingPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    if (event->type() == QEvent::PaletteChange) draw_marks();
    QWidget::changeEvent(event);
}

void SitingPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    draw_marks();
}

void SitingPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    form_->end_picking();
    draw_marks();
}

}  // namespace yimi::app
