#include "app/document/seat_map.h"

#include "core/geometry/representative_point.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::app {
namespace {

using Gap = MapOverlay::Seats::Gap;

/// Of the children; where there are none, all seats are to spare.
Gap gap_of(const SeatCount& count, WithMigrants with) {
    const auto missing = missing_in(count, with), children = children_in(count, with);
    if (!missing || !children) return {};
    if (*children > 0) return {*missing / *children, false};
    return {*missing < 0 ? -1.0 : 0.0, false};
}

std::vector<Gap> gaps_of(const std::vector<SeatUnit>& units, WithMigrants with) {
    std::vector<Gap> gaps;
    for (const SeatUnit& unit : units) gaps.push_back(gap_of(unit.count, with));
    return gaps;
}

}  // namespace

std::shared_ptr<const MapOverlay::Seats> seat_map(const Plan& plan, const CatchmentBoard& board, const Sharing& sharing,
                                                  WithMigrants with) {
    auto seats = std::make_shared<MapOverlay::Seats>();
    const SeatCounts& counts = board.counts();
    const BoardFigures figures = board.figures(sharing, with);
    const gis::GeosKernel kernel;
    std::vector<Gap> of_schools;
    for (std::size_t school = 0; school < counts.schools.size(); ++school) {
        const SeatCount& count = figures.schools[school].count;
        of_schools.push_back(gap_of(count, with));
        const auto row = plan.layer(Table::schools).row(counts.schools[school].id);
        const auto at = row ? representative_point(row->geometry(), kernel) : std::nullopt;
        if (at) seats->schools[counts.schools[school].id] = {*at, missing_in(count, with)};
    }
    for (std::size_t catchment = 0; catchment < counts.catchments.size(); ++catchment)
        seats->catchments[counts.catchments[catchment].id] = of_schools[counts.school_of_catchment[catchment]];
    const bool has_catchments = !counts.catchments.empty();
    const std::vector<Gap> of_districts = gaps_of(counts.districts, with);
    for (std::size_t block = 0; block < counts.blocks.size(); ++block) {
        const CountedBlock& counted = counts.blocks[block];
        Gap& gap = seats->blocks[counted.block];
        if (!has_catchments && counted.district)
            gap = of_districts[*counted.district];
        else if (sharing[block].school)
            gap = of_schools[*sharing[block].school];
        else
            gap.in_none = has_catchments;
    }
    return seats;
}

}  // namespace yimi::app
