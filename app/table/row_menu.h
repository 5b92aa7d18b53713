#pragma once

#include <QMenu>

#include "app/table/table_edits.h"

namespace yimi::app {

/// What a right click on the rows of the attribute table offers, with its keys.
class RowMenu final : public QMenu {
    Q_OBJECT

public:
    struct Desk {
        const TableModel& model;
        const TableView& view;
        TableEdits& edits;
        bool is_writable = false;
    };
    RowMenu(const Desk& desk, QWidget* parent);

signals:
    void zoom_wanted();
    /// Only the rows that say in a field what this cell says.
    void same_value_wanted(const QModelIndex& cell);

private:
    void add_changes();
    void add_copies();
    void add(const QString& text, const QKeySequence& key, bool on, void (TableEdits::*run)());

    Desk desk_;
};

}  // namespace yimi::app
