#include "app/panels/import_page.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <array>

#include "app/panels/import_fields.h"
#include "app/panels/import_rows.h"
#include "app/panels/import_thumbnail.h"
#include "app/panels/panel_look.h"
#include "app/text/crs_text.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

constexpr std::array encodings{"UTF-8", "GB18030", "BIG5", "ISO-8859-1"};
/// What files in Chengdu come in; any other code can be typed.
constexpr std::array usual_crs{"EPSG:4490", "EPSG:4544", "EPSG:4523", "EPSG:4326", "EPSG:3857", "EPSG:2422"};
constexpr double far_away_m = 50'000;  // farther from the plan than a district is wide: most likely a wrong choice

}  // namespace

ImportPage::ImportPage(Document& document, JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      name_(new QLabel(this)),
      kind_(new QLabel(this)),
      notes_(make_paragraph(*this, QStringLiteral("import_notes"))),
      encoding_title_(new QLabel(this)),
      encoding_why_(make_paragraph(*this, QStringLiteral("import_encoding_why"))),
      crs_title_(new QLabel(this)),
      crs_why_(make_paragraph(*this, QStringLiteral("import_crs_why"))),
      datum_title_(new QLabel(this)),
      datum_note_(make_paragraph(*this, QStringLiteral("import_datum_note"))),
      table_title_(new QLabel(this)),
      place_title_(new QLabel(this)),
      far_(make_paragraph(*this, QStringLiteral("import_far"))),
      encoding_(named(new QComboBox(this), "import_encoding")),
      crs_(named(new QComboBox(this), "import_crs")),
      datum_(named(new QComboBox(this), "import_datum")),
      table_(named(new QComboBox(this), "import_table")),
      tabs_(new QTabWidget(this)),
      rows_(new ImportRows("import_rows", this)),
      fields_(new ImportFields(this)),
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
    for (QLabel* quiet : {kind_, encoding_why_, crs_why_, datum_note_}) make_dim(*quiet);
    crs_->setEditable(true);
    crs_->setInsertPolicy(QComboBox::NoInsert);
    for (QComboBox* box : {encoding_, crs_, datum_, table_}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(14);
    }
    tabs_->addTab(rows_, QString());
    tabs_->addTab(fields_, QString());
    tabs_->setDocumentMode(true);

    auto* grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto add = [&](QLabel* title, QComboBox* box, QLabel* why) {
        title->setBuddy(box);
        grid->addWidget(title, row, 0);
        grid->addWidget(box, row, 1);
        if (why) grid->addWidget(why, row + 1, 1);
        row += 2;
    };
    add(table_title_, table_, nullptr);
    add(encoding_title_, encoding_, encoding_why_);
    add(crs_title_, crs_, crs_why_);
    add(datum_title_, datum_, datum_note_);
    auto* place = new QVBoxLayout;
    place->addWidget(place_title_);
    place->addWidget(thumbnail_);
    place->addWidget(far_);
    place->addStretch(1);
    auto* upper = new QHBoxLayout;
    upper->addLayout(grid, 1);
    upper->addSpacing(12);
    upper->addLayout(place);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(name_);
    column->addWidget(kind_);
    column->addWidget(notes_);
    column->addLayout(upper);
    column->addWidget(tabs_, 1);
}

void ImportPage::connect_all() {
    connect(encoding_, &QComboBox::activated, this,
            [this](int index) { emit encoding_wanted(encoding_->itemData(index).toString()); });
    connect(crs_, &QComboBox::activated, this, &ImportPage::take_crs);
    connect(crs_->lineEdit(), &QLineEdit::editingFinished, this, &ImportPage::take_crs);
    connect(datum_, &QComboBox::activated, this, [this](int index) {
        choice_.options.datum = static_cast<gis::Datum>(datum_->itemData(index).toInt());
        emit choice_changed(choice_);
        show_place();
    });
    connect(table_, &QComboBox::activated, this, &ImportPage::take_table);
    connect(fields_, &ImportFields::mapping_changed, this, &ImportPage::take_mapping);
    connect(thumbnail_, &ImportThumbnail::placed, this, [this] {
        const double apart_m = thumbnail_->apart_m();
        far_->setText(
            apart_m < far_away_m
                ? QString()
                : tr("It lies %1 km from the plan. Is the coordinate system right?").arg(number(apart_m / 1000, 0)));
        far_->setVisible(!far_->text().isEmpty());
    });
}

void ImportPage::translate() {
    encoding_title_->setText(tr("Text &encoding"));
    crs_title_->setText(tr("&Coordinate system"));
    datum_title_->setText(tr("&Shift"));
    datum_note_->setText(
        tr("Maps from Amap (GCJ-02) and Baidu (BD-09) are shifted by some 350 m; Yimi takes that back."));
    table_title_->setText(tr("&Goes into"));
    place_title_->setText(tr("Where it lies"));
    tabs_->setTabText(0, tr("First rows"));
    tabs_->setTabText(1, tr("Fields"));
    fill();
}

void ImportPage::show_choice(const ImportChoice& choice) {
    choice_ = choice;
    fill();
    show_place();
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

    encoding_->clear();
    encoding_->addItem(tr("Found out: %1").arg(to_qstring(layer.encoding.name)), QStringLiteral("auto"));
    for (const char* name : encodings) encoding_->addItem(QString::fromLatin1(name), QString::fromLatin1(name));
    const int chosen = encoding_->findData(to_qstring(choice_.options.encoding));
    encoding_->setCurrentIndex(std::max(0, chosen));
    encoding_why_->setText(encoding_reason(layer.encoding));

    crs_->clear();
    const gis::Crs& own = layer.crs.crs;
    if (layer.crs.why != "missing") crs_->addItem(crs_words(own), QString());
    for (const char* code : usual_crs)
        if (own.code != code) crs_->addItem(crs_words(std::string(code)), QString::fromLatin1(code));
    const QString wanted = to_qstring(choice_.options.crs);
    const int listed = crs_->findData(wanted);
    const bool silent = layer.crs.why == "missing" && wanted.isEmpty();
    crs_->setCurrentIndex(silent ? -1 : listed);
    if (listed < 0 || silent) crs_->setEditText(wanted.isEmpty() ? QString() : crs_words(choice_.options.crs));
    crs_->lineEdit()->setPlaceholderText(tr("choose one, or type EPSG:…"));
    crs_why_->setText(crs_reason(choice_));

    datum_->clear();
    datum_->addItem(tr("None"), static_cast<int>(gis::Datum::wgs84));
    datum_->addItem(tr("GCJ-02 (Amap, Tencent)"), static_cast<int>(gis::Datum::gcj02));
    datum_->addItem(tr("BD-09 (Baidu)"), static_cast<int>(gis::Datum::bd09));
    datum_->setCurrentIndex(datum_->findData(static_cast<int>(choice_.options.datum)));

    table_->clear();
    for (const TableSchema& schema : all_schemas())
        if (!is_derived(schema.table)) table_->addItem(table_title(schema.table), static_cast<int>(schema.table));
    table_->setCurrentIndex(choice_.table() ? table_->findData(static_cast<int>(*choice_.table())) : -1);
    table_->setPlaceholderText(tr("choose one"));
    rows_->show_table(source_table(layer));
    fields_->show_choice(choice_);
}

void ImportPage::show_place() {
    thumbnail_->show_choice(choice_);
}

void ImportPage::take_crs() {
    const int listed = crs_->findText(crs_->currentText());
    const std::string wanted =
        (listed >= 0 ? crs_->itemData(listed).toString() : crs_->currentText().trimmed()).toStdString();
    if (wanted == choice_.options.crs) return;
    if (!wanted.empty() && !gis::find_crs(wanted)) {
        crs_why_->setText(
            tr("“%1” is no coordinate system that Yimi knows. Type a code such as EPSG:4544.").arg(to_qstring(wanted)));
        return;
    }
    choice_.options.crs = wanted;
    emit choice_changed(choice_);
    fill();
    show_place();
}

void ImportPage::take_table(int index) {
    choice_.options.table = static_cast<Table>(table_->itemData(index).toInt());
    choice_.options.mapping.clear();  // columns of another table mean nothing here
    emit choice_changed(choice_);
    fill();
    show_place();
}

void ImportPage::take_mapping(const gis::FieldMapping& mapping) {
    auto& wishes = choice_.options.mapping;
    std::erase_if(wishes, [&](const gis::FieldMapping& wish) {
        return wish.field == mapping.field || (!mapping.column.empty() && wish.column == mapping.column);
    });
    wishes.push_back(mapping);
    emit choice_changed(choice_);
    // Later: the chooser that has just been used is made anew.
    QMetaObject::invokeMethod(
        this, [this] { fields_->show_choice(choice_); }, Qt::QueuedConnection);
}

void ImportPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
