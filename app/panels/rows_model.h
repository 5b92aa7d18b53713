#pragma once

#include <QAbstractTableModel>
#include <optional>
#include <vector>

#include "app/document/selection.h"

namespace yimi::app {

/// One row of words and figures, about a feature, another place, or none.
struct ListedRow {
    QStringList cells;
    std::optional<FeatureRef> about = {};
    QString tip = {};
    Geometry place = {};  ///< where it is; empty: where `about` is
};

/// A short list that somebody has worked out: words in the first column, figures in the others.
class RowsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(QStringList titles, std::vector<ListedRow> rows);
    [[nodiscard]] std::optional<FeatureRef> about(const QModelIndex& index) const;
    [[nodiscard]] const Geometry& place(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList titles_;
    std::vector<ListedRow> rows_;
};

}  // namespace yimi::app
