#include "app/window/export_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QVBoxLayout>
#include <array>

#include "app/document/last_folder.h"
#include "app/panels/panel_look.h"
#include "app/text/error_text.h"
#include "app/text/names.h"
#include "app/text/scenario_text.h"
#include "app/window/folder_field.h"
#include "app/window/project_files.h"

namespace yimi::app {
namespace {

constexpr const char* folder_name = "export_dialog";
/// Besides the project's own; what the district's offices ask for.
constexpr std::array common_crs{"EPSG:4490", "EPSG:4326", "EPSG:4544", "EPSG:3857"};

QLabel* add_choice(QVBoxLayout& column, QCheckBox& box) {
    auto* note = new QLabel(box.parentWidget());
    note->setWordWrap(true);
    note->setIndent(24);
    make_dim(*note);
    column.addWidget(&box);
    column.addWidget(note);
    return note;
}

}  // namespace

ExportDialog::ExportDialog(Document& document, Analyses& analyses, JobRunner& jobs, const MapContent& shown,
                           QWidget* parent)
    : QDialog(parent), document_(document), analyses_(analyses), jobs_(jobs), shown_(shown) {
    setObjectName(QStringLiteral("export_dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    make_fields();
    lay_out();
    restore_choices();
    for (QCheckBox* box : {geopackage_, report_, findings_, picture_})
        connect(box, &QCheckBox::toggled, this, &ExportDialog::check);
    connect(folder_, &FolderField::changed, this, &ExportDialog::check);
    connect(name_, &QLineEdit::textChanged, this, &ExportDialog::check);
    connect(buttons_, &QDialogButtonBox::accepted, this, &ExportDialog::start);
    connect(buttons_, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    connect(&jobs_, &JobRunner::job_progressed, this,
            [this](quint64 id, const QString& what, quint64 done, quint64 total) {
                if (id != job_) return;
                progress_->setRange(0, static_cast<int>(std::min<quint64>(total, 1'000'000)));
                progress_->setValue(static_cast<int>(std::min<quint64>(done, 1'000'000)));
                progress_->setFormat(job_name(what.toStdString()) + QStringLiteral(" %p%"));
            });
    translate();
}

ExportDialog::~ExportDialog() {
    if (job_) jobs_.cancel(job_);
}

void ExportDialog::make_fields() {
    geopackage_ = named(new QCheckBox(this), "export_geopackage");
    report_ = named(new QCheckBox(this), "export_report");
    findings_ = named(new QCheckBox(this), "export_findings");
    picture_ = named(new QCheckBox(this), "export_picture");
    folder_ = named(new FolderField(this), "export_folder");
    name_ = named(new QLineEdit(this), "export_name");
    crs_ = named(new QComboBox(this), "export_crs");
    message_ = make_paragraph(*this, QStringLiteral("export_message"));
    progress_ = named(new QProgressBar(this), "export_progress");
    progress_->hide();
    buttons_ = new QDialogButtonBox(this);
    export_ = named(buttons_->addButton(QString(), QDialogButtonBox::AcceptRole), "export_start");
    cancel_ = named(buttons_->addButton(QDialogButtonBox::Cancel), "export_cancel");
    export_->setDefault(true);
    for (QLabel** label : {&what_title_, &folder_title_, &name_title_, &crs_title_}) *label = new QLabel(this);
    folder_title_->setBuddy(folder_);
    name_title_->setBuddy(name_);
    crs_title_->setBuddy(crs_);
}

void ExportDialog::lay_out() {
    auto* column = new QVBoxLayout(this);
    QFont bold = font();
    bold.setBold(true);
    what_title_->setFont(bold);
    column->addWidget(what_title_);
    geopackage_note_ = add_choice(*column, *geopackage_);
    report_note_ = add_choice(*column, *report_);
    findings_note_ = add_choice(*column, *findings_);
    picture_note_ = add_choice(*column, *picture_);
    column->addSpacing(8);
    auto* form = new QFormLayout;
    form->addRow(folder_title_, folder_);
    form->addRow(name_title_, name_);
    form->addRow(crs_title_, crs_);
    column->addLayout(form);
    column->addWidget(message_);
    column->addWidget(progress_);
    column->addStretch(1);
    column->addWidget(buttons_);
    setMinimumWidth(520);
}

void ExportDialog::translate() {
    setWindowTitle(tr("Export"));
    what_title_->setText(tr("What to hand on"));
    geopackage_->setText(tr("&GeoPackage"));
    geopackage_note_->setText(tr("All layers with Chinese names and styles; opens in QGIS and ArcGIS."));
    report_->setText(tr("&Report"));
    report_note_->setText(tr("The audit as one page with map: findings, measured values, thresholds, sources."));
    findings_->setText(tr("&Table of findings"));
    findings_note_->setText(tr("One line for each finding, for Excel (CSV)."));
    picture_->setText(tr("Map &picture"));
    picture_note_->setText(tr("The whole plan with legend, scale, north and source (PNG)."));
    folder_title_->setText(tr("&Folder"));
    name_title_->setText(tr("&Name"));
    crs_title_->setText(tr("&Coordinates of the GeoPackage"));
    crs_->setItemText(0, tr("As in the project (%1)").arg(to_qstring(document_.crs())));
    export_->setText(tr("&Export"));
    check();
}

void ExportDialog::restore_choices() {
    const QSettings settings;
    const QFileInfo project(document_.path());
    const auto wanted = [&](const char* key, bool otherwise) {
        return settings.value(QStringLiteral("export/") + QString::fromLatin1(key), otherwise).toBool();
    };
    geopackage_->setChecked(wanted("geopackage", true));
    report_->setChecked(wanted("report", true));
    findings_->setChecked(wanted("findings", false));
    picture_->setChecked(wanted("picture", false));
    QString folder = document_.remembered(QStringLiteral("export_folder"));
    if (!QFileInfo(folder).isDir()) folder = last_folder(folder_name, ProjectFiles::documents_folder());
    folder_->set_folder(folder);
    // Never the project's own name: the export is another file.
    QString name = tr("%1 export").arg(project.completeBaseName());
    // What is shown leaves the house: of a scenario, under its name.
    if (const Scenario* const active = document_.scenarios().active()) {
        static const QRegularExpression no_file_name(QStringLiteral(R"([\\/:*?"<>|\s]+)"));
        name = tr("%1, scenario %2").arg(name, plan_title(active).replace(no_file_name, QStringLiteral("_")));
    }
    name_->setText(name);
    crs_->addItem(QString(), QString());
    for (const char* code : common_crs)
        if (code != document_.crs()) crs_->addItem(crs_title(code), QString::fromLatin1(code));
}

void ExportDialog::keep_choices() const {
    QSettings settings;
    settings.setValue(QStringLiteral("export/geopackage"), geopackage_->isChecked());
    settings.setValue(QStringLiteral("export/report"), report_->isChecked());
    settings.setValue(QStringLiteral("export/findings"), findings_->isChecked());
    settings.setValue(QStringLiteral("export/picture"), picture_->isChecked());
    document_.remember(QStringLiteral("export_folder"), folder_->folder());
    remember_folder(folder_name, folder_->folder());
}

ExportChoices ExportDialog::choices() const {
    ExportChoices chosen;
    chosen.folder = folder_->folder();
    chosen.name = name_->text().trimmed();
    chosen.geopackage = geopackage_->isChecked();
    chosen.report = report_->isChecked();
    chosen.findings = findings_->isChecked();
    chosen.picture = picture_->isChecked();
    chosen.crs = crs_->currentData().toString().toStdString();
    chosen.eye = analyses_.eye();
    chosen.theme = shown_.theme;
    chosen.symbols = *shown_.symbols;
    chosen.backdrop = shown_.backdrop;
    return chosen;
}

void ExportDialog::check() {
    const ExportChoices chosen = choices();
    QString problem = folder_->problem_with(chosen.name), note;
    if (chosen.paths().isEmpty())
        problem = tr("Choose at least one thing to hand on.");
    else if (problem.isEmpty() && chosen.geopackage &&
             QFileInfo(chosen.path(QStringLiteral("gpkg"))) == QFileInfo(document_.path()))
        problem = tr("That is the project itself. Choose another name.");
    if (problem.isEmpty()) {
        QStringList replaced;
        for (const QString& path : chosen.paths())
            if (QFileInfo::exists(path)) replaced << QFileInfo(path).fileName();
        if (!replaced.isEmpty()) note = tr("Will be replaced: %1").arg(replaced.join(tr(", ")));
    }
    export_->setEnabled(problem.isEmpty() && !job_);
    message_->setText(problem.isEmpty() ? note : problem);
    message_->setVisible(!message_->text().isEmpty());
}

void ExportDialog::start() {
    keep_choices();
    set_running(true);
    job_ = jobs_.start<QStringList>(
        QStringLiteral("export"),
        [plan = document_.snapshot(), chosen = choices()](JobContext& job) { return export_files(plan, chosen, job); },
        [self = QPointer<ExportDialog>(this)](Result<QStringList> written) {
            if (self) self->finish(std::move(written));
        });
    check();
}

void ExportDialog::finish(Result<QStringList> written) {
    job_ = 0;
    set_running(false);
    check();
    if (written) {
        emit exported(written.value());
        return accept();
    }
    message_->setText(written.error().code == ErrorCode::cancelled ? tr("Stopped. Nothing was written.")
                                                                   : sentence(written.error()));
    message_->show();
}

void ExportDialog::set_running(bool running) {
    for (QWidget* widget :
         std::initializer_list<QWidget*>{geopackage_, report_, findings_, picture_, folder_, name_, crs_})
        widget->setEnabled(!running);
    progress_->setRange(0, 0);
    progress_->setVisible(running);
}

void ExportDialog::reject() {
    if (job_)
        jobs_.cancel(job_);  // delivered as cancelled; the dialog stays and says so
    else
        QDialog::reject();
}

void ExportDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QDialog::changeEvent(event);
}

}  // namespace yimi::app
