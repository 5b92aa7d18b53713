#pragma once

#include <QAbstractItemModel>
#include <memory>
#include <optional>
#include <vector>

#include "app/document/network_check.h"

namespace yimi::app {

/// What was found in the street network: a group for each kind of fault, in it the faults, each a sentence.
class NetworkModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    using QAbstractItemModel::QAbstractItemModel;

    /// Null: nothing was found, because nothing was looked for.
    void show(std::shared_ptr<const CheckedNetwork> found);

    /// Of a group and of the faults in it.
    [[nodiscard]] std::optional<TopologyFault> fault(const QModelIndex& index) const;
    /// Null for a group.
    [[nodiscard]] const TopologyDefect* defect(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex group_of(TopologyFault fault) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Group {
        TopologyFault fault = TopologyFault::near_miss;
        std::size_t first = 0, count = 0;  ///< of the defects, which are in order of faults
    };
    std::shared_ptr<const CheckedNetwork> found_;
    std::vector<Group> groups_;
};

}  // namespace yimi::app
