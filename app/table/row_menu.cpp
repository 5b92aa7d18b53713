#include "app/table/row_menu.h"

namespace yimi::app {

RowMenu::RowMenu(const Desk& desk, QWidget* parent) : QMenu(parent), desk_(desk) {
    setObjectName(QStringLiteral("table_menu"));
    setAttribute(Qt::WA_DeleteOnClose);
    const QModelIndex here = desk_.view.currentIndex();
    const bool any = desk_.edits.selected_rows() > 0;
    addAction(tr("&Zoom to"), this, &RowMenu::zoom_wanted)->setEnabled(any);
    addAction(tr("&Only rows with this value"), this, [this, cell = QPersistentModelIndex(here)] {
        if (cell.isValid()) emit same_value_wanted(cell);
    })->setEnabled(here.isValid() && !here.data().toString().isEmpty());
    addSeparator();
    add_copies();
    addSeparator();
    add_changes();
    addSeparator();
    add(tr("Dele&te the rows"), QKeySequence::Delete, desk_.is_writable && any && !is_derived(desk_.model.table()),
        &TableEdits::remove_rows);
}

void RowMenu::add_copies() {
    const QModelIndex here = desk_.view.currentIndex();
    const bool several = desk_.edits.selected_rows() > 1, any = several || here.isValid();
    if (several) {
        add(tr("Copy the cells of “%1”").arg(here.isValid() ? field_title(desk_.model.field(here)) : QString()), {},
            here.isValid(), &TableEdits::copy_cells);
        add(tr("&Copy the rows"), QKeySequence::Copy, any, &TableEdits::copy_rows);
    } else {
        add(tr("&Copy the cell"), QKeySequence::Copy, any, &TableEdits::copy_cells);
        add(tr("Copy the &row with its titles"), copy_rows_key, any, &TableEdits::copy_rows);
    }
    add(tr("&Paste…"), QKeySequence::Paste, desk_.is_writable, &TableEdits::paste);
}

void RowMenu::add_changes() {
    const std::size_t rows = desk_.edits.selected_rows();
    add(tr("&Set a field in the selected rows…"), {}, desk_.is_writable && rows > 0, &TableEdits::ask_field);
    add(tr("Fill &down"), fill_down_key, desk_.is_writable && rows > 1, &TableEdits::fill_down);
    add(tr("&Empty the cell"), clear_key, desk_.edits.can_edit_cell(), &TableEdits::clear_cell);
}

void RowMenu::add(const QString& text, const QKeySequence& key, bool on, void (TableEdits::*run)()) {
    QAction* entry = addAction(text, &desk_.edits, run);
    entry->setShortcut(key);
    entry->setEnabled(on);
}

}  // namespace yimi::app
