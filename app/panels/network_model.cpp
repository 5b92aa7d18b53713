#include "app/panels/network_model.h"

#include "app/text/names.h"
#include "app/text/topology_text.h"

namespace yimi::app {
namespace {

/// Groups have this id, faults the number of their group.
constexpr quintptr of_group = ~quintptr{0};

bool is_group(const QModelIndex& index) noexcept {
    return index.internalId() == of_group;
}

}  // namespace

void NetworkModel::show(std::shared_ptr<const CheckedNetwork> found) {
    beginResetModel();
    found_ = std::move(found);
    groups_.clear();
    for (std::size_t row = 0; found_ && row < found_->now.defects.size(); ++row) {
        const TopologyFault fault = found_->now.defects[row].fault;
        if (groups_.empty() || groups_.back().fault != fault) groups_.push_back({fault, row, 0});
        ++groups_.back().count;
    }
    endResetModel();
}

std::optional<TopologyFault> NetworkModel::fault(const QModelIndex& index) const {
    if (!index.isValid()) return std::nullopt;
    return groups_[is_group(index) ? static_cast<std::size_t>(index.row()) : index.internalId()].fault;
}

const TopologyDefect* NetworkModel::defect(const QModelIndex& index) const {
    if (!index.isValid() || is_group(index)) return nullptr;
    return &found_->now.defects[groups_[index.internalId()].first + static_cast<std::size_t>(index.row())];
}

QModelIndex NetworkModel::group_of(TopologyFault fault) const {
    for (std::size_t group = 0; group < groups_.size(); ++group)
        if (groups_[group].fault == fault) return createIndex(static_cast<int>(group), 0, of_group);
    return {};
}

QModelIndex NetworkModel::index(int row, int column, const QModelIndex& parent) const {
    if (column != 0 || row < 0 || row >= rowCount(parent)) return {};
    return createIndex(row, 0, parent.isValid() ? static_cast<quintptr>(parent.row()) : of_group);
}

QModelIndex NetworkModel::parent(const QModelIndex& index) const {
    if (!index.isValid() || is_group(index)) return {};
    return createIndex(static_cast<int>(index.internalId()), 0, of_group);
}

int NetworkModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) return static_cast<int>(groups_.size());
    return is_group(parent) ? static_cast<int>(groups_[static_cast<std::size_t>(parent.row())].count) : 0;
}

int NetworkModel::columnCount(const QModelIndex&) const {
    return 1;
}

QVariant NetworkModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    if (const TopologyDefect* one = defect(index)) return defect_text(*found_->plan, *one);
    const Group& group = groups_[static_cast<std::size_t>(index.row())];
    return tr("%1 (%2)").arg(fault_title(group.fault), number(static_cast<double>(group.count), 0));
}

}  // namespace yimi::app
