#include "app/panels/conflict_text.h"

#include <QCoreApplication>

#include "app/panels/attribute_text.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

using Part = ScenarioPlace::Part;
using Why = ScenarioConflict::Why;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ConflictText)
};

QString value_text(const ScenarioConflict& conflict, const Value& value) {
    if (conflict.place.part == Part::column)
        return readable_text(schema_of(conflict.place.table).columns[conflict.place.column], value);
    constexpr int longest = 80;  // a city's rules are a page
    const QString text = readable_text({"setting", ColumnType::text}, value).simplified();
    return text.size() <= longest ? text : text.left(longest - 1) + QStringLiteral("…");
}

}  // namespace

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
