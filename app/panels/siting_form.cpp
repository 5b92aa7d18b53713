#include "app/panels/siting_form.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include "app/panels/panel_look.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

constexpr std::array parcel_tables{Table::blocks, Table::playgrounds, Table::schools, Table::buildings};

QSpinBox* make_figure(QWidget& parent, const char* name, int least, int most, int step, int value) {
    auto* box = named(new QSpinBox(&parent), name);
    box->setRange(least, most);
    box->setSingleStep(step);
    box->setValue(value);
    return box;
}

}  // namespace

SitingForm::SitingForm(const SiteSearch& search, const Selection& selection, QWidget* parent)
    : QWidget(parent), search_(search), selection_(selection) {
    make_parts();
    lay_out();
    connect(from_, &QComboBox::currentIndexChanged, this, [this] {
        refresh();
        emit source_changed();
    });
    connect(pick_, &QPushButton::toggled, this, &SitingForm::picking_changed);
    connect(&search_, &SiteSearch::changed, this, &SitingForm::refresh);
    connect(&selection_, &Selection::changed, this, &SitingForm::refresh);
    translate();
}

void SitingForm::make_parts() {
    const SiteWish usual;
    places_ = named(new QComboBox(this), "siting_places");
    for (const PlaceKind& kind : place_kinds()) places_->addItem(QString(), to_qstring(kind.word()));
    goal_ = named(new QComboBox(this), "siting_goal");
    for (const SitingGoal goal : {SitingGoal::coverage, SitingGoal::median})
        goal_->addItem(QString(), static_cast<int>(goal));
    walker_ = named(new QComboBox(this), "siting_walker");
    for (const gis::ProfileFile& each : built_in_profiles())
        walker_->addItem(QString(), QString::fromStdString(each.profile->id));
    walker_->setCurrentIndex(walker_->findData(QString::fromStdString(usual.profile)));
    from_ = named(new QComboBox(this), "siting_from");
    for (const auto from : {SiteWish::From::grid, SiteWish::From::points, SiteWish::From::selected})
        from_->addItem(QString(), static_cast<int>(from));
    for (std::size_t index = 0; index < parcel_tables.size(); ++index)
        from_->addItem(QString(), static_cast<int>(SiteWish::From::parcels));
    constexpr int most_sites = 50, most_m = 20000, step_m = 50, least_grid_m = 10, most_grid_m = 5000;
    count_ = make_figure(*this, "siting_count", 1, most_sites, 1, static_cast<int>(usual.count));
    within_ = make_figure(*this, "siting_within", 10, most_m, step_m, qRound(usual.within_m));
    spacing_ = make_figure(*this, "siting_spacing", least_grid_m, most_grid_m, step_m, qRound(usual.spacing_m));
    pick_ = named(new QPushButton(this), "siting_pick");
    pick_->setCheckable(true);
    chosen_ = make_paragraph(*this, QStringLiteral("siting_chosen"));
    make_dim(*chosen_);
}

void SitingForm::lay_out() {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(8);
    form->setVerticalSpacing(4);
    const std::array<QWidget*, 6> fields{places_, count_, goal_, within_, walker_, from_};
    for (std::size_t row = 0; row < fields.size(); ++row) {
        labels_[row] = new QLabel(this);
        labels_[row]->setBuddy(fields[row]);
        form->addRow(labels_[row], fields[row]);
    }
    auto* candidates = new QHBoxLayout;
    candidates->addWidget(chosen_, 1);
    candidates->addWidget(spacing_);
    candidates->addWidget(pick_);
    form->addRow(candidates);
}

SiteWish::From SitingForm::source() const {
    return static_cast<SiteWish::From>(from_->currentData().toInt());
}

SiteWish SitingForm::wish() const {
    SiteWish asked;
    asked.places = place_kind_named(places_->currentData().toString().toStdString()).value_or(Table::playgrounds);
    asked.goal = static_cast<SitingGoal>(goal_->currentData().toInt());
    asked.count = static_cast<std::size_t>(count_->value());
    asked.within_m = within_->value();
    asked.profile = walker_->currentData().toString().toStdString();
    asked.from = source();
    const int first_table = from_->count() - static_cast<int>(parcel_tables.size());
    if (asked.from == SiteWish::From::parcels)
        asked.parcels = parcel_tables[static_cast<std::size_t>(from_->currentIndex() - first_table)];
    asked.spacing_m = spacing_->value();
    return asked;
}

void SitingForm::refresh() {
    const SiteWish::From from = source();
    spacing_->setVisible(from == SiteWish::From::grid);
    pick_->setVisible(from == SiteWish::From::points);
    if (from != SiteWish::From::points) pick_->setChecked(false);
    const auto chosen = [this, from] {
        switch (from) {
            case SiteWish::From::grid:
                return tr("Every");
            case SiteWish::From::points:
                return tr("%n point(s) picked", nullptr, static_cast<int>(search_.points().size()));
            case SiteWish::From::selected:
                return tr("%n feature(s) selected", nullptr, static_cast<int>(selection_.features().size()));
            case SiteWish::From::parcels:
                break;
        }
        return QString();
    }();
    chosen_->setText(chosen);
    chosen_->setVisible(!chosen.isEmpty());
}

void SitingForm::end_picking() {
    pick_->setChecked(false);
}

void SitingForm::translate_choices() {
    for (int row = 0; row < places_->count(); ++row)
        places_->setItemText(row, place_kind_title(*place_kind_named(places_->itemData(row).toString().toStdString())));
    goal_->setItemText(0, tr("Most children within reach"));
    goal_->setItemText(1, tr("Shortest walks for all"));
    for (int row = 0; row < walker_->count(); ++row) {
        walker_->setItemText(row, profile_title(*built_in_profiles()[static_cast<std::size_t>(row)].profile));
    }
    from_->setItemText(0, tr("A grid in the blocks"));
    from_->setItemText(1, tr("Points that I pick"));
    from_->setItemText(2, tr("What is selected"));
    for (std::size_t index = 0; index < parcel_tables.size(); ++index)
        from_->setItemText(3 + static_cast<int>(index), tr("Layer: %1").arg(table_title(parcel_tables[index])));
}

void SitingForm::translate() {
    const std::array<QString, 6> names{tr("New places"), tr("How many"),  tr("Goal"),
                                       tr("Within"),     tr("Who walks"), tr("Candidates")};
    const std::array<QWidget*, 6> fields{places_, count_, goal_, within_, walker_, from_};
    for (std::size_t row = 0; row < names.size(); ++row) {
        labels_[row]->setText(names[row]);
        fields[row]->setAccessibleName(names[row]);
    }
    translate_choices();
    within_->setSuffix(tr(" m"));
    spacing_->setSuffix(tr(" m"));
    spacing_->setAccessibleName(tr("Spacing of the grid"));
    pick_->setText(tr("Pick on the map"));
    pick_->setToolTip(tr("Click places on the map; a click on a picked one takes it away. Esc ends."));
    refresh();
}

void SitingForm::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
