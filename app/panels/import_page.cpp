#include "app/panels/import_page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>

#include "app/panels/import_differences.h"
#include "app/panels/import_fields.h"
#include "app/panels/import_form.h"
#include "app/panels/import_plan_table.h"
#include "app/panels/import_proposals.h"
#include "app/panels/import_rows.h"
#include "app/panels/import_thumbnail.h"
#include "app/panels/panel_look.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

constexpr double far_away_m = 50'000;  // farther from the plan than a district is wide: most likely a wrong choice

}  // namespace

ImportPage::ImportPage(Document& document, JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      name_(new QLabel(this)),
      kind_(new QLabel(this)),
      notes_(make_paragraph(*this, QStringLiteral("import_notes"))),
      far_(make_paragraph(*this, QStringLiteral("import_far"))),
      form_(new ImportForm(this)),
      proposals_(new ImportProposals(document, jobs, this)),
      tabs_(named(new QTabWidget(this), "import_tabs")),
      room_(new QWidget(this)),
      plan_rows_(new ImportRows("import_plan_rows", this)),
      rows_(new ImportRows("import_rows", this)),
      fields_(new ImportFields(this)),
      differences_(new ImportDifferences(this)),
      thumbnail_(new ImportThumbnail(document, jobs, this)) {
    lay_out();
    connect_all();
    translate();
}

void ImportPage::lay_out() {
    QFont large = name_->font();
    large.setBold(true);
    large.setPointSize(large.pointSize() + 2);
    name_->setFont(large);
    make_dim(*kind_);
    tabs_->addTab(plan_rows_, QString());
    tabs_->addTab(rows_, QString());
    tabs_->addTab(fields_, QString());
    tabs_->addTab(differences_, QString());
    tabs_->setDocumentMode(true);
    auto* title = new QHBoxLayout;
    title->addWidget(name_);
    title->addWidget(kind_);
    title->addStretch(1);
    auto* left = new QVBoxLayout;
    left->addLayout(title);
    left->addWidget(notes_);
    left->addWidget(form_);
    left->addStretch(1);
    auto* place = new QVBoxLayout;
    place->addWidget(thumbnail_, 1);
    place->addWidget(far_);
    auto* upper = new QHBoxLayout;
    upper->addLayout(left, 1);
    upper->addSpacing(12);
    upper->addLayout(place);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(upper);
    column->addWidget(proposals_);
    column->addWidget(tabs_, 1);
    column->addWidget(room_, 1);
}

void ImportPage::connect_all() {
    connect(form_, &ImportForm::encoding_chosen, this, &ImportPage::encoding_wanted);
    connect(form_, &ImportForm::crs_chosen, this,
            [this](const QString& code) { take_crs(code, choice_.options.swap_axes); });
    connect(proposals_, &ImportProposals::encoding_chosen, this, &ImportPage::encoding_wanted);
    connect(proposals_, &ImportProposals::crs_chosen, this, &ImportPage::take_crs);
    connect(proposals_, &ImportProposals::axes_chosen, this, &ImportPage::take_axes);
    connect(proposals_, &ImportProposals::datum_chosen, this, &ImportPage::take_datum);
    connect(proposals_, &ImportProposals::own_proposal_wanted, this, &ImportPage::take_own_proposal);
    connect(form_, &ImportForm::table_chosen, this, &ImportPage::take_table);
    connect(form_, &ImportForm::heights_chosen, this, [this](gis::HeightsOf heights) {
        choice_.options.heights_of = heights;
        take_choice();
    });
    connect(form_, &ImportForm::datum_chosen, this, &ImportPage::take_datum);
    connect(fields_, &ImportFields::mapping_changed, this, &ImportPage::take_mapping);
    connect(differences_, &ImportDifferences::again_changed, this, &ImportPage::take_again);
    connect(thumbnail_, &ImportThumbnail::placed, this, &ImportPage::show_distance);
}

void ImportPage::translate() {
    tabs_->setTabText(0, tr("As in the plan"));
    tabs_->setTabText(1, tr("As in the file"));
    tabs_->setTabText(2, tr("Fields"));
    thumbnail_->setToolTip(tr("Where it lies"));
    fill();
}

void ImportPage::show_choice(const ImportChoice& choice) {
    const bool is_other = choice.layer.path != choice_.layer.path || choice.layer.name != choice_.layer.name;
    choice_ = choice;
    fill();
    show_place();
    // Nothing of it is in the plan before somebody says where it goes.
    if (is_other && choice.earlier.empty()) tabs_->setCurrentWidget(choice.table() ? plan_rows_ : rows_);
}

void ImportPage::fill() {
    const gis::SourceLayer& layer = choice_.layer;
    name_->setText(to_qstring(layer.name));
    kind_->setText(kind_text(layer));
    QStringList notes = notes_of(layer);
    if (!choice_.failure.isEmpty()) notes.prepend(choice_.failure);
    if (const QString question = open_question(choice_); !question.isEmpty()) notes.prepend(question);
    notes_->setText(notes.join(QLatin1Char('\n')));
    notes_->setVisible(!notes.isEmpty());
    form_->show_choice(choice_);
    proposals_->show_choice(choice_);
    tabs_->setVisible(!layer.raster);
    room_->setVisible(layer.raster.has_value());
    plan_rows_->show_table(plan_table(choice_));
    rows_->show_table(source_table(layer));
    fields_->show_choice(choice_);
    show_differences();
}

void ImportPage::show_differences() {
    differences_->show_choice(choice_);
    const int tab = tabs_->indexOf(differences_);
    const bool is_new = !choice_.earlier.empty() && !tabs_->isTabVisible(tab);
    tabs_->setTabVisible(tab, !choice_.earlier.empty());
    const int conflicts = static_cast<int>(differences_->conflicts());
    tabs_->setTabText(tab, conflicts > 0 ? tr("Compared with the plan: %n conflict(s)", nullptr, conflicts)
                                         : tr("Compared with the plan"));
    if (is_new) tabs_->setCurrentIndex(tab);  // what will become of the planner's own rows comes first
}

void ImportPage::show_compared(const ImportChoice& choice) {
    const bool is_other_shift = choice_.datum != choice.datum;
    choice_.datum = choice.datum;
    choice_.earlier = choice.earlier;
    choice_.is_compared = choice.is_compared;
    choice_.update = choice.update;
    if (is_other_shift) proposals_->show_choice(choice_);
    show_differences();
}

void ImportPage::show_place() {
    thumbnail_->show_choice(choice_);
}

void ImportPage::show_distance() {
    const double apart_m = thumbnail_->apart_m();
    far_->setText(
        apart_m < far_away_m
            ? QString()
            : tr("It lies %1 km from the plan. Is the coordinate system right?").arg(number(apart_m / 1000, 0)));
    far_->setVisible(!far_->text().isEmpty());
}

void ImportPage::take_choice() {
    emit choice_changed(choice_);
    fill();
    show_place();
}

void ImportPage::take_crs(const QString& code, bool swap_axes) {
    choice_.options.crs = code.toStdString();
    choice_.options.swap_axes = swap_axes;
    take_choice();
}

void ImportPage::take_axes(bool swap_axes) {
    choice_.options.swap_axes = swap_axes;
    take_choice();
}

void ImportPage::take_table(Table table) {
    choice_.options.table = table;
    choice_.options.mapping.clear();  // columns of another table mean nothing here
    choice_.remembered.reset();
    take_choice();
}

void ImportPage::take_datum(gis::Datum datum) {
    choice_.options.datum = datum;
    take_choice();
}

void ImportPage::take_mapping(const gis::FieldMapping& mapping) {
    auto& wishes = choice_.options.mapping;
    std::erase_if(wishes, [&](const gis::FieldMapping& wish) {
        return wish.field == mapping.field || (!mapping.column.empty() && wish.column == mapping.column);
    });
    wishes.push_back(mapping);
    choice_.remembered.reset();
    emit choice_changed(choice_);
    // Later: the chooser that has just been used is made anew.
    QMetaObject::invokeMethod(
        this, [this] { fill(); }, Qt::QueuedConnection);
}

void ImportPage::take_again(const AgainChoice& again) {
    choice_.again = again;
    show_differences();
    emit choice_changed(choice_);
}

void ImportPage::take_own_proposal() {
    choice_.options.table.reset();
    choice_.options.mapping.clear();
    choice_.remembered.reset();
    take_choice();
}

void ImportPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
