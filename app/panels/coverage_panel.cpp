#include "app/panels/coverage_panel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include "app/document/profiles.h"
#include "app/panels/coverage_key.h"
#include "app/panels/coverage_rows.h"
#include "app/panels/coverage_shares.h"
#include "app/panels/panel_look.h"
#include "app/panels/why_note.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

/// Radii of the living circles of 5, 10 and 15 minutes (GB 50180-2018); 0 stands for any other distance.
constexpr std::array<int, 4> distances_m{300, 500, 1000, 0};

}  // namespace

CoveragePanel::CoveragePanel(Document& document, Analyses& analyses, WhyWatch& why, Selection& selection,
                             QWidget* parent)
    : QWidget(parent),
      document_(document),
      analyses_(analyses),
      why_(why),
      selection_(selection),
      pages_(new QStackedWidget(this)) {
    setObjectName(QStringLiteral("coverage_panel"));
    const EmptyPage empty = make_empty_page(*this, "coverage_empty", "coverage_run_first");
    empty_text_ = empty.text;
    run_first_ = empty.button;
    pages_->addWidget(empty.page);
    pages_->addWidget(make_page());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(pages_);
    connect_all();
    translate();
    refresh();
}

QTreeView* CoveragePanel::make_list(List list, const char* name) {
    RowsModel*& rows = rows_[static_cast<std::size_t>(list)];
    rows = new RowsModel(this);
    auto* view = named(new QTreeView(lists_), name);
    view->setModel(rows);
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setFrameShape(QFrame::NoFrame);
    view->setTextElideMode(Qt::ElideMiddle);
    view->header()->setStretchLastSection(false);
    view->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    connect(rows, &QAbstractItemModel::modelReset, view, [view] {
        if (view->header()->count() > 0) view->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    });
    connect(view, &QTreeView::clicked, this, &CoveragePanel::show_place);
    connect(view, &QTreeView::activated, this, &CoveragePanel::show_place);
    return view;
}

QWidget* CoveragePanel::make_page() {
    auto* page = new QWidget(this);
    places_ = named(new QComboBox(page), "coverage_places");
    for (const PlaceKind& kind : place_kinds()) places_->addItem(QString(), to_qstring(kind.word()));
    within_ = named(new QComboBox(page), "coverage_within");
    for (const int distance_m : distances_m) within_->addItem(QString(), distance_m);
    any_distance_ = named(new QSpinBox(page), "coverage_any_distance");
    constexpr int least_m = 10, most_m = 20000, step_m = 50;
    any_distance_->setRange(least_m, most_m);
    any_distance_->setSingleStep(step_m);
    any_distance_->hide();
    run_ = named(new QPushButton(page), "coverage_run");
    zones_ = named(new QCheckBox(page), "coverage_zones");
    zones_text_ = make_paragraph(*page, QStringLiteral("coverage_zones_text"));
    zones_text_->hide();
    stale_ = make_paragraph(*page, QStringLiteral("coverage_stale"));
    shares_ = new CoverageShares(page);
    connect(shares_, &CoverageShares::left_out_wanted, this, [this](int way) {
        if (!shown_ || analyses_.reach_is_stale()) return;
        const Coverage* const ways[] = {&shown_->circle, &shown_->walk, &shown_->alone};
        emit cases_wanted(unreached_cases(*document_.snapshot(), *ways[way]));
    });
    unknown_ = make_paragraph(*page, QStringLiteral("coverage_unknown"));
    make_dim(*unknown_);
    key_ = new CoverageKey(page);
    lost_title_ = make_paragraph(*page, QStringLiteral("coverage_lost_title"));
    lists_ = named(new QTabWidget(page), "coverage_lists");
    lists_->setDocumentMode(true);
    constexpr int least_height_px = 190;
    lists_->setMinimumHeight(least_height_px);
    lists_->addTab(make_list(List::lost, "coverage_lost"), QString());
    lists_->addTab(make_list(List::districts, "coverage_districts"), QString());
    lists_->addTab(make_list(List::ages, "coverage_ages"), QString());
    lists_->addTab(make_list(List::barriers, "coverage_barriers"), QString());
    lists_->addTab(make_list(List::alone, "coverage_alone_list"), QString());
    note_ = new WhyNote(document_, why_, selection_, page);
    auto* how_far = new QHBoxLayout;
    how_far->addWidget(within_, 1);
    how_far->addWidget(any_distance_);
    how_far->addWidget(run_);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(6, 6, 6, 0);
    column->setSpacing(6);
    column->addWidget(places_);
    column->addLayout(how_far);
    column->addWidget(zones_);
    column->addWidget(zones_text_);
    column->addWidget(stale_);
    column->addWidget(shares_);
    column->addWidget(unknown_);
    column->addWidget(key_);
    column->addWidget(lost_title_);
    column->addWidget(lists_, 1);
    column->addWidget(note_);
    return make_scrolled(*page, *this);
}

void CoveragePanel::connect_all() {
    connect(places_, &QComboBox::activated, this, &CoveragePanel::ask);
    connect(within_, &QComboBox::activated, this, [this] {
        const bool any = within_->currentData().toInt() == 0;
        any_distance_->setVisible(any);
        if (any)
            any_distance_->setFocus();  // asked when the figure is there
        else
            ask();
    });
    connect(any_distance_, &QSpinBox::editingFinished, this, [this] {
        if (analyses_.reach() && analyses_.reach()->asked != question()) ask();
    });
    connect(zones_, &QCheckBox::toggled, this, &CoveragePanel::show_zones);
    connect(&selection_, &Selection::changed, this, &CoveragePanel::show_zones);
    connect(&selection_, &Selection::changed, this, &CoveragePanel::ask_why);
    connect(run_, &QPushButton::clicked, this, &CoveragePanel::ask);
    connect(run_first_, &QPushButton::clicked, this, &CoveragePanel::ask);
    connect(lists_, &QTabWidget::currentChanged, this, [this](int list) {
        const bool alone = list == static_cast<int>(List::alone);
        analyses_.show_alone_reach(alone);
        key_->set_subject(alone ? CoverageKey::Subject::open_space : CoverageKey::Subject::reach);
    });
    connect(&analyses_, &Analyses::coverage_changed, this, &CoveragePanel::refresh);
    connect(&analyses_, &Analyses::overlay_changed, this, &CoveragePanel::show_zone_shares);
    connect(&document_, &Document::plan_changed, this, &CoveragePanel::refresh);
}

ReachQuestion CoveragePanel::question() const {
    const int preset_m = within_->currentData().toInt();
    return {place_kind_named(places_->currentData().toString().toStdString()).value_or(Table::playgrounds),
            static_cast<double>(preset_m > 0 ? preset_m : any_distance_->value())};
}

void CoveragePanel::show_zones() {
    auto place = zones_->isChecked() ? selection_.single() : std::nullopt;
    if (place && schema_of(place->table).geometry == GeometryColumn::line) place.reset();
    analyses_.show_zones_around(place, question().within_m);
}

void CoveragePanel::show_zone_shares() {
    const auto& zones = analyses_.zones();
    zones_text_->setVisible(zones != nullptr);
    if (!zones || !(zones->circle_m2 > 0)) return;
    zones_text_->setText(zones->walk_m2 > 0 ? tr("Of the circle, %1 can be walked to with an adult, %2 alone.")
                                                  .arg(percent(zones->walk_m2 / zones->circle_m2),
                                                       percent(zones->alone_m2 / zones->circle_m2))
                                            : tr("No street that may be walked is near."));
}

void CoveragePanel::ask_why() {
    const auto block = selection_.single();
    const bool is_asked = isVisible() && analyses_.reach() && block && block->table == Table::blocks;
    why_.ask(is_asked ? std::optional(block->id) : std::nullopt, question());
}

void CoveragePanel::ask() {
    show_zones();
    ask_why();
    emit coverage_wanted(question());
}

void CoveragePanel::refresh() {
    const auto& reach = analyses_.reach();
    pages_->setCurrentIndex(reach ? 1 : 0);
    run_->setEnabled(document_.is_open());
    run_first_->setEnabled(document_.is_open());
    if (!reach) {
        shown_.reset();
        return;
    }
    const bool stale = analyses_.reach_is_stale();
    stale_->setVisible(stale);
    shares_->set_stale(stale);
    lists_->setEnabled(!stale);
    if (reach == shown_ && analyses_.barriers() == shown_barriers_ && analyses_.alone_reach() == shown_alone_) return;
    if (reach != shown_) show_question(reach->asked);
    shown_ = reach;
    shown_barriers_ = analyses_.barriers();
    shown_alone_ = analyses_.alone_reach();
    shares_->show_reach(*reach);
    show_unknowns(*reach);
    show_lists(*reach);
}

void CoveragePanel::show_question(const ReachQuestion& question) {
    places_->setCurrentIndex(places_->findData(to_qstring(question.places.word())));
    const int preset = within_->findData(qRound(question.within_m));
    within_->setCurrentIndex(preset >= 0 ? preset : within_->count() - 1);
    any_distance_->setVisible(preset < 0);
    any_distance_->setValue(qRound(question.within_m));
}

void CoveragePanel::show_unknowns(const Reach& reach) {
    QStringList unknowns;
    if (reach.circle.places == 0)
        unknowns << tr("The plan has no such places: the result says nothing of whether there are any.");
    if (reach.circle.places_of_unknown_kind > 0)
        unknowns << tr("%n place(s) that do not say of which kind they are are not counted.", nullptr,
                       static_cast<int>(reach.circle.places_of_unknown_kind));
    if (reach.circle.blocks_without_children > 0)
        unknowns << tr("The number of children of %n block(s) is unknown; they are not counted.", nullptr,
                       static_cast<int>(reach.circle.blocks_without_children));
    if (reach.estimated_children > 0)
        unknowns << tr("By their population these blocks have about %1 children: seats and fairness count them as "
                       "estimated, %2 in all.")
                        .arg(number(reach.estimated_children, 0),
                             number(reach.circle.children_total + reach.estimated_children, 0));
    if (!reach.has_streets) unknowns << tr("The plan has no streets: nobody knows what can be walked.");
    if (reach.walk.unknown_streets > 0)
        unknowns << tr("Of %n street(s) it is not fully known whether one can walk there; they are taken as walkable.",
                       nullptr, static_cast<int>(reach.walk.unknown_streets));
    unknowns << profile_remarks(*document_.snapshot(), {accompanied_id, alone_id});
    unknown_->setVisible(!unknowns.isEmpty());
    unknown_->setText(unknowns.join(QLatin1Char('\n')));
}

void CoveragePanel::show_lists(const Reach& reach) {
    const Plan& plan = *document_.snapshot();
    const auto show = [this](List list, CoverageRows shown) {
        rows_[static_cast<std::size_t>(list)]->show(std::move(shown.titles), std::move(shown.rows));
    };
    auto lost = lost_block_rows(plan, reach);
    lost_title_->setText(
        lost.rows.empty()
            ? tr("The circle promises nothing that cannot be walked.")
            : tr("The circle promises %1 children more than can walk there.").arg(number(children_lost(reach), 0)));
    show(List::lost, std::move(lost));
    show(List::districts, district_rows(plan, reach));
    show(List::ages, age_rows(reach));
    show(List::barriers, barrier_rows(plan, shown_barriers_.get()));
    show(List::alone, alone_rows(plan, shown_alone_.get()));
}

void CoveragePanel::show_place(const QModelIndex& index) {
    const auto* rows = static_cast<const RowsModel*>(index.model());
    if (const Geometry& place = rows->place(index); !place.empty())
        emit selection_.place_wanted(place);
    else if (const auto about = rows->about(index))
        selection_.show(*about);
}

void CoveragePanel::translate() {
    empty_text_->setText(
        tr("Coverage says how many children have a playground within reach: by the circle on the plan, on foot with an "
           "adult, and on foot alone. What is lost between circle and walk is shown block by block."));
    run_first_->setText(tr("Compute coverage"));
    run_->setText(tr("Compute"));
    run_->setToolTip(tr("Compute coverage for the present plan (C)"));
    for (int row = 0; row < places_->count(); ++row)
        places_->setItemText(row, place_kind_title(*place_kind_named(places_->itemData(row).toString().toStdString())));
    places_->setAccessibleName(tr("Places to be reached"));
    places_->setToolTip(places_->accessibleName());
    const std::array<QString, 4> distances{tr("5-minute circle, 300 m"), tr("10-minute circle, 500 m"),
                                           tr("15-minute circle, 1,000 m"), tr("Other distance")};
    for (int row = 0; row < within_->count(); ++row)
        within_->setItemText(row, distances[static_cast<std::size_t>(row)]);
    within_->setAccessibleName(tr("How far"));
    within_->setToolTip(tr("Radii of the living circles by GB 50180-2018, or any other distance"));
    zones_->setText(tr("Show how far one walks from what is selected"));
    zones_->setToolTip(
        tr("Dotted: the circle; hatched: with an adult; in a firm line: a nine-year-old alone. Walls and "
           "fences bound it."));
    any_distance_->setSuffix(tr(" m"));
    any_distance_->setAccessibleName(within_->accessibleName());
    stale_->setText(tr("Computed for the plan before your edit."));
    const std::array<QString, 5> titles{tr("Lost blocks"), tr("Districts"), tr("Ages"), tr("Barriers"), tr("Alone")};
    for (int list = 0; list < lists_->count(); ++list) {
        lists_->setTabText(list, titles[static_cast<std::size_t>(list)]);
        lists_->widget(list)->setAccessibleName(titles[static_cast<std::size_t>(list)]);
    }
    lists_->setAccessibleName(tr("Who is left out, and why"));
    lists_->setTabToolTip(static_cast<int>(List::barriers),
                          tr("Streets whose mending, and missing ways whose making, brings back most children"));
    shown_.reset();
    refresh();
    show_zone_shares();
}

void CoveragePanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    ask_why();
}

void CoveragePanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
