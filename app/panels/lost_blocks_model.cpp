#include "app/panels/lost_blocks_model.h"

#include "app/text/names.h"

namespace yimi::app {
namespace {

constexpr double no_difference = 1e-9;

}  // namespace

std::vector<LostBlock> lost_between_circle_and_walk(const Analyses::Reach& reach) {
    std::map<FeatureId, double> walked;
    for (const BlockCoverage& block : reach.walk.blocks) walked[block.block] = block.share;
    std::vector<LostBlock> lost;
    for (const BlockCoverage& block : reach.circle.blocks) {
        const auto on_foot = walked.find(block.block);
        const double share = block.share - (on_foot == walked.end() ? 0 : on_foot->second);
        if (share <= no_difference) continue;
        const auto children = block.children ? std::optional(*block.children * share) : std::nullopt;
        lost.push_back({block.block, share, children});
    }
    std::sort(lost.begin(), lost.end(), [](const LostBlock& a, const LostBlock& b) {
        // An unknown number of children sorts as less than none.
        const double children_a = a.lost_children.value_or(-1), children_b = b.lost_children.value_or(-1);
        return std::tie(children_b, b.lost_share, a.block) < std::tie(children_a, a.lost_share, b.block);
    });
    return lost;
}

void LostBlocksModel::show(Snapshot plan, std::vector<LostBlock> blocks) {
    beginResetModel();
    plan_ = std::move(plan);
    blocks_ = std::move(blocks);
    endResetModel();
}

void LostBlocksModel::retranslate() {
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!blocks_.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int LostBlocksModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(blocks_.size());
}

int LostBlocksModel::columnCount(const QModelIndex&) const {
    return 2;
}

QString LostBlocksModel::name(const LostBlock& block) const {
    const auto row = plan_->layer(Table::blocks).row(block.block);
    if (row && !row->name().empty()) return to_qstring(row->name());
    return row && !row->uid().empty() ? to_qstring(row->uid()) : QStringLiteral("#%1").arg(block.block.number);
}

QVariant LostBlocksModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const LostBlock& block = blocks_[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() == 1) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return tr("%1: the circle reaches %2 more of it than can be walked")
            .arg(name(block), percent(block.lost_share));
    if (role != Qt::DisplayRole) return {};
    if (index.column() == 0) return name(block);
    return block.lost_children ? number(*block.lost_children, 0) : tr("unknown");
}

QVariant LostBlocksModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole && section == 1) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    return section == 0 ? tr("Lost between circle and walk") : tr("Children");
}

}  // namespace yimi::app
