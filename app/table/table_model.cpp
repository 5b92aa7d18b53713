#include "app/table/table_model.h"

#include <QFont>

#include "app/panels/attribute_edit.h"
#include "app/panels/panel_look.h"
#include "app/text/names.h"

namespace yimi::app {

TableModel::TableModel(QObject* parent)
    : QAbstractTableModel(parent), plan_(std::make_shared<const Plan>()), fields_(fields_of(table_)) {}

void TableModel::show(Snapshot plan, Table table, RowListing listing) {
    beginResetModel();
    plan_ = std::move(plan);
    table_ = table;
    fields_ = fields_of(table);
    listing_ = std::move(listing);
    endResetModel();
}

void TableModel::follow(Snapshot plan) {
    plan_ = std::move(plan);
    if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void TableModel::retranslate() {
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    follow(plan_);
}

std::optional<RowView> TableModel::row(const QModelIndex& index) const {
    if (!index.isValid()) return std::nullopt;
    return plan_->layer(table_).row(id(index));
}

int TableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(listing_.size());
}

int TableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(fields_.size());
}

QVariant TableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const TableField& of = field(index);
    if (role == Qt::TextAlignmentRole)
        return QVariant((of.is_figure() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const auto held = row(index);
    if (!held) return {};
    const bool unknown = is_unknown(*held, of);
    switch (role) {
        case Qt::DisplayRole:
            return cell_text(*plan_, *held, of);
        case Qt::FontRole: {
            if (!unknown) return {};
            QFont slanted;
            slanted.setItalic(true);
            return slanted;
        }
        case Qt::ForegroundRole:
            return unknown ? QVariant(dim_text(QPalette())) : QVariant();
        default:
            return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    const TableField& of = fields_[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return QVariant((of.is_figure() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::DisplayRole) return field_title(of);
    if (role == Qt::ToolTipRole) return of.is_fid() ? QStringLiteral("fid") : to_qstring(of.column->name);
    return {};
}

Qt::ItemFlags TableModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    const TableField& of = field(index);
    const bool by_hand = is_editable_ && !of.is_fid() && is_edited_by_hand(table_, of.position);
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | (by_hand ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

}  // namespace yimi::app
