#include "app/table/table_edits.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>

#include "app/document/commit_rows.h"
#include "app/panels/attribute_edit.h"
#include "app/table/copied_rows.h"
#include "app/table/paste_dialog.h"
#include "app/table/set_field_dialog.h"
#include "app/text/edit_text.h"

namespace yimi::app {

TableEdits::TableEdits(const Desk& desk) : QObject(&desk.view), desk_(desk) {}

std::vector<FeatureId> TableEdits::selected() const {
    std::vector<FeatureId> ids;
    for (const FeatureRef& feature : desk_.selection.of(desk_.model.table())) ids.push_back(feature.id);
    return ids;
}

std::size_t TableEdits::selected_rows() const {
    return desk_.selection.of(desk_.model.table()).size();
}

bool TableEdits::can_edit_cell() const {
    return desk_.model.flags(desk_.view.currentIndex()) & Qt::ItemIsEditable;
}

void TableEdits::set_rows(std::vector<FeatureId> ids, std::size_t position, const Value& value) {
    const Table table = desk_.model.table();
    const std::size_t rows = ids.size();
    commit_rows(desk_.document, rows,
                [table, ids = std::move(ids), name = std::string(schema_of(table).columns[position].name),
                 value](const Plan& plan) { return attribute_edit(plan, table, ids, name, value); });
}

void TableEdits::set_cell(const QModelIndex& cell, const Value& value) {
    set_rows({desk_.model.id(cell)}, desk_.model.field(cell).position, value);
}

void TableEdits::clear_cell() {
    if (can_edit_cell()) set_cell(desk_.view.currentIndex(), Value{});
}

void TableEdits::ask_field() {
    if (selected_rows() == 0) return emit refused(tr("Select the rows first."));
    const QModelIndex current = desk_.view.currentIndex();
    const std::size_t first = current.isValid() ? desk_.model.field(current).position : common_column::name;
    auto* dialog = new SetFieldDialog(desk_.document.snapshot(), {desk_.model.table(), selected_rows(), first},
                                      desk_.view.window());
    connect(dialog, &SetFieldDialog::wanted, this,
            [this, ids = selected()](std::size_t position, const Value& value) { set_rows(ids, position, value); });
    dialog->open();
}

void TableEdits::fill_down() {
    const auto ids = in_listed_order(selected(), desk_.model.listing());
    if (ids.size() < 2)
        return emit refused(tr("Select the row with the value and those below it that are to get it as well."));
    if (!can_edit_cell()) return emit refused(tr("This field cannot be changed by hand."));
    const std::size_t position = desk_.model.field(desk_.view.currentIndex()).position;
    if (const auto top = desk_.model.plan().layer(desk_.model.table()).row(ids.front()))
        set_rows(ids, position, top->value(position));
}

std::vector<TableField> TableEdits::shown_fields() const {
    std::vector<TableField> fields;
    const QHeaderView& header = *desk_.view.horizontalHeader();
    for (int place = 0; place < header.count(); ++place)
        fields.push_back(desk_.model.fields()[static_cast<std::size_t>(header.logicalIndex(place))]);
    return fields;
}

void TableEdits::copy_text(TextOfRows text_of) {
    auto ids = selected();
    if (ids.empty() && desk_.view.currentIndex().isValid()) ids.push_back(desk_.model.id(desk_.view.currentIndex()));
    const auto listing = std::make_shared<RowListing>(desk_.model.listing());
    desk_.jobs.start<QString>(
        QStringLiteral("table_copy"),
        [plan = desk_.document.snapshot(), ids = std::move(ids), listing,
         text_of = std::move(text_of)](JobContext& job) { return text_of(*plan, in_listed_order(ids, *listing), job); },
        [](Result<QString> text) {
            if (text) QApplication::clipboard()->setText(text.value());
        });
}

void TableEdits::copy() {
    selected_rows() > 1 ? copy_rows() : copy_cells();
}

void TableEdits::copy_cells() {
    const QModelIndex current = desk_.view.currentIndex();
    if (!current.isValid()) return emit refused(tr("Click the cell first that is to be copied."));
    copy_text([table = desk_.model.table(), field = desk_.model.field(current)](
                  const Plan& plan, const std::vector<FeatureId>& ids, JobContext& job) {
        return copied_cells(plan, table, ids, field, job);
    });
}

void TableEdits::copy_rows() {
    copy_text([table = desk_.model.table(), fields = shown_fields()](
                  const Plan& plan, const std::vector<FeatureId>& ids, JobContext& job) {
        return copied_rows(plan, table, ids, fields, job);
    });
}

void TableEdits::remove_rows() {
    const Table table = desk_.model.table();
    if (!desk_.document.is_writable()) return emit refused(tr("Nothing can be changed in this project just now."));
    if (is_derived(table)) return emit refused(tr("These rows are computed: they cannot be deleted by hand."));
    const auto selected = desk_.selection.of(table);
    std::vector<FeatureRef> rows(selected.begin(), selected.end());
    if (rows.empty()) return emit refused(tr("Select the rows first that are to be deleted."));
    const QString count = counted(table, rows.size());
    delete_rows(desk_.document, std::move(rows), "delete",
                [this, count] { emit told(tr("Deleted: %1. Ctrl+Z brings them back.").arg(count)); });
}

PastePlace TableEdits::place_for(const CellBlock& block) const {
    const QModelIndex current = desk_.view.currentIndex();
    PastePlace place{desk_.model.table(), {}, shown_fields(), 0};
    if (current.isValid())
        place.first_field = static_cast<std::size_t>(desk_.view.horizontalHeader()->visualIndex(current.column()));
    if (is_single_cell(block) && selected_rows() > 1) {
        place.ids = selected();
        return place;
    }
    const RowListing& listing = desk_.model.listing();
    const auto first = static_cast<std::size_t>(std::max(0, current.row()));
    for (std::size_t row = first; row < std::min(listing.size(), first + block.size()); ++row)
        place.ids.push_back(listing.id(row));
    return place;
}

void TableEdits::paste() {
    CellBlock block = cell_block(QApplication::clipboard()->text());
    if (block.empty()) return emit refused(tr("There are no cells on the clipboard."));
    if (!desk_.document.is_writable()) return emit refused(tr("Nothing can be changed in this project just now."));
    PastePlace place = place_for(block);
    desk_.jobs.start<PastedCells>(
        QStringLiteral("table_paste"),
        [plan = desk_.document.snapshot(), place, block = std::move(block)](JobContext& job) {
            return pasted_cells(*plan, place, block, job);
        },
        [this, plan = desk_.document.snapshot(), table = place.table](Result<PastedCells> cells) {
            if (cells) show_paste(plan, table, std::move(cells).value());
        });
}

void TableEdits::show_paste(const Snapshot& plan, Table table, PastedCells cells) {
    auto* dialog = new PasteDialog(plan, table, std::move(cells), desk_.view.window());
    connect(dialog, &PasteDialog::wanted, this, [this, table](const std::vector<CellChange>& changes) {
        commit_rows(desk_.document, changes.size(),
                    [table, changes](const Plan& now) { return paste_edit(now, table, changes); });
    });
    dialog->open();
}

}  // namespace yimi::app
