#pragma once

#include <QObject>
#include <QPointer>

#include "app/document/selection.h"
#include "app/map/map_widget.h"
#include "app/window/actions.h"

namespace yimi::app {

class SelectWhereDialog;

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

private:
    void ask_condition();
    /// The layers that "all" and "the others" mean: those of what is selected, else all that the map shows.
    [[nodiscard]] std::vector<Table> meant_tables() const;

    Desk desk_;
    QPointer<SelectWhereDialog> where_;
};

}  // namespace yimi::app
