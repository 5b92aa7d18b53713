#include "app/panels/parking_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>

#include "app/panels/panel_look.h"
#include "app/panels/parking_marks.h"
#include "app/panels/parking_text.h"
#include "app/panels/rows_model.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

constexpr int steps_a_metre = 2;

/// Crossings that are not seen now, or were not: those that gain first, then the blindest, then what is unknown.
std::vector<std::size_t> crossings_to_list(const ParkingFound& found) {
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t index = 0; index < found.outcome.crossings.size(); ++index) {
        const ParkingCrossing &before = found.study->crossings[index], &after = found.outcome.crossings[index];
        if (before.state() == MutualSight::seen && after.state() == MutualSight::seen) continue;
        constexpr double first = -1e6, last = 1e6;
        const double place = !after.sight                         ? last
                             : after.state() == MutualSight::seen ? first - before.sight->blind_m
                                                                  : -after.sight->blind_m;
        order.emplace_back(place, index);
    }
    std::sort(order.begin(), order.end());
    std::vector<std::size_t> indices;
    for (const auto& [place, index] : order) indices.push_back(index);
    return indices;
}

}  // namespace

ParkingPanel::ParkingPanel(Document& document, ParkingWatch& parking, Selection& selection, QWidget* parent)
    : QWidget(parent), document_(document), parking_(parking), selection_(selection), rows_(new RowsModel(this)) {
    setObjectName(QStringLiteral("parking_panel"));
    make_parts();
    lay_out();
    connect_all();
    translate();
}

void ParkingPanel::make_parts() {
    intro_ = make_paragraph(*this, QStringLiteral("parking_intro"));
    make_dim(*intro_);
    within_label_ = new QLabel(this);
    within_text_ = named(new QLabel(this), "parking_within_text");
    within_ = named(new QSlider(Qt::Horizontal, this), "parking_within");
    within_->setRange(0, qRound(most_parking_m) * steps_a_metre);
    within_->setPageStep(steps_a_metre);
    within_->setValue(qRound(ParkingRule{}.within_m) * steps_a_metre);
    within_label_->setBuddy(within_);
    treatment_ = named(new QComboBox(this), "parking_treatment");
    for (const BayTreatment each : {BayTreatment::remove, BayTreatment::shorten, BayTreatment::move})
        treatment_->addItem(QString(), static_cast<int>(each));
    hedges_ = named(new QCheckBox(this), "parking_hedges");
    movable_ = named(new QCheckBox(this), "parking_movable");
    headline_ = make_paragraph(*this, QStringLiteral("parking_headline"));
    QFont bold = headline_->font();
    bold.setBold(true);
    headline_->setFont(bold);
    summary_ = make_paragraph(*this, QStringLiteral("parking_summary"));
    stale_ = make_paragraph(*this, QStringLiteral("parking_stale"));
    fewest_ = named(new QPushButton(this), "parking_fewest");
    take_ = named(new QPushButton(this), "parking_take");
    take_apart_ = named(new QPushButton(this), "parking_take_apart");
    view_ = named(new QTreeView(this), "parking_list");
    view_->setModel(rows_);
    view_->setRootIsDecorated(false);
    view_->setUniformRowHeights(true);
    view_->setFrameShape(QFrame::NoFrame);
    view_->header()->setStretchLastSection(false);
    view_->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

void ParkingPanel::lay_out() {
    auto* within = new QHBoxLayout;
    within->addWidget(within_label_);
    within->addWidget(within_, 1);
    within->addWidget(within_text_);
    auto* kinds = new QHBoxLayout;
    kinds->addWidget(treatment_);
    kinds->addWidget(hedges_);
    kinds->addWidget(movable_);
    kinds->addStretch(1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(fewest_);
    buttons->addStretch(1);
    buttons->addWidget(take_apart_);
    buttons->addWidget(take_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->setSpacing(6);
    column->addWidget(intro_);
    column->addLayout(within);
    column->addLayout(kinds);
    column->addWidget(stale_);
    column->addWidget(headline_);
    column->addWidget(summary_);
    column->addWidget(view_, 1);
    column->addStretch(0);  // where there is no list
    column->addLayout(buttons);
}

void ParkingPanel::connect_all() {
    connect(within_, &QSlider::valueChanged, this, &ParkingPanel::ask);
    connect(treatment_, &QComboBox::currentIndexChanged, this, &ParkingPanel::ask);
    for (QCheckBox* kind : {hedges_, movable_}) connect(kind, &QCheckBox::toggled, this, &ParkingPanel::ask);
    connect(fewest_, &QPushButton::clicked, this, [this] {
        if (parking_.is_searching()) return parking_.stop();
        parking_.find_fewest(rule().also);
    });
    connect(take_, &QPushButton::clicked, this, [this] { parking_.take_over(); });
    connect(take_apart_, &QPushButton::clicked, this, [this] { parking_.take_over(TakeInto::new_scenario); });
    connect(&parking_, &ParkingWatch::changed, this, &ParkingPanel::refresh);
    connect(&parking_, &ParkingWatch::outdated, this, [this] {
        if (isVisible()) ask();
    });
    connect(&document_, &Document::history_changed, this, &ParkingPanel::refresh);
    const auto show_place = [this](const QModelIndex& index) {
        if (index.isValid()) emit selection_.place_wanted(rows_->place(index));
    };
    connect(view_, &QTreeView::clicked, this, show_place);
    connect(view_, &QTreeView::activated, this, show_place);
}

ParkingRule ParkingPanel::rule() const {
    return {static_cast<double>(within_->value()) / steps_a_metre,
            static_cast<BayTreatment>(treatment_->currentData().toInt()),
            {hedges_->isChecked(), movable_->isChecked()}};
}

void ParkingPanel::ask() {
    within_text_->setText(tr("%1 m").arg(number(rule().within_m, 1)));
    parking_.ask(rule());
}

void ParkingPanel::refresh() {
    const auto& found = parking_.found();
    const bool searching = parking_.is_searching(), stale = parking_.is_stale();
    stale_->setVisible(stale);
    headline_->setVisible(found != nullptr);
    summary_->setVisible(found != nullptr);
    headline_->setEnabled(!stale);
    summary_->setEnabled(!stale);
    view_->setEnabled(!stale);
    if (found) {
        headline_->setText(parking_headline(*found));
        summary_->setText(parking_summary(*found).join(QLatin1Char('\n')));
    }
    fewest_->setEnabled(document_.is_open());
    fewest_->setText(searching ? tr("Stop") : tr("Find the fewest"));
    take_->setEnabled(found && !stale && !searching && !found->outcome.bays.empty() && document_.is_writable() &&
                      !document_.is_busy());
    take_apart_->setEnabled(take_->isEnabled());
    list();
    draw_marks();
}

void ParkingPanel::list() {
    std::vector<ListedRow> rows;
    if (const auto& found = parking_.found()) {
        const Plan& plan = *found->study->plan;
        for (const std::size_t index : crossings_to_list(*found)) {
            const ParkingCrossing &before = found->study->crossings[index], &after = found->outcome.crossings[index];
            const bool is_seen = after.state() == MutualSight::seen;
            rows.push_back({{row_name(plan, Table::crossings, before.id), blind_change_text(before, after),
                             is_seen ? tr("seen") : blockers_text(plan, after)},
                            FeatureRef{Table::crossings, before.id},
                            crossing_tip(plan, before, after),
                            make_point(found->study->places[index].at)});
        }
    }
    view_->setVisible(!rows.empty());
    rows_->show({tr("Crossing"), tr("Blind, m"), tr("Hidden by")}, std::move(rows));
    view_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
}

void ParkingPanel::draw_marks() {
    const bool shown = isVisible() && parking_.found() && !parking_.is_stale();
    emit marks_changed(shown ? parking_marks(*parking_.found(), map_colours(ground_of(palette()))) : MapPreview{});
}

void ParkingPanel::translate() {
    intro_->setText(
        tr("What if nobody parked near crossings? Slide the distance and see where child and driver then see each "
           "other over the whole stopping sight distance."));
    within_label_->setText(tr("No bay within"));
    within_->setAccessibleName(within_label_->text());
    within_text_->setText(tr("%1 m").arg(number(rule().within_m, 1)));
    treatment_->setAccessibleName(tr("What becomes of the bays"));
    const std::array<QString, 3> treatments{tr("Remove"), tr("Shorten"), tr("Move away")};
    for (int row = 0; row < treatment_->count(); ++row)
        treatment_->setItemText(row, treatments[static_cast<std::size_t>(row)]);
    treatment_->setItemData(1, tr("Cut back to the distance; where no car fits any more, removed"), Qt::ToolTipRole);
    treatment_->setItemData(2, tr("Straight along the street where there is room, else removed"), Qt::ToolTipRole);
    hedges_->setText(tr("Hedges too"));
    movable_->setText(tr("Movable things too"));
    fewest_->setToolTip(tr("The fewest, wherever they are, without which all crossings are seen that can be"));
    take_->setText(tr("Take over"));
    take_->setToolTip(tr("Changes the bays in the plan, in one step that can be undone"));
    take_apart_->setText(tr("As a scenario"));
    take_apart_->setToolTip(tr("Leaves the plan as it is, and changes the bays in a new scenario"));
    stale_->setText(tr("Computed for the plan before your edit."));
    view_->setAccessibleName(tr("Crossings that are hidden, or were"));
    refresh();
}

void ParkingPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    if (event->type() == QEvent::PaletteChange) draw_marks();
    QWidget::changeEvent(event);
}

void ParkingPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!parking_.found() || parking_.is_stale()) ask();
    draw_marks();
}

void ParkingPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    draw_marks();
}

}  // namespace yimi::app
