#include "app/window/rescue.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include "app/panels/message_bar.h"
#include "app/panels/message_row.h"
#include "app/text/error_text.h"
#include "app/window/project_files.h"

namespace yimi::app {

Rescue::Rescue(const Parts& parts) : QObject(&parts.window), parts_(parts) {
    constexpr int retry_ms = 3000;
    retry_.setInterval(retry_ms);
    connect(&retry_, &QTimer::timeout, this, [this] { parts_.document.save_held(); });
    connect(&parts.document, &Document::unsaved, this, &Rescue::show);
    connect(&parts.document, &Document::saved, this, &Rescue::hide);
}

void Rescue::show(const QString& sentence, const QString& details) {
    const QString kept = tr("%n change(s) are kept here and written as soon as that is possible.", nullptr,
                            static_cast<int>(parts_.document.unsaved_count()));
    if (row_) emit row_->closed();
    row_ = parts_.messages.show_problem(QStringLiteral("%1 %2").arg(sentence, kept), details,
                                        MessageAction{tr("Save a copy elsewhere…"), [this] { ask_where(); }});
    retry_.start();
}

void Rescue::hide() {
    if (!retry_.isActive()) return;
    retry_.stop();
    if (row_) emit row_->closed();
    parts_.messages.show_notice(tr("Everything is saved again."));
}

void Rescue::ask_where() {
    const QFileInfo project(parts_.document.path());
    const QString name = tr("%1 copy", "name of a file").arg(project.completeBaseName()) + QStringLiteral(".gpkg");
    auto* dialog = new QFileDialog(&parts_.window, tr("Save a copy elsewhere"), ProjectFiles::documents_folder(),
                                   tr("Projects (%1)").arg(QStringLiteral("*.gpkg")));
    dialog->setObjectName(QStringLiteral("copy_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);  // no file is ever replaced
    dialog->setDefaultSuffix(QStringLiteral("gpkg"));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, &Rescue::go_on_in);
    connect(dialog, &QFileDialog::rejected, &parts_.document, &Document::tell_saved);
    dialog->open();
}

void Rescue::go_on_in(const QString& path) {
    parts_.document.go_on_in(path, [this, path](const Result<Document::Copied>& copied) {
        if (!copied) {
            if (copied.error().code != ErrorCode::cancelled)
                parts_.messages.show_error(sentence(copied.error()), QString::fromStdString(copied.error().message));
            return;
        }
        parts_.files.follow_copy();
        const QString shown = QDir::toNativeSeparators(path);
        parts_.messages.show_notice(
            copied.value() == Document::Copied::whole
                ? tr("The project goes on in “%1”, with its whole history.").arg(shown)
                : tr("The project goes on in “%1”. Its history was lost with the former file.").arg(shown));
    });
}

bool Rescue::may_close() {
    if (parts_.document.save_held()) return true;
    ask_about_loss();
    return false;
}

void Rescue::ask_about_loss() {
    if (question_) return question_->raise();
    question_ = new QMessageBox(
        QMessageBox::Warning, tr("Not saved"),
        tr("%n change(s) are not on the disk yet.", nullptr, static_cast<int>(parts_.document.unsaved_count())),
        QMessageBox::NoButton, &parts_.window);
    question_->setObjectName(QStringLiteral("unsaved_dialog"));
    question_->setAttribute(Qt::WA_DeleteOnClose);
    question_->setInformativeText(tr("“%1” does not take them at the moment. If Yimi closes now, they are lost.")
                                      .arg(QFileInfo(parts_.document.path()).fileName()));
    auto* copy = question_->addButton(tr("Save a copy elsewhere…"), QMessageBox::AcceptRole);
    auto* stay = question_->addButton(tr("Go on working"), QMessageBox::RejectRole);
    auto* lose = question_->addButton(tr("Close and lose them"), QMessageBox::DestructiveRole);
    copy->setObjectName(QStringLiteral("unsaved_copy"));
    stay->setObjectName(QStringLiteral("unsaved_stay"));
    lose->setObjectName(QStringLiteral("unsaved_lose"));
    question_->setDefaultButton(copy);
    question_->setEscapeButton(stay);
    connect(copy, &QPushButton::clicked, this, &Rescue::ask_where);
    connect(lose, &QPushButton::clicked, this, [this] {
        parts_.document.drop_held();
        emit close_wanted();
    });
    question_->open();
}

}  // namespace yimi::app
