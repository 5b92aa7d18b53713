#include "app/search/commands.h"

#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>

namespace yimi::app {
namespace {

QString without_mark(QString text) {
    // "导出(&E)…" and "&Export…": neither the mark nor what it marks is read; "&&" is one that is meant.
    static const QRegularExpression mark(QStringLiteral(R"(\(&\w\)|&(?!&)|…$)"));
    return text.remove(mark);
}

void gather(const QList<QAction*>& entries, const QString& menu, std::vector<Command>& commands) {
    for (QAction* entry : entries) {
        if (entry->isSeparator() || !entry->isVisible()) continue;
        if (const QMenu* inner = entry->menu()) {
            const QString title = without_mark(inner->title());
            gather(inner->actions(), menu.isEmpty() ? title : QStringLiteral("%1 › %2").arg(menu, title), commands);
        } else if (std::none_of(commands.begin(), commands.end(),
                                [&](const Command& known) { return known.action == entry; })) {
            commands.push_back({entry, menu});  // where it stands first
        }
    }
}

}  // namespace

std::vector<Command> commands_in(const QMenuBar& bar) {
    std::vector<Command> commands;
    gather(bar.actions(), {}, commands);
    return commands;
}

QString plain_text(const QAction& action) {
    return without_mark(action.text());
}

}  // namespace yimi::app
