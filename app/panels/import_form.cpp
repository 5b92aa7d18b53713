#include "app/panels/import_form.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <array>

#include "app/panels/panel_look.h"
#include "app/text/crs_text.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

constexpr std::array encodings{"UTF-8", "GB18030", "BIG5", "ISO-8859-1"};
/// What files in Chengdu come in; any other code can be typed.
constexpr std::array usual_crs{"EPSG:4490", "EPSG:4544", "EPSG:4523", "EPSG:4326", "EPSG:3857", "EPSG:2422"};

}  // namespace

void look_up_usual_systems() {
    for (const char* code : usual_crs) static_cast<void>(crs_words(std::string(code)));
}

ImportForm::ImportForm(QWidget* parent)
    : QWidget(parent),
      table_title_(new QLabel(this)),
      encoding_title_(new QLabel(this)),
      crs_title_(new QLabel(this)),
      datum_title_(new QLabel(this)),
      table_why_(make_paragraph(*this, QStringLiteral("import_table_why"))),
      encoding_why_(make_paragraph(*this, QStringLiteral("import_encoding_why"))),
      crs_why_(make_paragraph(*this, QStringLiteral("import_crs_why"))),
      datum_why_(make_paragraph(*this, QStringLiteral("import_datum_note"))),
      table_(named(new QComboBox(this), "import_table")),
      encoding_(named(new QComboBox(this), "import_encoding")),
      crs_(named(new QComboBox(this), "import_crs")),
      datum_(named(new QComboBox(this), "import_datum")) {
    lay_out();
    connect_all();
    translate();
}

void ImportForm::lay_out() {
    crs_->setEditable(true);
    crs_->setInsertPolicy(QComboBox::NoInsert);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(4);
    grid->setHorizontalSpacing(8);
    grid->setColumnStretch(1, 5);
    grid->setColumnStretch(2, 4);
    int row = 0;
    const auto add = [&](QLabel* title, QComboBox* box, QLabel* why) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(14);
        make_dim(*why);
        title->setBuddy(box);
        grid->addWidget(title, row, 0);
        grid->addWidget(box, row, 1);
        grid->addWidget(why, row, 2);
        ++row;
    };
    add(table_title_, table_, table_why_);
    add(encoding_title_, encoding_, encoding_why_);
    add(crs_title_, crs_, crs_why_);
    add(datum_title_, datum_, datum_why_);
    grid->setRowStretch(row, 1);
}

void ImportForm::connect_all() {
    connect(table_, &QComboBox::activated, this, [this](int index) {
        const int chosen = table_->itemData(index).toInt();
        if (choice_.layer.raster)
            emit heights_chosen(static_cast<gis::HeightsOf>(chosen));
        else
            emit table_chosen(static_cast<Table>(chosen));
    });
    connect(encoding_, &QComboBox::activated, this,
            [this](int index) { emit encoding_chosen(encoding_->itemData(index).toString()); });
    connect(crs_, &QComboBox::activated, this, &ImportForm::take_crs);
    connect(crs_->lineEdit(), &QLineEdit::editingFinished, this, &ImportForm::take_crs);
    connect(datum_, &QComboBox::activated, this,
            [this](int index) { emit datum_chosen(static_cast<gis::Datum>(datum_->itemData(index).toInt())); });
}

void ImportForm::translate() {
    table_title_->setText(tr("&Goes into"));
    encoding_title_->setText(tr("Text &encoding"));
    crs_title_->setText(tr("&Coordinate system"));
    datum_title_->setText(tr("&Shift"));
    show_choice(choice_);
}

void ImportForm::show_choice(const ImportChoice& choice) {
    choice_ = choice;
    fill_tables();
    fill_encodings();
    fill_systems();
    fill_datums();
    // A raster has no texts, and its heights are no shapes that could be shifted.
    for (QWidget* part :
         std::initializer_list<QWidget*>{encoding_title_, encoding_, encoding_why_, datum_title_, datum_, datum_why_})
        part->setVisible(!choice_.layer.raster);
}

void ImportForm::fill_tables() {
    table_->clear();
    table_why_->setText(table_reason(choice_));
    if (choice_.layer.raster) {
        for (const gis::HeightsOf heights : {gis::HeightsOf::terrain, gis::HeightsOf::surface})
            table_->addItem(heights_name(heights), static_cast<int>(heights));
        table_->setCurrentIndex(table_->findData(static_cast<int>(choice_.heights_of())));
        return;
    }
    for (const TableSchema& schema : all_schemas())
        if (!is_derived(schema.table)) table_->addItem(table_title(schema.table), static_cast<int>(schema.table));
    table_->setCurrentIndex(choice_.table() ? table_->findData(static_cast<int>(*choice_.table())) : -1);
    table_->setPlaceholderText(tr("choose one"));
}

void ImportForm::fill_encodings() {
    const gis::EncodingDecision& now = choice_.layer.encoding;
    encoding_->clear();
    encoding_->addItem(tr("Found out: %1").arg(to_qstring(choice_.found.name)), QStringLiteral("auto"));
    for (const char* name : encodings) encoding_->addItem(QString::fromLatin1(name), QString::fromLatin1(name));
    const QString chosen = to_qstring(choice_.options.encoding);
    if (encoding_->findData(chosen) < 0) encoding_->addItem(chosen, chosen);
    encoding_->setCurrentIndex(encoding_->findData(chosen));
    encoding_why_->setText(encoding_reason(now));
    encoding_why_->setToolTip(encoding_evidence(now));
}

void ImportForm::fill_systems() {
    const QSignalBlocker quiet(crs_->lineEdit());
    crs_->clear();
    const gis::Crs& own = choice_.layer.crs.crs;
    const bool is_missing = choice_.layer.crs.why == "missing";
    if (!is_missing) crs_->addItem(crs_words(own), QString());
    for (const char* code : usual_crs)
        if (own.code != code) crs_->addItem(crs_words(std::string(code)), QString::fromLatin1(code));
    const QString wanted = to_qstring(choice_.options.crs);
    const int listed = crs_->findData(wanted);
    const bool is_silent = is_missing && wanted.isEmpty();
    crs_->setCurrentIndex(is_silent ? -1 : listed);
    if (is_silent) crs_->setEditText({});
    if (listed < 0 && !wanted.isEmpty()) crs_->setEditText(crs_words(choice_.options.crs));
    crs_->lineEdit()->setCursorPosition(0);
    crs_->lineEdit()->setPlaceholderText(tr("choose one, or type EPSG:…"));
    crs_->setToolTip(crs_->currentText());
    crs_why_->setText(crs_reason(choice_));
}

void ImportForm::fill_datums() {
    datum_->clear();
    datum_->addItem(tr("No shift"), static_cast<int>(gis::Datum::wgs84));
    datum_->addItem(tr("GCJ-02 (Amap, Tencent)"), static_cast<int>(gis::Datum::gcj02));
    datum_->addItem(tr("BD-09 (Baidu)"), static_cast<int>(gis::Datum::bd09));
    datum_->setCurrentIndex(datum_->findData(static_cast<int>(choice_.options.datum)));
    datum_why_->setText(datum_reason(choice_));
}

void ImportForm::take_crs() {
    const int listed = crs_->findText(crs_->currentText());
    QString wanted = listed >= 0 ? crs_->itemData(listed).toString() : crs_->currentText().trimmed();
    if (wanted == crs_words(choice_.options.crs)) return;  // left as it was
    bool is_number = false;
    const int code = wanted.toInt(&is_number);
    if (is_number) wanted = QStringLiteral("EPSG:%1").arg(code);
    if (wanted.toStdString() == choice_.options.crs) return;
    if (!wanted.isEmpty() && !gis::find_crs(wanted.toStdString())) {
        crs_why_->setText(
            tr("“%1” is no coordinate system that Yimi knows. Type a code such as EPSG:4544.").arg(wanted));
        return;
    }
    emit crs_chosen(wanted);
}

void ImportForm::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
