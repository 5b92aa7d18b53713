#pragma once

#include <QDockWidget>

#include "app/table/attribute_table.h"

namespace yimi::app {

class Actions;

/// The attribute table beneath the map: F6 opens it for the layer one is at, and closes it again when it shows that.
class TableDock final : public QDockWidget {
    Q_OBJECT

public:
    TableDock(const AttributeTable::Desk& desk, const Actions& actions, QWidget* parent);

    /// Whether the keyboard is in it.
    [[nodiscard]] bool is_in_hand() const;
    [[nodiscard]] Table table() const noexcept { return table_->table(); }
    void finish_editing() { table_->finish_editing(); }
    void open(Table table);
    void translate();

signals:
    void notice(const QString& sentence);
    void zoom_wanted(const yimi::Box& box);

private:
    void open_scope(RowScope scope);
    /// The one that most of the selected features are of, else the one shown, else the first that has rows.
    [[nodiscard]] Table wanted_table() const;

    AttributeTable::Desk desk_;
    AttributeTable* table_;
};

}  // namespace yimi::app
