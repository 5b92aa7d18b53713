#include "core/seats/catchment_proposal.h"

#include <cmath>
#include <limits>
#include <map>

#include "core/coverage/usable_shape.h"
#include "core/geometry/union_of.h"
#include "core/seats/transport.h"

namespace yimi {
namespace {

constexpr double beyond_all_walks_m = 1e7;

/// Of each school the first of its catchments.
std::map<std::size_t, std::size_t> catchment_of_schools(const CatchmentBoard& board) {
    std::map<std::size_t, std::size_t> found;
    const auto& schools = board.counts().school_of_catchment;
    for (std::size_t catchment = 0; catchment < schools.size(); ++catchment)
        found.emplace(schools[catchment], catchment);
    return found;
}

std::optional<std::size_t> nearest_school(const CatchmentBoard& board, std::size_t block) {
    std::optional<std::size_t> nearest;
    for (std::size_t school = 0; school < board.counts().schools.size(); ++school) {
        if (!board.counts().schools[school].count.seats.number()) continue;
        const double length_m = board.walks().walk(block, school).length_m;
        if (std::isfinite(length_m) && (!nearest || length_m < board.walks().walk(block, *nearest).length_m))
            nearest = school;
    }
    return nearest;
}

}  // namespace

CatchmentProposal propose_catchments(const CatchmentBoard& board, WithMigrants with) {
    const SeatCounts& counts = board.counts();
    CatchmentProposal proposal;
    std::vector<double> supply, room;
    for (const SeatUnit& school : counts.schools) {
        room.push_back(school.count.seats.known);
        proposal.unknown_schools += school.count.seats.number() ? 0 : 1;
    }
    const auto keeps = [&](std::size_t block) {  // who is at a school of unknown seats stays there
        const auto school = board.sharing()[block].school;
        return school && !counts.schools[*school].count.seats.number();
    };
    for (std::size_t block = 0; block < counts.blocks.size(); ++block)
        supply.push_back(keeps(block) ? 0 : board.children(block, with));
    // Whoever finds no seat is sent farther than anybody walks: so the rest of the children walk least.
    const std::size_t no_school = room.size();
    room.push_back(std::numeric_limits<double>::infinity());
    const auto shipments = cheapest_transport(supply, room, [&](std::size_t block, std::size_t school) {
        return school == no_school ? beyond_all_walks_m : board.walks().walk(block, school).length_m;
    });
    std::vector<double> placed(supply.size(), 0), most(supply.size(), 0);
    std::vector<std::optional<std::size_t>> school_of(supply.size());
    std::vector<int> parts(supply.size(), 0);
    for (const Shipment& each : shipments) {
        if (each.to == no_school) continue;
        proposal.least_metres += each.amount * board.walks().walk(each.from, each.to).length_m;
        placed[each.from] += each.amount;
        ++parts[each.from];
        if (each.amount > most[each.from]) {
            most[each.from] = each.amount;
            school_of[each.from] = each.to;
        }
    }
    const auto catchments = catchment_of_schools(board);
    for (std::size_t block = 0; block < supply.size(); ++block) {
        proposal.without_seat += supply[block] - placed[block];
        proposal.split_blocks += parts[block] > 1 ? 1 : 0;
        const auto school = school_of[block] ? school_of[block] : nearest_school(board, block);
        if (keeps(block) || !school) {
            proposal.sharing.push_back(board.sharing()[block]);
            continue;
        }
        if (board.sharing()[block].school == school) {
            proposal.sharing.push_back(board.sharing()[block]);
            continue;
        }
        const auto catchment = catchments.find(*school);
        proposal.sharing.push_back(
            {catchment == catchments.end() ? std::nullopt : std::optional(catchment->second), school});
    }
    return proposal;
}

namespace {

Result<Geometry> changed_shape(const Geometry& shape, const std::vector<Geometry>& gained,
                               const std::vector<Geometry>& lost, const GeometryKernel& kernel) {
    YIMI_TRY(away, union_of(lost, kernel));
    Geometry left = shape;
    if (!away.empty() && !shape.empty()) {
        YIMI_TRY(rest, kernel.difference(shape, away));
        left = std::move(rest);
    }
    std::vector<Geometry> all = gained;
    if (!left.empty()) all.push_back(std::move(left));
    return union_of(all, kernel);
}

}  // namespace

Result<Edit> proposal_edit(const Plan& plan, const CatchmentBoard& board, const Sharing& sharing,
                           const GeometryKernel& kernel, const std::function<std::string()>& make_uid) {
    const SeatCounts& counts = board.counts();
    std::map<std::size_t, std::vector<Geometry>> gained;  // by school
    std::vector<std::pair<std::size_t, Geometry>> moved;  // new school, ground
    for (std::size_t block = 0; block < sharing.size(); ++block) {
        const auto school = sharing[block].school;
        const bool is_once = counts.blocks[block].catchments.size() <= 1;
        if (!school || (is_once && board.sharing()[block].school == school)) continue;
        const auto row = plan.layer(Table::blocks).row(counts.blocks[block].block);
        if (!row || row->geometry().empty()) continue;
        YIMI_TRY(ground, usable_shape(*row, kernel));
        gained[*school].push_back(copy_of(ground.view()));
        moved.emplace_back(*school, copy_of(ground.view()));
    }
    Edit edit{"propose_catchments", {}};
    const auto firsts = catchment_of_schools(board);
    for (std::size_t catchment = 0; catchment < counts.catchments.size(); ++catchment) {
        const std::size_t school = counts.school_of_catchment[catchment];
        const FeatureId id = counts.catchments[catchment].id;
        auto before = plan.layer(Table::catchments).feature(id);
        if (!before) continue;
        std::vector<Geometry> lost;
        for (const auto& [to, ground] : moved)
            if (to != school && bounding_box(ground).intersects(bounding_box(before->geometry))) lost.push_back(ground);
        const bool is_first = firsts.at(school) == catchment;
        const auto own = is_first ? gained[school] : std::vector<Geometry>{};
        if (lost.empty() && own.empty()) continue;
        YIMI_TRY(shape, changed_shape(before->geometry, own, lost, kernel));
        Feature after = *before;
        after.geometry = std::move(shape);
        if (after.geometry == before->geometry) continue;
        edit.changes.push_back(FeatureChange{Table::catchments, id, std::move(before), std::move(after)});
    }
    FeatureId next = plan.layer(Table::catchments).next_id();
    for (const auto& [school, grounds] : gained) {
        if (firsts.contains(school) || grounds.empty()) continue;
        YIMI_TRY(shape, union_of(grounds, kernel));
        Feature made = make_feature(Table::catchments, std::move(shape));
        set(made, Table::catchments, "uid", make_uid());
        set(made, Table::catchments, "name", counts.schools[school].name);
        set(made, Table::catchments, "school_uid", counts.schools[school].uid);
        edit.changes.push_back(FeatureChange{Table::catchments, next, std::nullopt, std::move(made)});
        ++next.number;
    }
    return edit;
}

}  // namespace yimi
