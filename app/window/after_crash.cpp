#include "app/window/after_crash.h"

#include <QFileInfo>

#include "app/document/open_marks.h"
#include "app/text/edit_text.h"
#include "app/text/time_text.h"

namespace yimi::app {

AfterCrash::AfterCrash(Document& document, QObject* parent) : QObject(parent), document_(document) {
    connect(&document, &Document::saved, this, &AfterCrash::follow);
    connect(&document, &Document::plan_changed, this, [this](const PlanChange& change) {
        if (change.whole && !document_.is_open()) follow();
    });
}

AfterCrash::~AfterCrash() {
    if (!marked_.isEmpty()) OpenMarks::remove(marked_);
}

void AfterCrash::follow() {
    const QString path = document_.is_writable() ? document_.path() : QString();
    if (path == marked_ || document_.is_busy()) return;
    if (!marked_.isEmpty()) OpenMarks::remove(marked_);
    marked_ = path;
    if (path.isEmpty()) return;
    if (OpenMarks::was_left(path)) emit notice(restored());
    OpenMarks::add(path);
}

QString AfterCrash::restored() const {
    const QString project = QFileInfo(document_.path()).completeBaseName();
    const gis::HistoryEntry* const newest = document_.last_edit();
    if (!newest) return tr("Yimi ended unexpectedly last time. “%1” is complete; nothing is lost.").arg(project);
    return tr("Yimi ended unexpectedly last time. “%1” is complete up to the last edit: %2, %3.")
        .arg(project, edit_name(newest->name, newest->subject, newest->rows), short_time(local_time(newest->made_at)));
}

}  // namespace yimi::app
