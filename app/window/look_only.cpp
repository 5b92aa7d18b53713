#include "app/window/look_only.h"

#include <QKeyEvent>
#include <algorithm>

#include "app/panels/message_bar.h"
#include "app/panels/message_row.h"
#include "app/window/actions.h"
#include "app/window/project_files.h"
#include "app/window/rescue.h"

namespace yimi::app {

LookOnly::LookOnly(const Parts& parts) : QObject(&parts.window), parts_(parts) {
    constexpr int look_ms = 3000;
    look_.setInterval(look_ms);
    connect(&look_, &QTimer::timeout, this, &LookOnly::edit_if_free);
    connect(&parts.document, &Document::opened_to_look_at, this, &LookOnly::begin);
    connect(&parts.document, &Document::plan_changed, this, [this](const PlanChange& change) {
        if (change.whole) end();
    });
    parts.window.installEventFilter(this);
}

void LookOnly::begin(const QString& sentence) {
    sentence_ = sentence;
    tell();
    look_.start();
}

void LookOnly::tell() {
    row_ = parts_.messages.show_problem(
        sentence_, {}, MessageAction{tr("Save a copy elsewhere…"), [this] { parts_.rescue.ask_where(); }});
}

void LookOnly::end() {
    look_.stop();
    if (row_) emit row_->closed();
}

void LookOnly::edit_if_free() {
    const QString path = parts_.document.path();
    if (parts_.document.is_busy() || !gis::ProjectStore::is_free(path.toStdString())) return;
    look_.stop();
    parts_.files.open(path);
    parts_.messages.show_notice(tr("The project is free again and can be edited here now."));
}

bool LookOnly::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && parts_.document.is_read_only()) {
        const QKeySequence typed(static_cast<QKeyEvent*>(event)->keyCombination());
        const auto would_edit = [&](Act act) {
            const QAction& action = parts_.actions[act];
            return !action.isEnabled() && action.shortcuts().contains(typed);
        };
        if (std::ranges::any_of(acts_that_edit, would_edit)) tell();
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace yimi::app
