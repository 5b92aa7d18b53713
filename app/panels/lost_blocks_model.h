#pragma once

#include <QAbstractTableModel>
#include <optional>
#include <vector>

#include "app/document/analyses.h"

namespace yimi::app {

/// A block of which the circle claims more than one can walk.
struct LostBlock {
    FeatureId block;
    double lost_share = 0;                ///< of its area: by circle less on foot
    std::optional<double> lost_children;  ///< nothing where the block's children are unknown
};

/// Most lost children first; blocks of unknown children last, by lost share.
[[nodiscard]] std::vector<LostBlock> lost_between_circle_and_walk(const Analyses::Reach& reach);

/// The lost blocks as rows of name and children.
class LostBlocksModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(Snapshot plan, std::vector<LostBlock> blocks);
    void retranslate();
    [[nodiscard]] FeatureId block(int row) const { return blocks_[static_cast<std::size_t>(row)].block; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString name(const LostBlock& block) const;

    Snapshot plan_ = std::make_shared<const Plan>();
    std::vector<LostBlock> blocks_;
};

}  // namespace yimi::app
