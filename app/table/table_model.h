#pragma once

#include <QAbstractTableModel>

#include "app/table/row_listing.h"

namespace yimi::app {

/// The listed rows of one layer. Cells are read from the snapshot as they are shown; nothing is copied but the order.
class TableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit TableModel(QObject* parent = nullptr);

    /// Other rows, or the same in another order.
    void show(Snapshot plan, Table table, RowListing listing);
    /// The same rows with the values that they have now; one that is gone shows nothing.
    void follow(Snapshot plan);
    /// Whether cells can be edited at all.
    void set_editable(bool editable) noexcept { is_editable_ = editable; }
    void retranslate();

    [[nodiscard]] const Plan& plan() const noexcept { return *plan_; }
    [[nodiscard]] Table table() const noexcept { return table_; }
    [[nodiscard]] const RowListing& listing() const noexcept { return listing_; }
    [[nodiscard]] const std::vector<TableField>& fields() const noexcept { return fields_; }
    [[nodiscard]] const TableField& field(const QModelIndex& index) const {
        return fields_[std::size_t(index.column())];
    }
    [[nodiscard]] FeatureId id(const QModelIndex& index) const { return listing_.id(std::size_t(index.row())); }
    [[nodiscard]] std::optional<RowView> row(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    Snapshot plan_;
    Table table_ = Table::districts;
    std::vector<TableField> fields_;
    RowListing listing_;
    bool is_editable_ = false;
};

}  // namespace yimi::app
