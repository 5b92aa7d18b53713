#include "core/coverage/walk_coverage.h"

#include <cmath>

#include "core/coverage/computed_for_all.h"
#include "core/coverage/place_entries.h"
#include "core/coverage/usable_shape.h"

namespace yimi {
namespace {

/// Sums of metres in another order differ in their last digits.
bool is_within(double walk_m, double within_m) noexcept {
    return walk_m <= within_m + 1e-9;
}

/// All points by which the places are entered, joined to the network.
Result<std::vector<Attachment>> attached_places(const Plan& plan, Table table, const ProfileNetwork& network,
                                                const WalkCoverageOptions& options, const GeometryKernel& kernel) {
    const PlaceEntries entries(plan, table);
    std::vector<Attachment> attached;
    for (const RowView& row : rows_of(plan.layer(table))) {
        YIMI_TRY(points, entries.of(row, kernel));
        for (const Point at : points)
            if (const auto place = network.attach(at, options.most_leg_m)) attached.push_back(*place);
    }
    return attached;
}

Result<BlockCoverage> walk_from(const RowView& row, const ProfileNetwork& network, const WalkDistances& distances,
                                const WalkCoverageOptions& options, const GeometryKernel& kernel) {
    BlockCoverage block{row.id(), std::string(row.uid()), 0, 0, 0, std::nullopt, children_of_block(row)};
    if (row.geometry().empty()) return block;
    block.area_m2 = area_m2(row.geometry());
    auto entry = access_point(row.geometry(), kernel);
    if (!entry) return naming_row(std::move(entry).error(), row);
    const auto home = network.attach(entry.value(), options.most_leg_m);
    if (!home) return block;
    const double walk_m = distances.to(*home);
    if (!std::isfinite(walk_m)) return block;
    block.distance_m = walk_m;
    if (is_within(walk_m, options.within_m)) {
        block.share = 1;
        block.covered_area_m2 = block.area_m2;
    }
    return block;
}

}  // namespace

Result<Coverage> walk_coverage(const Plan& plan, Table places, const WalkCoverageOptions& options,
                               const GeometryKernel& kernel, JobContext& job) {
    if (!(options.within_m > 0))
        return Error{ErrorCode::bad_usage, "the distance must be more than 0 m", {{"reason", "distance"}}};
    const WalkNetwork streets(plan);
    const ProfileNetwork network(streets, options.profile, options.light);
    YIMI_TRY(entries, attached_places(plan, places, network, options, kernel));
    if (job.cancelled()) return Error{ErrorCode::cancelled, "cancelled", {}};
    const WalkDistances distances(network, std::move(entries));
    const auto rows = rows_of(plan.layer(Table::blocks));
    YIMI_TRY(blocks, computed_for_all<BlockCoverage>(rows.size(), options.threads, job, [&](std::size_t index) {
                 return walk_from(rows[index], network, distances, options, kernel);
             }));
    Coverage coverage = summed(std::move(blocks));
    coverage.unknown_streets = network.unknown_streets();
    return coverage;
}

}  // namespace yimi
