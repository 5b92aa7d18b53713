#include "app/panels/scenario_text.h"

#include <QCoreApplication>

#include "app/panels/attribute_text.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

using Part = ScenarioPlace::Part;
using Why = ScenarioConflict::Why;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ScenarioText)
};

QString value_text(const ScenarioConflict& conflict, const Value& value) {
    static constexpr Column plain{"setting", ColumnType::text};
    const bool is_column = conflict.place.part == Part::column;
    return readable_text(is_column ? schema_of(conflict.place.table).columns[conflict.place.column] : plain, value);
}

}  // namespace

QString plan_title(const Scenario* scenario) {
    if (!scenario) return Words::tr("Present state");
    return scenario->name.empty() ? Words::tr("Scenario") : to_qstring(scenario->name);
}

QString changes_text(const Edit& from_base) {
    int added = 0, changed = 0, removed = 0, settings = 0;
    for (const Change& change : from_base.changes) {
        const auto* const row = std::get_if<FeatureChange>(&change);
        if (!row)
            ++settings;
        else if (!row->before)
            ++added;
        else if (!row->after)
            ++removed;
        else
            ++changed;
    }
    QStringList parts;
    if (added > 0) parts << Words::tr("%n added", nullptr, added);
    if (changed > 0) parts << Words::tr("%n changed", nullptr, changed);
    if (removed > 0) parts << Words::tr("%n removed", nullptr, removed);
    if (settings > 0) parts << Words::tr("%n setting(s) changed", nullptr, settings);
    return parts.isEmpty() ? Words::tr("As the present state") : parts.join(Words::tr(", "));
}

QString conflict_title(const ScenarioConflict& conflict) {
    if (conflict.place.part == Part::setting) return Words::tr("Setting “%1”").arg(to_qstring(conflict.place.setting));
    const QString name =
        conflict.name.empty() ? QStringLiteral("#%1").arg(conflict.place.id.number) : to_qstring(conflict.name);
    const QString row = Words::tr("%1 %2").arg(table_title(conflict.place.table), name);
    if (conflict.place.part == Part::row) return row;
    const QString part = conflict.place.part == Part::shape
                             ? Words::tr("shape")
                             : column_title(schema_of(conflict.place.table).columns[conflict.place.column].name);
    return Words::tr("%1 · %2").arg(row, part);
}

QString conflict_sides(const ScenarioConflict& conflict) {
    switch (conflict.why) {
        case Why::gone_in_base:
            return Words::tr("Changed here, deleted in the present state.");
        case Why::changed_in_base:
            return Words::tr("Deleted here, changed in the present state.");
        case Why::in_ledger:
            return Words::tr("Changed here, but it stands in the ledger by now: it stays as it is there.");
        case Why::both_changed:
            break;
    }
    if (conflict.place.part == Part::shape) return Words::tr("Drawn anew here, and drawn anew in the present state.");
    return Words::tr("Was %1. Here %2, present state %3.")
        .arg(value_text(conflict, conflict.was), value_text(conflict, conflict.mine),
             value_text(conflict, conflict.base));
}

QString conflict_outcome(const ScenarioConflict& conflict) {
    if (!conflict.chosen) return Words::tr("open");
    return *conflict.chosen == Whose::mine ? Words::tr("the scenario's") : Words::tr("the present state's");
}

}  // namespace yimi::app
