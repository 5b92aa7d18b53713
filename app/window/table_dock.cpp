#include "app/window/table_dock.h"

#include <QApplication>

#include "app/window/actions.h"

namespace yimi::app {

TableDock::TableDock(const AttributeTable::Desk& desk, const Actions& actions, QWidget* parent)
    : QDockWidget(parent), desk_(desk), table_(new AttributeTable(desk, this)) {
    setObjectName(QStringLiteral("table_dock"));
    setAllowedAreas(Qt::BottomDockWidgetArea | Qt::TopDockWidgetArea);
    setWidget(table_);
    hide();
    connect(table_, &AttributeTable::notice, this, &TableDock::notice);
    connect(table_, &AttributeTable::zoom_wanted, this, &TableDock::zoom_wanted);
    for (const auto& [act, scope] :
         {std::pair(Act::table, RowScope::all), std::pair(Act::table_selected, RowScope::selected),
          std::pair(Act::table_in_view, RowScope::in_view)})
        connect(&actions[act], &QAction::triggered, this, [this, scope = scope] { open_scope(scope); });
    connect(&desk.document, &Document::plan_changed, this, [this](const PlanChange& change) {
        if (change.whole) setEnabled(desk_.document.is_open());
        if (change.whole && !desk_.document.is_open()) hide();
    });
    translate();
}

bool TableDock::is_in_hand() const {
    return isVisible() && isAncestorOf(QApplication::focusWidget());
}

void TableDock::open_scope(RowScope scope) {
    const bool shows_it = is_in_hand() || (isVisible() && wanted_table() == table_->table());
    if (shows_it && table_->scope() == scope) return hide();
    table_->choose_scope(scope);
    open(wanted_table());
}

void TableDock::open(Table table) {
    table_->choose_table(table);
    show();
    raise();
    table_->enter();
}

Table TableDock::wanted_table() const {
    const Plan& plan = *desk_.document.snapshot();
    Table most = table_->table();
    for (const TableSchema& schema : all_schemas())
        if (desk_.selection.of(schema.table).size() > desk_.selection.of(most).size()) most = schema.table;
    if (plan.layer(most).size() > 0) return most;
    for (const TableSchema& schema : all_schemas())
        if (plan.layer(schema.table).size() > 0) return schema.table;
    return most;
}

void TableDock::translate() {
    setWindowTitle(tr("Attribute table"));
}

}  // namespace yimi::app
