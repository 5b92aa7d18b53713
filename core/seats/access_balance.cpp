#include "core/seats/access_balance.h"

#include <algorithm>

namespace yimi {

std::optional<double> AccessBalance::mean(const AccessShares& shares) const {
    return schools > 0 ? shares.mean() : std::nullopt;
}

std::optional<double> AccessBalance::mean(const Groups& groups, std::string_view word) const {
    const auto found = groups.find(word);
    return found == groups.end() ? std::nullopt : mean(found->second);
}

Result<AccessBalance> access_balance(const Plan& plan, const StageQuestion& question, const SeatCounts& counts,
                                     const Districts& districts, double within_m, const GeometryKernel& kernel) {
    std::map<FeatureId, const CountedBlock*> counted;
    for (const CountedBlock& block : counts.blocks) counted[block.block] = &block;
    YIMI_TRY(access, seat_access(plan, question.stage, within_m, kernel,
                                 [&](const RowView& block) { return counted.at(block.id())->children.resident; }));
    AccessBalance balance;
    balance.schools = access.schools;
    balance.districts.resize(counts.districts.size());
    const std::size_t setting = column(Table::blocks, "setting");
    for (const BlockAccess& block : access.blocks) {
        balance.all.add(block);
        balance.settings[std::string(plan.layer(Table::blocks).row(block.block)->text(setting))].add(block);
        const auto district = counted.at(block.block)->district;
        if (district) balance.districts[*district].add(block);
        balance.groupings[district ? districts.all()[*district].grouping : std::string()].add(block);
    }
    return balance;
}

GroupGap group_gap(const AccessBalance& balance, const AccessBalance::Groups& groups, std::string_view lower,
                   std::string_view upper, double least_ratio) {
    const auto less = balance.mean(groups, lower), more = balance.mean(groups, upper);
    if (!less || !more || !(*more > 0)) return {};
    const double missing_access = std::max(0.0, least_ratio * *more - *less);
    return {*less / *more, missing_access * groups.find(lower)->second.children()};
}

}  // namespace yimi
