#include "core/coverage/coverage_by.h"

#include <map>

#include "core/model/districts.h"

namespace yimi {

std::vector<DistrictCoverage> coverage_by_district(const Plan& plan, const Coverage& coverage,
                                                   const GeometryKernel& kernel) {
    const Districts districts(plan, kernel);
    const Layer& rows = plan.layer(Table::blocks);
    std::map<FeatureId, std::vector<BlockCoverage>> inside;
    std::vector<BlockCoverage> outside;
    for (const BlockCoverage& block : coverage.blocks) {
        const auto row = rows.row(block.block);
        const Districts::District* district = row ? districts.of(*row) : nullptr;
        (district ? inside[district->id] : outside).push_back(block);
    }
    std::vector<DistrictCoverage> parts;
    for (auto& [district, blocks] : inside) parts.push_back({district, summed(std::move(blocks))});
    if (!outside.empty()) parts.push_back({std::nullopt, summed(std::move(outside))});
    return parts;
}

std::array<AgeCoverage, age_columns.size()> coverage_by_age(const Plan& plan, const Coverage& coverage) {
    std::array<AgeCoverage, age_columns.size()> ages{};
    const Layer& rows = plan.layer(Table::blocks);
    for (std::size_t age = 0; age < ages.size(); ++age) {
        const std::size_t index = column(Table::blocks, age_columns[age]);
        for (const BlockCoverage& block : coverage.blocks) {
            const auto row = rows.row(block.block);
            const auto children = row ? row->number(index) : std::nullopt;
            ages[age].total += children.value_or(0);
            ages[age].covered += children.value_or(0) * block.share;
            ages[age].unknown_blocks += children ? 0 : 1;
        }
    }
    return ages;
}

}  // namespace yimi
