#pragma once

#include <QAbstractTableModel>
#include <optional>
#include <vector>

#include "app/document/selection.h"
#include "core/seats/catchment_board.h"

namespace yimi::app {

/// Schools, catchments or districts as rows of name, children, seats, what is missing, and the mean walk.
class SeatUnitsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    enum class By { school, catchment, district };
    enum Column { name, children, seats, missing, walk, column_count };

    void show(const CatchmentBoard& board, const BoardFigures& figures, By by, WithMigrants with);
    void clear();
    void retranslate();
    [[nodiscard]] FeatureRef unit(int row) const { return rows_[static_cast<std::size_t>(row)].unit; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        FeatureRef unit;
        QString name;
        std::optional<double> children, seats, missing;
        std::optional<WalkFigures> walks;
        std::size_t unknown_blocks = 0;
    };
    [[nodiscard]] QString figure(const Row& row, int column) const;
    [[nodiscard]] QString tool_tip(const Row& row) const;

    std::vector<Row> rows_;
};

}  // namespace yimi::app
