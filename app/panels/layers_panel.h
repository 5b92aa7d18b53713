#pragma once

#include <QWidget>

#include "app/document/document.h"
#include "app/map/map_widget.h"

class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace yimi::app {

class LayersModel;
class LayersView;

/// How a project's map looked when it was left, as `remembered(key)` gives it.
struct RememberedLook {
    Theme theme = Theme::planning;
    std::vector<LayerState> layers;
    SymbolChanges symbols;
};
[[nodiscard]] RememberedLook remembered_look(const std::function<QString(const QString& key)>& remembered);

/// Which layers the map shows, in which order, and by which theme; remembered with the project.
class LayersPanel final : public QWidget {
    Q_OBJECT

public:
    LayersPanel(Document& document, MapWidget& map, QWidget* parent = nullptr);

    /// Eyes and symbols only, for small screens.
    void set_compact(bool compact);
    [[nodiscard]] Theme theme() const;
    /// The layer that is marked in the list.
    [[nodiscard]] std::optional<Table> chosen() const;
    /// As if the planner had chosen it.
    void choose_theme(Theme theme);
    /// What the coverage theme's colours mean now: open space reached alone, or else places within reach.
    void show_open_space(bool shown);
    /// All layers, or none.
    void show_all(bool visible);
    /// Lets one be seen, as if the planner had.
    void show_layer(Table table);

signals:
    void theme_changed(yimi::app::Theme theme);
    void zoom_wanted(const yimi::Box& box);
    /// A file is to be taken into this table.
    void import_wanted(yimi::Table table);
    /// The attribute table of a layer is to be opened.
    void table_wanted(yimi::Table table);
    void chosen_changed(std::optional<yimi::Table> table);
    /// A new feature of a layer is to be drawn.
    void draw_wanted(yimi::Table table);
    /// All features of a layer are to be selected.
    void all_wanted(yimi::Table table);

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] MapLook look() const;
    void lay_out();
    void translate();
    void follow(const PlanChange& change);
    /// Takes theme and layers from the project.
    void restore();
    void show_layers();
    void take_theme(int row);
    void zoom_to(const QModelIndex& index);
    void show_menu(const QPoint& at);
    void add_opacities(QMenu& menu, const QPersistentModelIndex& index);
    /// Lets the planner change how a layer or category is drawn; the map follows at once.
    void edit_symbol(const QModelIndex& index);
    void show_symbols(const SymbolChanges& symbols);
    void keep_symbols(const SymbolChanges& symbols);
    void show_hint();

    Document& document_;
    MapWidget& map_;
    bool shows_open_space_ = false;
    SymbolChanges symbols_;
    LayersModel* model_;
    LayersView* view_;
    QComboBox* themes_;
    QToolButton* themes_compact_;
    QWidget* hint_;
    QLabel* hint_text_;
    QPushButton* import_;
};

}  // namespace yimi::app
