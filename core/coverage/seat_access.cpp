#include "core/coverage/seat_access.h"

#include "core/coverage/balance.h"
#include "core/coverage/place_entries.h"
#include "core/coverage/usable_shape.h"

namespace yimi {

Result<SeatAccess> seat_access(const Plan& plan, std::string_view stage, double within_m,
                               const GeometryKernel& kernel) {
    const std::size_t counted = column(Table::blocks, children_column(stage));
    return seat_access(plan, stage, within_m, kernel, [&](const RowView& block) { return block.number(counted); });
}

Result<SeatAccess> seat_access(const Plan& plan, std::string_view stage, double within_m, const GeometryKernel& kernel,
                               const ChildrenOf& children) {
    const PlaceEntries entries(plan, Table::schools);
    const std::size_t stage_column = column(Table::schools, "stage"), seats = column(Table::schools, "seats");
    SeatAccess result;
    std::vector<Supply> schools;
    for (const RowView& row : rows_of(plan.layer(Table::schools))) {
        const double share = seat_share(row.text(stage_column), stage);
        if (share <= 0) continue;
        ++result.schools;
        const auto number = row.number(seats);
        result.unknown_schools += number ? 0 : 1;
        YIMI_TRY(points, entries.of(row, kernel));
        schools.push_back({number ? std::optional(share * *number) : std::nullopt, std::move(points)});
    }
    YIMI_TRY(shared, shared_supply(plan, schools, within_m, kernel, children));
    result.unattached_schools = shared.unattached_places;
    for (const BlockAccess& block : shared.blocks) result.unknown_blocks += block.children ? 0 : 1;
    result.blocks = std::move(shared.blocks);
    return result;
}

}  // namespace yimi
