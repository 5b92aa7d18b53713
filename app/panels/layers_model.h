#pragma once

#include <QAbstractItemModel>
#include <array>
#include <vector>

#include "app/map/map_style.h"
#include "core/model/plan.h"

namespace yimi::app {

/// The map's layers as a list, top-most first, each with the categories of its legend beneath it. Layers are dragged
/// to another place among themselves.
class LayersModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    explicit LayersModel(QObject* parent = nullptr);

    /// As the map takes them: from below to above.
    [[nodiscard]] std::vector<LayerState> layers() const;
    void set_layers(const std::vector<LayerState>& layers);
    /// As if the planner had put every layer where it is by default.
    void take_default_layers();
    /// Symbols and titles by that look, in the present language.
    void set_look(MapLook look);
    /// What the planner wants to look otherwise.
    void set_symbols(const SymbolChanges& symbols);
    /// How many rows each table has.
    void set_counts(const Plan& plan);

    [[nodiscard]] Table table(const QModelIndex& index) const;
    [[nodiscard]] bool is_layer(const QModelIndex& index) const noexcept;
    [[nodiscard]] Symbol symbol(const QModelIndex& index) const { return symbol(index, symbols_); }
    /// What it would be with those changes.
    [[nodiscard]] Symbol symbol(const QModelIndex& index, const SymbolChanges& changes) const;
    /// The category's word; SymbolChanges::every_category for a layer.
    [[nodiscard]] std::string_view word(const QModelIndex& index) const;
    [[nodiscard]] std::size_t count(const QModelIndex& index) const;
    [[nodiscard]] bool is_visible(const QModelIndex& index) const;
    void toggle(const QModelIndex& index);
    void show_all(bool visible);
    void show_layer(Table table);
    [[nodiscard]] int opacity_percent(const QModelIndex& index) const;
    void set_opacity_percent(const QModelIndex& index, int percent);
    /// Takes the layer of row `from` before the one of row `before`.
    void move_layer(int from, int before);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

signals:
    /// The planner has changed order or visibility.
    void layers_changed();

private:
    void show_anew();
    [[nodiscard]] int row_of(Table table) const noexcept;

    MapLook look_ = Theme::planning;
    SymbolChanges symbols_;
    std::vector<LayerState> layers_;  ///< top-most first
    std::array<std::size_t, table_count> counts_{};
    std::array<std::vector<LegendEntry>, table_count> legends_;  ///< only of tables with several categories
};

/// Order, visibility and opacity as a short text for the project ("blocks,-catchments,buildings@60,…", from below), and
/// back. A table that the text lacks comes where it is by default; words that are no table are passed over.
[[nodiscard]] QString layers_as_text(const std::vector<LayerState>& layers);
[[nodiscard]] std::vector<LayerState> layers_from_text(const QString& text);

}  // namespace yimi::app
