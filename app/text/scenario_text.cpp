#include "app/text/scenario_text.h"

#include <QCoreApplication>

#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ScenarioText)
};

}  // namespace

QString plan_title(const Scenario* scenario) {
    if (!scenario) return Words::tr("Present state");
    return scenario->name.empty() ? Words::tr("Scenario") : to_qstring(scenario->name);
}

ChangeCounts counted_changes(const Edit& from_base) {
    ChangeCounts counts;
    for (const Change& change : from_base.changes) {
        const auto* const row = std::get_if<FeatureChange>(&change);
        ++(!row ? counts.settings : !row->before ? counts.added : !row->after ? counts.removed : counts.changed);
    }
    return counts;
}

QString changes_text(const Edit& from_base) {
    const auto [added, changed, removed, settings] = counted_changes(from_base);
    QStringList parts;
    if (added > 0) parts << Words::tr("%n added", nullptr, added);
    if (changed > 0) parts << Words::tr("%n changed", nullptr, changed);
    if (removed > 0) parts << Words::tr("%n removed", nullptr, removed);
    if (settings > 0) parts << Words::tr("%n setting(s) changed", nullptr, settings);
    return parts.isEmpty() ? Words::tr("As the present state") : parts.join(Words::tr(", "));
}

}  // namespace yimi::app
