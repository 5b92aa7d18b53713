#include "core/coverage/coverage.h"

#include <algorithm>

namespace yimi {

std::optional<double> children_of_block(const RowView& block) noexcept {
    static const auto ages = [] {
        std::array<std::size_t, age_columns.size()> columns{};
        std::transform(age_columns.begin(), age_columns.end(), columns.begin(),
                       [](std::string_view name) { return column(Table::blocks, name); });
        return columns;
    }();
    std::optional<double> children;
    for (const std::size_t age : ages)
        if (const auto count = block.number(age)) children = children.value_or(0) + *count;
    return children;
}

Coverage summed(std::vector<BlockCoverage> blocks) {
    Coverage coverage;
    for (const BlockCoverage& block : blocks) {
        coverage.total_area_m2 += block.area_m2;
        coverage.covered_area_m2 += block.covered_area_m2;
        if (block.children) {
            coverage.children_total += *block.children;
            coverage.children_covered += *block.children * block.share;
        } else {
            ++coverage.blocks_without_children;
        }
    }
    if (coverage.total_area_m2 > 0) coverage.share = coverage.covered_area_m2 / coverage.total_area_m2;
    coverage.blocks = std::move(blocks);
    return coverage;
}

}  // namespace yimi
