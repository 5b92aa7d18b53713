#include "app/window/selecting.h"

#include "app/panels/layers_panel.h"
#include "app/table/select_where_dialog.h"
#include "app/text/names.h"
#include "app/tools/selected_shapes.h"
#include "app/window/table_dock.h"

namespace yimi::app {

Selecting::Selecting(const Desk& desk) : QObject(&desk.window), desk_(desk) {
    const auto on = [this](Act act, auto run) { connect(&desk_.actions[act], &QAction::triggered, this, run); };
    on(Act::select_all, [this] { select_layers(Selection::Which::all); });
    on(Act::select_none, [this] { desk_.selection.clear(); });
    on(Act::select_others, [this] { select_layers(Selection::Which::others); });
    on(Act::select_where, [this] { ask_condition(); });
    connect(&desk.layers, &LayersPanel::chosen_changed, this, [this] { marked_last_ = true; });
    connect(&desk.selection, &Selection::changed, this, [this] { marked_last_ = false; });
    on(Act::zoom_to_selection, [this] {
        if (const Box box = desk_.selection.extent(); !box.empty()) desk_.map.show_box(box);
    });
}

void Selecting::select_layers(Selection::Which which) {
    const auto tables = meant_tables();
    if (tables.empty()) return emit notice(tr("Mark a layer at the left first: of that one all is selected."));
    desk_.selection.set_layers(tables, which);
}

std::vector<Table> Selecting::meant_tables() const {
    if (const auto marked = desk_.layers.chosen(); marked_last_ && marked && !is_derived(*marked)) return {*marked};
    std::vector<Table> tables;
    for (const TableSchema& schema : all_schemas())
        if (!desk_.selection.of(schema.table).empty()) tables.push_back(schema.table);
    if (const auto at_hand = table_at_hand(); tables.empty() && at_hand) tables.push_back(*at_hand);
    return tables;
}

std::optional<Table> Selecting::table_at_hand() const {
    if (desk_.table.is_in_hand()) return desk_.table.table();
    if (const auto chosen = desk_.layers.chosen(); chosen && !is_derived(*chosen)) return chosen;
    return desk_.table.isVisible() ? std::optional(desk_.table.table()) : std::nullopt;
}

void Selecting::ask_condition() {
    if (!where_) {
        const auto selected = meant_tables();
        const Table first = selected.empty() ? Table::streets : selected.front();
        where_ = new SelectWhereDialog({desk_.document, desk_.jobs, desk_.selection}, table_at_hand().value_or(first),
                                       &desk_.window);
    }
    where_->show();
    where_->raise();
    where_->activateWindow();
}

void Selecting::select_all(Table table) {
    desk_.selection.set_layers(std::array{table}, Selection::Which::all);
}

QString Selecting::by_layer() const {
    QStringList layers;
    for (const TableSchema& schema : all_schemas())
        if (const auto count = desk_.selection.of(schema.table).size(); count > 0)
            layers << tr("%1 %2").arg(table_title(schema.table), number(static_cast<double>(count), 0));
    return layers.join(tr(", "));
}

QString Selecting::text() const {
    const auto layers = std::count_if(all_schemas().begin(), all_schemas().end(), [this](const TableSchema& schema) {
        return !desk_.selection.of(schema.table).empty();
    });
    if (layers == 0) return {};
    constexpr int room_for = 2;  // in the status bar
    if (layers <= room_for) return tr("Selected: %1").arg(by_layer());
    return tr("Selected: %1 in %2 layers")
        .arg(number(static_cast<double>(desk_.selection.features().size()), 0))
        .arg(layers);
}

void Selecting::show_on_map() const {
    desk_.map.set_selection(shapes_to_outline(desk_.selection));
    SelectedRows rows;
    if (desk_.selection.features().size() > most_outlined)
        for (const FeatureRef& feature : desk_.selection.features()) rows[feature.table].push_back(feature.id);
    desk_.map.set_selected_rows(std::move(rows));
}

void Selecting::enable_actions() const {
    const bool open = desk_.document.is_open(), any = !desk_.selection.is_empty();
    for (const Act act : {Act::select_all, Act::select_others, Act::select_where}) desk_.actions[act].setEnabled(open);
    for (const Act act : {Act::select_none, Act::zoom_to_selection}) desk_.actions[act].setEnabled(any);
}

}  // namespace yimi::app
