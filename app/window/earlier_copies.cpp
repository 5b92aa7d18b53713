#include "app/window/earlier_copies.h"

#include <QLocale>

#include "app/panels/message_bar.h"
#include "app/window/project_files.h"

namespace yimi::app {
namespace {

QString shown(const Snapshots::Copy& copy) {
    return copy.made_at.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

}  // namespace

EarlierCopies::EarlierCopies(Document& document, JobRunner& jobs, ProjectFiles& files, MessageBar& messages,
                             QWidget& window)
    : QObject(&window), document_(document), files_(files), messages_(messages), menu_(new QMenu(&window)) {
    new Snapshots(document, jobs, Snapshots::usual_interval_ms, this);
    menu_->setObjectName(QStringLiteral("menu_earlier"));
    connect(menu_, &QMenu::aboutToShow, this, &EarlierCopies::fill);
    connect(&files, &ProjectFiles::not_opened, this, &EarlierCopies::offer);
    connect(&document, &Document::plan_changed, this, [this](const PlanChange& change) {
        if (change.whole) menu_->setEnabled(document_.is_open());
    });
    menu_->setEnabled(false);
    translate();
}

void EarlierCopies::translate() {
    menu_->setTitle(tr("E&arlier copies"));
}

void EarlierCopies::fill() {
    menu_->clear();
    const QString project = document_.path();
    for (const Snapshots::Copy& copy : Snapshots::of(project))
        menu_->addAction(shown(copy), this, [this, copy, project] { files_.open_copy(copy, project); });
    if (!menu_->isEmpty()) return;
    menu_->addAction(tr("None yet: one is made every five minutes while you edit"))->setEnabled(false);
}

void EarlierCopies::offer(const QString& project, const QString& sentence, const QString& details) {
    const std::vector<Snapshots::Copy> copies = Snapshots::of(project);
    if (copies.empty()) return messages_.show_error(sentence, details);
    const Snapshots::Copy& newest = copies.front();
    messages_.show_problem(sentence, details,
                           MessageAction{tr("Open the copy of %1").arg(shown(newest)),
                                         [this, newest, project] { files_.open_copy(newest, project); }});
}

}  // namespace yimi::app
