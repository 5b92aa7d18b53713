#include "app/window/folder_field.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace yimi::app {

FolderField::FolderField(QWidget* parent)
    : QWidget(parent), line_(new QLineEdit(this)), browse_(new QPushButton(this)) {
    line_->setObjectName(QStringLiteral("folder"));
    browse_->setObjectName(QStringLiteral("browse"));
    browse_->setAutoDefault(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(line_, 1);
    row->addWidget(browse_);
    setFocusProxy(line_);
    translate();
    connect(line_, &QLineEdit::textChanged, this, &FolderField::changed);
    connect(browse_, &QPushButton::clicked, this, &FolderField::browse);
}

QString FolderField::folder() const {
    return QDir::fromNativeSeparators(line_->text().trimmed());
}

void FolderField::set_folder(const QString& folder) {
    line_->setText(QDir::toNativeSeparators(folder));
}

QString FolderField::problem_with(const QString& name) const {
    if (name.isEmpty()) return tr("Give it a name.");
    if (name.contains(QLatin1Char('/')) || name.contains(QLatin1Char('\\')))
        return tr("A name has no / or \\ in it; the folder has a line of its own.");
    const QFileInfo info(folder());
    if (folder().isEmpty() || !info.isDir()) return tr("There is no folder “%1”. Choose another.").arg(line_->text());
    if (!info.isWritable()) return tr("Nothing can be written into “%1”. Choose another folder.").arg(line_->text());
    return {};
}

void FolderField::browse() {
    auto* dialog = new QFileDialog(this, tr("Where to"), folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &FolderField::set_folder);
    dialog->open();
}

void FolderField::translate() {
    browse_->setText(tr("&Browse…"));
    line_->setAccessibleName(tr("Folder"));
}

void FolderField::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
