#pragma once

#include <QAction>
#include <QPointer>
#include <QString>
#include <functional>
#include <vector>

class QMenuBar;

namespace yimi::app {

/// An entry of the menus: everything that the window can do.
struct Command {
    QPointer<QAction> action;
    QString menu;  ///< "Edit", "View › Language"
};
/// In the order of the menus; none that is not shown there.
[[nodiscard]] std::vector<Command> commands_in(const QMenuBar& bar);

/// An action's text without the mark of its letter and without the dots of a dialog: "导出(&E)…" → "导出".
[[nodiscard]] QString plain_text(const QAction& action);

/// Why an action is off, as a sentence; empty for one that is on.
using WhyOff = std::function<QString(const QAction&)>;

}  // namespace yimi::app
