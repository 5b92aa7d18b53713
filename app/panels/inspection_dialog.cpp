#include "app/panels/inspection_dialog.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include "app/document/last_folder.h"
#include "app/panels/panel_look.h"
#include "app/report/inspection_files.h"
#include "app/text/error_text.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

const QString job_line = QStringLiteral("inspection");
constexpr const char* folder_key = "inspection";

}  // namespace

InspectionDialog::InspectionDialog(Document& document, JobRunner& jobs, CaseList& cases, QWidget* parent)
    : QDialog(parent),
      document_(document),
      jobs_(jobs),
      cases_(cases),
      kind_(named(new QComboBox(this), "inspection_kind")),
      district_(named(new QComboBox(this), "inspection_district")),
      most_(named(new QSpinBox(this), "inspection_most")),
      ask_(named(new QPushButton(this), "inspection_ask")),
      save_(named(new QPushButton(this), "inspection_save")),
      told_(make_paragraph(*this, QStringLiteral("inspection_told"))) {
    setObjectName(QStringLiteral("inspection_dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Inspection day"));
    lay_out();
    fill();
    connect(ask_, &QPushButton::clicked, this, &InspectionDialog::ask);
    connect(save_, &QPushButton::clicked, this, &InspectionDialog::choose_file);
    connect(&document_, &Document::plan_changed, this, [this](const PlanChange& change) {
        if (change.whole) close();
    });
}

InspectionDialog::~InspectionDialog() {
    jobs_.drop_line(job_line);
}

void InspectionDialog::lay_out() {
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(ask_);
    buttons->addWidget(save_);
    buttons->addStretch(1);
    auto* form = new QFormLayout(this);
    form->addRow(tr("Look at"), kind_);
    form->addRow(tr("In"), district_);
    form->addRow(tr("At most"), most_);
    form->addRow(told_);
    form->addRow(buttons);
    ask_->setText(tr("Find the shortest walk"));
    save_->setText(tr("Save the list…"));
    save_->setToolTip(tr("A page for paper and phone (.html), a form for QField (.gpkg) or a table (.csv)"));
    save_->setEnabled(false);
}

void InspectionDialog::fill() {
    kind_->addItem(table_title(Table::school_gates), QStringLiteral("school_gates"));
    kind_->addItem(table_title(Table::playgrounds), QStringLiteral("playgrounds"));
    kind_->addItem(table_title(Table::crossings), QStringLiteral("crossings"));
    kind_->addItem(tr("Open hazards of the ledger"), QStringLiteral("hazards"));
    kind_->addItem(tr("Findings that fail"), QStringLiteral("findings"));
    district_->addItem(tr("the whole plan"), QString());
    const std::size_t code = column(Table::districts, "code");
    document_.snapshot()->layer(Table::districts).for_each([&](const RowView& row) {
        if (!row.text(code).empty())
            district_->addItem(row_name(*document_.snapshot(), Table::districts, row.id()), to_qstring(row.text(code)));
        return true;
    });
    most_->setRange(2, 200);
    most_->setValue(30);
    most_->setToolTip(tr("Of hazards and findings the worst"));
    told_->setText(
        tr("The walk goes over the streets that an adult walks. What is not in order comes back by "
           "“yimi-cli inspection PROJECT take” and is entered in the ledger."));
}

void InspectionDialog::ask() {
    InspectionQuestion question;
    question.kind = kind_->currentData().toString().toStdString();
    question.district = district_->currentData().toString().toStdString();
    question.most = static_cast<std::size_t>(most_->value());
    ask_->setEnabled(false);
    save_->setEnabled(false);
    of_ = document_.snapshot();
    jobs_.start<Inspection>(
        job_line, [plan = of_, question](JobContext& job) { return plan_inspection(*plan, question, job); },
        [this](Result<Inspection> answer) {
            ask_->setEnabled(true);
            if (!answer) return told_->setText(sentence(answer.error()));
            found_ = std::move(answer).value();
            show_walk();
        });
}

void InspectionDialog::show_walk() {
    Cases cases{tr("Inspection day"), {}};
    for (const auto* places : {&found_->places, &found_->apart})
        for (const InspectionPlace& place : *places)
            cases.all.push_back(
                {QStringLiteral("%1 %2").arg(to_qstring(place.code), to_qstring(place.name)), place.feature});
    save_->setEnabled(!cases.all.empty());
    QString said = cases.all.empty()
                       ? tr("There is nothing of the kind.")
                       : tr("%n place(s), %1 km on foot", nullptr, static_cast<int>(found_->places.size()))
                             .arg(number(found_->length_m / 1000, 1));
    if (!found_->apart.empty())
        said += QLatin1Char('\n') +
                tr("To %n more no way on foot is known.", nullptr, static_cast<int>(found_->apart.size()));
    told_->setText(said);
    cases_.open(std::move(cases));
}

void InspectionDialog::choose_file() {
    auto* dialog = new QFileDialog(this, tr("Save the list"), last_folder(folder_key, {}),
                                   tr("Page for paper and phone (*.html);;Form for QField (*.gpkg);;Table (*.csv)"));
    dialog->setObjectName(QStringLiteral("inspection_file_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("html"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& chosen) {
        dialog->setDefaultSuffix(chosen.section(QStringLiteral("*."), 1).section(QLatin1Char(')'), 0, 0));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        remember_folder(folder_key, path);
        save(path);
    });
    dialog->open();
}

void InspectionDialog::save(const QString& path) {
    if (!found_) return;
    InspectionFiles files;
    const QString ending = QFileInfo(path).suffix().toLower();
    (ending == QLatin1String("gpkg")  ? files.gpkg
     : ending == QLatin1String("csv") ? files.csv
                                      : files.html) = path.toStdString();
    const auto saved =
        write_inspection(*of_, *found_, std::nullopt, QFileInfo(document_.path()).completeBaseName(), files);
    if (!saved) return told_->setText(sentence(saved.error()));
    emit written({path});
}

}  // namespace yimi::app
