#include "app/panels/rows_model.h"

namespace yimi::app {
namespace {

QVariant alignment(int column) {
    return QVariant((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
}

}  // namespace

void RowsModel::show(QStringList titles, std::vector<ListedRow> rows) {
    beginResetModel();
    titles_ = std::move(titles);
    rows_ = std::move(rows);
    endResetModel();
}

std::optional<FeatureRef> RowsModel::about(const QModelIndex& index) const {
    return index.isValid() ? rows_[static_cast<std::size_t>(index.row())].about : std::nullopt;
}

const Geometry& RowsModel::place(const QModelIndex& index) const {
    static const Geometry nowhere;
    return index.isValid() ? rows_[static_cast<std::size_t>(index.row())].place : nowhere;
}

int RowsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int RowsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(titles_.size());
}

QVariant RowsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ListedRow& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return row.cells.value(index.column());
        case Qt::ToolTipRole:
            return row.tip;
        case Qt::TextAlignmentRole:
            return alignment(index.column());
        default:
            return {};
    }
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return alignment(section);
    return role == Qt::DisplayRole ? titles_.value(section) : QVariant();
}

}  // namespace yimi::app
