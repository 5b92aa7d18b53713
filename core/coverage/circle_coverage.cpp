#include "core/coverage/circle_coverage.h"

#include <atomic>
#include <limits>

#include "core/coverage/computed_for_all.h"
#include "core/coverage/usable_shape.h"

namespace yimi {
namespace {

/// One place: its shape, and everything within reach of it.
struct Zone {
    UsableShape place;
    Geometry buffer;
    bool convex = false;
};

Result<Zone> zone_around(const RowView& row, double within_m, const GeometryKernel& kernel) {
    YIMI_TRY(shape, usable_shape(row, kernel));
    Zone zone{std::move(shape), {}, false};
    if (zone.place.view().empty()) return zone;
    auto buffer = kernel.buffer(zone.place.view(), within_m);
    if (!buffer) return naming_row(std::move(buffer).error(), row);
    zone.buffer = std::move(buffer).value();
    zone.convex = is_convex(zone.buffer);
    return zone;
}

/// What all blocks look things up in.
class Surroundings {
public:
    Surroundings(std::vector<Zone> zones, const GeometryKernel& kernel) : zones_(std::move(zones)), kernel_(kernel) {
        std::vector<Box> buffers, places;
        for (const Zone& zone : zones_) {
            buffers.push_back(bounding_box(zone.buffer));
            places.push_back(bounding_box(zone.place.view()));
        }
        buffer_tree_ = BoxTree(buffers);
        place_tree_ = BoxTree(places);
    }

    Result<BlockCoverage> coverage_of(const RowView& row, const UsableShape& shape) const {
        BlockCoverage block{row.id(), std::string(row.uid()), 0, 0, 0, std::nullopt, children_of_block(row)};
        if (shape.view().empty()) return block;
        block.area_m2 = area_m2(shape.view());
        YIMI_TRY(covered, covered_area(shape.view(), block.area_m2));
        block.covered_area_m2 = covered;
        if (block.area_m2 > 0) block.share = covered / block.area_m2;
        YIMI_TRY(away, distance_to_nearest(shape.view()));
        block.distance_m = away;
        return block;
    }

private:
    Result<double> covered_area(GeometryView block, double area) const {
        const Box box = bounding_box(block);
        std::vector<GeometryView> near;
        bool inside_one = false;
        buffer_tree_.query(box, [&](std::size_t index) {
            const Zone& zone = zones_[index];
            inside_one = zone.convex && std::all_of(block.points.begin(), block.points.end(),
                                                    [&](Point corner) { return convex_contains(zone.buffer, corner); });
            near.push_back(zone.buffer);
            return !inside_one;
        });
        if (inside_one) return area;
        return kernel_.covered_area_m2(block, near);
    }

    Result<std::optional<double>> distance_to_nearest(GeometryView block) const {
        const Box box = bounding_box(block);
        const double half_diagonal = distance({box.min_x, box.min_y}, {box.max_x, box.max_y}) / 2;
        double nearest = std::numeric_limits<double>::infinity();
        std::optional<Error> failure;
        place_tree_.nearest(box.centre(), [&](std::size_t index, double box_distance_m) {
            if (box_distance_m - half_diagonal > nearest || nearest == 0) return false;
            auto away = kernel_.distance_m(block, zones_[index].place.view());
            if (!away) {
                failure = std::move(away).error();
                return false;
            }
            nearest = std::min(nearest, away.value());
            return true;
        });
        if (failure) return *failure;
        if (nearest == std::numeric_limits<double>::infinity()) return std::optional<double>{};
        return std::optional<double>{nearest};
    }

    std::vector<Zone> zones_;
    const GeometryKernel& kernel_;
    BoxTree buffer_tree_, place_tree_;
};

}  // namespace

Result<Coverage> circle_coverage(const Plan& plan, const PlaceKind& places, double within_m,
                                 const GeometryKernel& kernel, JobContext& job, unsigned threads) {
    if (!(within_m > 0))
        return Error{ErrorCode::bad_usage, "the distance must be more than 0 m", {{"reason", "distance"}}};
    const FoundPlaces found = places_of(plan, places);
    YIMI_TRY(zones, computed_for_all<Zone>(found.rows.size(), threads, job, [&](std::size_t index) {
                 return zone_around(found.rows[index], within_m, kernel);
             }));
    std::size_t mended = 0;
    for (const Zone& zone : zones) mended += zone.place.was_mended ? 1 : 0;

    const Surroundings surroundings(std::move(zones), kernel);
    const auto block_rows = rows_of(plan.layer(Table::blocks));
    std::atomic<std::size_t> mended_blocks{0};
    YIMI_TRY(blocks, computed_for_all<BlockCoverage>(block_rows.size(), threads, job,
                                                     [&](std::size_t index) -> Result<BlockCoverage> {
                                                         const RowView& row = block_rows[index];
                                                         YIMI_TRY(shape, usable_shape(row, kernel));
                                                         mended_blocks += shape.was_mended ? 1 : 0;
                                                         auto block = surroundings.coverage_of(row, shape);
                                                         if (!block) return naming_row(std::move(block).error(), row);
                                                         return block;
                                                     }));
    Coverage coverage = summed(std::move(blocks));
    coverage.repaired_shapes = mended + mended_blocks;
    coverage.places = found.rows.size();
    coverage.places_of_unknown_kind = found.of_unknown_kind;
    return coverage;
}

}  // namespace yimi
