#pragma once

#include <QObject>
#include <QPointer>

#include "app/document/selection.h"
#include "app/map/map_widget.h"
#include "app/window/actions.h"

namespace yimi::app {

class LayersPanel;
class SelectWhereDialog;
class TableDock;

/// The commands that select many features at once, and what the window says of the selection.
class Selecting final : public QObject {
    Q_OBJECT

public:
    struct Desk {
        QWidget& window;
        Document& document;
        JobRunner& jobs;
        Selection& selection;
        MapWidget& map;
        const LayersPanel& layers;
        const TableDock& table;
        const Actions& actions;
    };
    explicit Selecting(const Desk& desk);

    void select_all(Table table);
    /// "已选 道路 3、学校 2", "已选 5 个图层的 120 个要素"; empty where nothing is.
    [[nodiscard]] QString text() const;
    /// The number in each layer.
    [[nodiscard]] QString by_layer() const;
    /// Outlines it on the map.
    void show_on_map() const;
    void enable_actions() const;

signals:
    void notice(const QString& sentence);

private:
    void ask_condition();
    /// Of the meant layers; a notice where nobody can tell which are.
    void select_layers(Selection::Which which);
    /// The layers that "all" and "the others" mean: the one marked at the left where that was done last, else those of
    /// what is selected, else the one that somebody is at. Never the whole city, which the next key might delete.
    [[nodiscard]] std::vector<Table> meant_tables() const;
    /// The layer whose table has the keyboard, else the one marked at the left, else the one whose table is open.
    [[nodiscard]] std::optional<Table> table_at_hand() const;

    Desk desk_;
    QPointer<SelectWhereDialog> where_;
    bool marked_last_ = false;  ///< a layer was marked after the selection changed
};

}  // namespace yimi::app
