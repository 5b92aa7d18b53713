#include "core/coverage/coverage.h"

namespace yimi {

std::optional<double> children_of_block(const RowView& block) noexcept {
    static const std::size_t ages[] = {column(Table::blocks, "children_0_2"), column(Table::blocks, "children_3_5"),
                                       column(Table::blocks, "children_6_11"), column(Table::blocks, "children_12_14")};
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
