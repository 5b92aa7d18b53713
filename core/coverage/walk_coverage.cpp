#include "core/coverage/walk_coverage.h"

#include <cmath>

#include "core/coverage/computed_for_all.h"
#include "core/coverage/place_entries.h"
#include "core/coverage/usable_shape.h"

namespace yimi {
namespace {

Result<Home> home_of(const RowView& row, const GeometryKernel& kernel) {
    Home home{row, 0, children_of_block(row), std::nullopt};
    if (row.geometry().empty()) return home;
    home.area_m2 = area_m2(row.geometry());
    auto door = access_point(row.geometry(), kernel);
    if (!door) return naming_row(std::move(door).error(), row);
    home.door = door.value();
    return home;
}

BlockCoverage walk_from(const Home& home, const ProfileNetwork& network, const WalkDistances& distances,
                        const WalkCoverageOptions& options) {
    BlockCoverage block{home.block.id(), std::string(home.block.uid()), home.area_m2, 0, 0, std::nullopt,
                        home.children};
    if (!home.door) return block;
    const auto start = network.attach(*home.door, options.most_leg_m);
    if (!start || !is_beside_street(home, *start, network.network(), options.most_gap_m)) return block;
    const double walk_m = distances.to(*start);
    if (!std::isfinite(walk_m)) return block;
    block.distance_m = walk_m;
    if (is_within(walk_m, options.within_m)) {
        block.share = 1;
        block.covered_area_m2 = block.area_m2;
    }
    return block;
}

}  // namespace

bool is_beside_street(const Home& home, const Attachment& at, const WalkNetwork& streets,
                      std::optional<double> most_gap_m) {
    if (!most_gap_m || at.leg_m <= *most_gap_m) return true;  // the access point lies in the block
    const Point on_street = point_along(streets.line(streets.edges()[at.edge]), at.along_m);
    return distance_m(home.block.geometry(), on_street) <= *most_gap_m;
}

bool is_within(double walk_m, double within_m) noexcept {
    return walk_m <= within_m + 1e-9;
}

Result<std::vector<Home>> homes_of(const Plan& plan, const GeometryKernel& kernel, unsigned threads, JobContext& job) {
    const auto rows = rows_of(plan.layer(Table::blocks));
    return computed_for_all<Home>(rows.size(), threads, job,
                                  [&](std::size_t index) { return home_of(rows[index], kernel); });
}

Result<WalkEnds> walk_ends(const Plan& plan, const PlaceKind& places, const GeometryKernel& kernel, unsigned threads,
                           JobContext& job) {
    WalkEnds ends;
    const PlaceEntries entries(plan, places.table());
    const FoundPlaces found = places_of(plan, places);
    for (const RowView& row : found.rows) {
        YIMI_TRY(points, entries.of(row, kernel));
        ends.entries.insert(ends.entries.end(), points.begin(), points.end());
    }
    ends.places = found.rows.size();
    ends.places_of_unknown_kind = found.of_unknown_kind;
    YIMI_TRY(homes, homes_of(plan, kernel, threads, job));
    ends.homes = std::move(homes);
    return ends;
}

Result<Coverage> walk_coverage(const WalkNetwork& streets, const WalkEnds& ends, const WalkCoverageOptions& options,
                               JobContext& job) {
    if (!(options.within_m > 0))
        return Error{ErrorCode::bad_usage, "the distance must be more than 0 m", {{"reason", "distance"}}};
    const ProfileNetwork network(streets, options.profile, options.light, options.opened);
    std::vector<Attachment> places = network.attach_all(ends.entries, options.most_leg_m);
    if (job.cancelled()) return Error{ErrorCode::cancelled, "cancelled", {}};
    const WalkDistances distances(network, std::move(places));
    YIMI_TRY(blocks, computed_for_all<BlockCoverage>(
                         ends.homes.size(), options.threads, job, [&](std::size_t index) -> Result<BlockCoverage> {
                             return walk_from(ends.homes[index], network, distances, options);
                         }));
    Coverage coverage = summed(std::move(blocks));
    coverage.unknown_streets = network.unknown_streets();
    coverage.places = ends.places;
    coverage.places_of_unknown_kind = ends.places_of_unknown_kind;
    return coverage;
}

Result<Coverage> walk_coverage(const Plan& plan, const PlaceKind& places, const WalkCoverageOptions& options,
                               const GeometryKernel& kernel, JobContext& job) {
    YIMI_TRY(ends, walk_ends(plan, places, kernel, options.threads, job));
    return walk_coverage(WalkNetwork(plan), ends, options, job);
}

}  // namespace yimi
