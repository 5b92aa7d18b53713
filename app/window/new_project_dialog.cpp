#include "app/window/new_project_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <array>

#include "app/document/last_folder.h"
#include "app/panels/panel_look.h"
#include "app/text/names.h"
#include "app/window/folder_field.h"
#include "app/window/project_files.h"
#include "gis/crs/crs.h"

namespace yimi::app {
namespace {

constexpr const char* folder_name = "new_project_dialog";
/// Chengdu's own first; with zone in the easting; the neighbouring meridian; the world's.
constexpr std::array usual_crs{"EPSG:4544", "EPSG:4523", "EPSG:4543", "EPSG:32648"};

}  // namespace

NewProjectDialog::NewProjectDialog(QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("new_project_dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    for (QLabel** label : {&name_title_, &folder_title_, &crs_title_}) *label = new QLabel(this);
    name_ = named(new QLineEdit(this), "new_name");
    folder_ = named(new FolderField(this), "new_folder");
    folder_->set_folder(last_folder(folder_name, ProjectFiles::documents_folder()));
    crs_ = named(new QComboBox(this), "new_crs");
    crs_->setEditable(true);
    crs_->setInsertPolicy(QComboBox::NoInsert);
    for (const char* code : usual_crs) crs_->addItem(crs_title(code), QString::fromLatin1(code));
    crs_note_ = make_paragraph(*this, QStringLiteral("new_crs_note"));
    make_dim(*crs_note_);
    message_ = make_paragraph(*this, QStringLiteral("new_message"));
    buttons_ = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    create_ = named(buttons_->addButton(QString(), QDialogButtonBox::AcceptRole), "new_create");
    create_->setDefault(true);

    auto* form = new QFormLayout;
    form->addRow(name_title_, name_);
    form->addRow(folder_title_, folder_);
    form->addRow(crs_title_, crs_);
    form->addRow(QString(), crs_note_);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(message_);
    column->addStretch(1);
    column->addWidget(buttons_);
    setMinimumWidth(560);
    name_title_->setBuddy(name_);
    folder_title_->setBuddy(folder_);
    crs_title_->setBuddy(crs_);

    connect(name_, &QLineEdit::textChanged, this, &NewProjectDialog::check);
    connect(folder_, &FolderField::changed, this, &NewProjectDialog::check);
    connect(crs_, &QComboBox::currentTextChanged, this, &NewProjectDialog::check);
    connect(buttons_, &QDialogButtonBox::accepted, this, &NewProjectDialog::finish);
    connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
    translate();
    name_->setText(tr("My plan"));
    name_->selectAll();
}

void NewProjectDialog::translate() {
    setWindowTitle(tr("New project"));
    name_title_->setText(tr("&Name"));
    folder_title_->setText(tr("&Folder"));
    crs_title_->setText(tr("Coordinate s&ystem"));
    crs_note_->setText(
        tr("In metres. What you import is transformed into it; it stays for the life of the project. "
           "Another one: type its code, such as EPSG:4526."));
    create_->setText(tr("&Create"));
    check();
}

QString NewProjectDialog::path() const {
    QString name = name_->text().trimmed();
    if (name.endsWith(QStringLiteral(".gpkg"), Qt::CaseInsensitive)) name.chop(5);
    return QDir(folder_->folder()).filePath(name + QStringLiteral(".gpkg"));
}

QString NewProjectDialog::crs() const {
    const int listed = crs_->findText(crs_->currentText());
    return listed >= 0 ? crs_->itemData(listed).toString() : crs_->currentText().trimmed();
}

void NewProjectDialog::check() {
    const auto known = gis::find_crs(crs().toStdString());
    QString problem = folder_->problem_with(name_->text().trimmed());
    if (!problem.isEmpty()) {
        // said already
    } else if (QFileInfo::exists(path())) {
        problem = tr("“%1” is there already. Choose another name, or open it.").arg(QFileInfo(path()).fileName());
    } else if (!known) {
        problem = tr("“%1” is no coordinate system that Yimi knows. Type a code such as EPSG:4544.").arg(crs());
    } else if (known.value().geographic) {
        problem = tr("“%1” counts in degrees, but distances need metres. Choose a projected one.").arg(crs());
    }
    message_->setText(problem);
    message_->setVisible(!problem.isEmpty());
    create_->setEnabled(problem.isEmpty());
}

void NewProjectDialog::finish() {
    remember_folder(folder_name, folder_->folder());
    emit chosen(path(), crs());
    accept();
}

void NewProjectDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QDialog::changeEvent(event);
}

}  // namespace yimi::app
