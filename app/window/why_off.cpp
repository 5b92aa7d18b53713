#include "app/window/why_off.h"

#include <QAction>
#include <QCoreApplication>

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::WhyOff)
};

}  // namespace

QString why_off(const QAction& action, const Document& document, const Selection& selection) {
    if (action.isEnabled()) return {};
    if (!document.is_open()) return Words::tr("Open a project first.");
    const QString name = action.objectName();
    if (name == QStringLiteral("view_back")) return Words::tr("There is no earlier view.");
    if (name == QStringLiteral("view_forward")) return Words::tr("There is no later view.");
    if (name == QStringLiteral("zoom_to_selection") || name == QStringLiteral("select_none"))
        return Words::tr("Select something first.");
    if (name == QStringLiteral("audit")) return Words::tr("The audit is running.");
    if (document.is_busy()) return Words::tr("A bulk change is being written. Wait until it is done.");
    if (!document.is_writable()) return Words::tr("The project is open for looking only.");
    if (name == QStringLiteral("undo")) return Words::tr("There is nothing to undo.");
    if (name == QStringLiteral("redo")) return Words::tr("There is nothing to redo.");
    if (name == QStringLiteral("draw_pair")) return Words::tr("Select a way to school that has no way home.");
    if (name == QStringLiteral("merge")) return Words::tr("Select two or more of the same layer.");
    if (selection.is_empty()) return Words::tr("Select something first.");
    return Words::tr("Not possible just now.");
}

}  // namespace yimi::app
