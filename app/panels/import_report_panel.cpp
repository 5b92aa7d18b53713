#include "app/panels/import_report_panel.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/document/last_folder.h"
#include "app/panels/import_remark_delegate.h"
#include "app/panels/import_report_model.h"
#include "app/panels/panel_look.h"
#include "app/report/import_report_csv.h"
#include "app/text/import_text.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

constexpr int typing_pause_ms = 150;
constexpr const char* save_dialog = "report_save_dialog";
constexpr std::array kinds{ImportRemark::Kind::rejected, ImportRemark::Kind::repaired,
                           ImportRemark::Kind::unknown_value, ImportRemark::Kind::note};

QString import_title(const ImportRecord& record) {
    QStringList names;
    for (const ImportRecord::Layer& layer : record.layers) names << to_qstring(layer.name);
    constexpr qsizetype most = 3;
    if (names.size() > most) names = names.mid(0, most) << QStringLiteral("…");
    return QStringLiteral("%1 · %2").arg(time_text(record.at.toLocalTime()), names.join(QStringLiteral(", ")));
}

}  // namespace

ImportReportPanel::ImportReportPanel(Document& document, ImportReports& reports, Selection& selection, QWidget* parent)
    : QWidget(parent),
      document_(document),
      reports_(reports),
      selection_(selection),
      model_(new ImportReportModel(this)),
      pages_(new QStackedWidget(this)),
      imports_(named(new QComboBox(this), "report_imports")),
      kinds_(named(new QComboBox(this), "report_kinds")),
      empty_(make_paragraph(*this, QStringLiteral("report_empty"))),
      summary_(make_paragraph(*this, QStringLiteral("report_summary"))),
      nothing_(make_paragraph(*this, QStringLiteral("report_nothing"))),
      words_(named(new QLineEdit(this), "report_filter")),
      list_(named(new QListView(this), "report_list")),
      save_(named(new QPushButton(this), "report_save")),
      copy_(named(new QPushButton(this), "report_copy")) {
    setObjectName(QStringLiteral("import_report_panel"));
    lay_out();
    connect_all();
    translate();
}

void ImportReportPanel::lay_out() {
    make_dim(*nothing_);
    make_dim(*empty_);
    words_->setClearButtonEnabled(true);
    for (QComboBox* box : {imports_, kinds_}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
    list_->setModel(model_);
    list_->setItemDelegate(new ImportRemarkDelegate(list_));
    list_->setUniformItemSizes(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* empty_page = new QWidget(pages_);
    auto* empty_column = new QVBoxLayout(empty_page);
    empty_column->setContentsMargins(16, 24, 16, 16);
    empty_column->addWidget(empty_);
    empty_column->addStretch(1);
    auto* page = new QWidget(pages_);
    auto* filters = new QHBoxLayout;
    filters->addWidget(kinds_, 1);
    filters->addWidget(words_, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(save_);
    buttons->addWidget(copy_);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(6, 6, 6, 6);
    column->setSpacing(4);
    column->addWidget(imports_);
    column->addWidget(summary_);
    column->addLayout(filters);
    column->addWidget(nothing_);
    column->addWidget(list_, 1);
    column->addLayout(buttons);
    pages_->addWidget(empty_page);
    pages_->addWidget(page);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(pages_);
}

void ImportReportPanel::connect_all() {
    typing_.setSingleShot(true);
    typing_.setInterval(typing_pause_ms);
    connect(&typing_, &QTimer::timeout, this, &ImportReportPanel::apply_filter);
    connect(words_, &QLineEdit::textChanged, &typing_, qOverload<>(&QTimer::start));
    connect(imports_, &QComboBox::currentIndexChanged, this, &ImportReportPanel::show_record);
    connect(kinds_, &QComboBox::currentIndexChanged, this, &ImportReportPanel::apply_filter);
    connect(list_, &QListView::clicked, this, &ImportReportPanel::show_place);
    connect(list_, &QListView::activated, this, &ImportReportPanel::show_place);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        if (list_->hasFocus() && now.isValid()) show_place(now);  // up and down walk through the places
    });
    connect(save_, &QPushButton::clicked, this, &ImportReportPanel::ask_save);
    connect(copy_, &QPushButton::clicked, this, &ImportReportPanel::copy);
    connect(&reports_, &ImportReports::changed, this, &ImportReportPanel::show_imports);
}

void ImportReportPanel::translate() {
    empty_->setText(
        tr("After an import, what was mended, left out or not understood is listed here, each with its reason and its "
           "place on the map."));
    words_->setPlaceholderText(tr("Filter"));
    words_->setAccessibleName(words_->placeholderText());
    imports_->setAccessibleName(tr("Imports"));
    kinds_->setAccessibleName(tr("Kinds of remarks"));
    list_->setAccessibleName(tr("Remarks on the import"));
    save_->setText(tr("&Save as CSV…"));
    copy_->setText(tr("&Copy"));
    show_imports();
}

void ImportReportPanel::show_imports() {
    {
        const QSignalBlocker quiet(imports_);
        imports_->clear();
        for (const ImportRecord& record : reports_.records()) imports_->addItem(import_title(record));
    }
    imports_->setVisible(imports_->count() > 1);
    pages_->setCurrentIndex(imports_->count() > 0 ? 1 : 0);
    show_record();
}

void ImportReportPanel::show_record() {
    const int index = imports_->currentIndex();
    model_->show(index >= 0 ? reports_.records()[static_cast<std::size_t>(index)] : ImportRecord{});
    show_kinds();
    apply_filter();
}

void ImportReportPanel::show_kinds() {
    const QSignalBlocker quiet(kinds_);
    kinds_->clear();
    kinds_->addItem(tr("Everything"), -1);
    for (const ImportRemark::Kind kind : kinds)
        if (const std::size_t count = count_of(model_->record(), kind); count > 0)
            kinds_->addItem(tr("%1 (%2)").arg(remark_kind_name(kind), number(static_cast<double>(count), 0)),
                            static_cast<int>(kind));
}

void ImportReportPanel::apply_filter() {
    typing_.stop();
    ImportReportFilter filter;
    if (const int kind = kinds_->currentData().toInt(); kinds_->currentIndex() > 0)
        filter.kind = static_cast<ImportRemark::Kind>(kind);
    filter.text = words_->text().trimmed();
    model_->set_filter(std::move(filter));
    show_state();
}

void ImportReportPanel::show_state() {
    const ImportRecord& record = model_->record();
    summary_->setText(record_summary(record));
    const bool has_remarks = !record.remarks.empty();
    for (QWidget* widget : std::initializer_list<QWidget*>{kinds_, words_}) widget->setVisible(has_remarks);
    QString said;
    if (!has_remarks)
        said = tr("Everything came in as it is in the file.");
    else if (model_->rowCount() == 0)
        said = tr("Nothing matches the filter.");
    else if (record.is_cut)
        said = tr("Only the first %1 remarks were kept with the project.")
                   .arg(number(static_cast<double>(record.remarks.size()), 0));
    nothing_->setText(said);
    nothing_->setVisible(!said.isEmpty());
}

void ImportReportPanel::show_place(const QModelIndex& index) {
    const ImportRemark* remark = model_->remark(index);
    if (!remark) return;
    // A mended place is smaller than the shape that it is in; whatever else there is to say is of the whole shape.
    if (remark->row && remark->kind != ImportRemark::Kind::repaired) {
        const Table table = model_->record().layers[remark->layer].table;
        if (const auto row = document_.snapshot()->layer(table).row(*remark->row))
            return selection_.place_wanted(copy_of(row->geometry()));
    }
    if (remark->at) selection_.place_wanted(make_point(*remark->at));
}

void ImportReportPanel::ask_save() {
    auto* dialog = new QFileDialog(this, tr("Save the report"),
                                   last_folder(save_dialog, QFileInfo(document_.path()).absolutePath()),
                                   tr("Tables (%1)").arg(QStringLiteral("*.csv")));
    named(dialog, save_dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(tr("%1 import report").arg(QFileInfo(document_.path()).completeBaseName()));
    connect(dialog, &QFileDialog::fileSelected, this, &ImportReportPanel::save);
    dialog->open();
}

void ImportReportPanel::save(const QString& path) {
    QSaveFile file(path);
    const QByteArray table = import_report_csv(model_->record());
    remember_folder(save_dialog, path);
    if (file.open(QIODevice::WriteOnly) && file.write(table) == table.size() && file.commit()) return emit saved(path);
    emit failed(tr("“%1” cannot be written.").arg(QDir::toNativeSeparators(path)), file.errorString());
}

void ImportReportPanel::copy() const {
    QStringList lines{record_summary(model_->record())};
    for (int row = 0; row < model_->rowCount(); ++row) {
        const QModelIndex index = model_->index(row);
        lines << QStringLiteral("%1\t%2").arg(index.data(ImportReportModel::where_role).toString(),
                                              index.data().toString());
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void ImportReportPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
