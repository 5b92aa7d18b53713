#include "core/seats/catchment_board.h"

#include <algorithm>
#include <cmath>

#include "core/seats/catchments.h"

namespace yimi {
namespace {

/// SCH-03: so many of a catchment's children may walk farther than the stage's distance.
constexpr double most_over_limit_share = 0.1;
constexpr double share_of_p90 = 0.9;

/// Walks with the children who take them.
class WalkSum {
public:
    void add(const SchoolWalk& walk, double children, double limit_m) {
        if (!(children > 0)) return;
        if (!std::isfinite(walk.length_m)) {
            figures_.without_way += children;
            return;
        }
        figures_.children += children;
        figures_.over_limit += walk.length_m > limit_m ? children : 0;
        figures_.metres += children * walk.length_m;
        figures_.main_roads += children * walk.main_roads;
        figures_.hazards += children * walk.hazards;
        walked_.push_back({walk.length_m, children});
    }
    [[nodiscard]] WalkFigures figures() && {
        std::sort(walked_.begin(), walked_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        double counted = 0;
        for (const auto& [length_m, children] : walked_) {
            figures_.p90_m = length_m;
            counted += children;
            if (counted >= share_of_p90 * figures_.children) break;
        }
        return figures_;
    }

private:
    WalkFigures figures_;
    std::vector<std::pair<double, double>> walked_;  ///< metres, children
};

/// A unit while it is summed up.
struct OpenUnit {
    SeatCount count;
    WalkSum walks;
    [[nodiscard]] BoardUnit closed() && { return {count, std::move(walks).figures()}; }
};

std::vector<BoardUnit> closed(std::vector<OpenUnit> open) {
    std::vector<BoardUnit> units;
    for (OpenUnit& unit : open) units.push_back(std::move(unit).closed());
    return units;
}

}  // namespace

std::optional<double> children_in(const SeatCount& count, WithMigrants with) {
    const auto residents = count.residents.number();
    if (with == WithMigrants::no || !residents) return residents;
    return *residents + count.migrants.known;
}

std::optional<double> missing_in(const SeatCount& count, WithMigrants with) {
    const auto gap = count.gap();
    if (with == WithMigrants::no || !gap) return gap;
    return count.gap_with_migrants().value_or(*gap);
}

double walk_limit_m(std::string_view stage) noexcept {
    if (stage == "kindergarten") return 300;
    if (stage == "junior") return 1000;
    return 500;
}

Result<CatchmentBoard> CatchmentBoard::made(const Plan& plan, std::string stage, int years,
                                            const GeometryKernel& kernel, JobContext& job, unsigned threads) {
    CatchmentBoard board;
    board.stage_ = std::move(stage);
    board.limit_m_ = yimi::walk_limit_m(board.stage_);
    board.counts_ = count_seats(plan, {board.stage_, years}, Districts(plan, kernel), kernel);
    std::vector<std::optional<Point>> homes;
    for (const CountedBlock& block : board.counts_.blocks) {
        homes.push_back(block.at);
        board.sharing_.push_back(
            board.in_catchment(block.catchments.empty() ? std::nullopt : std::optional(block.catchments.front())));
    }
    std::vector<FeatureId> schools;
    for (const SeatUnit& school : board.counts_.schools) schools.push_back(school.id);
    for (const SeatUnit& catchment : board.counts_.catchments)
        board.shapes_.push_back(copy_of(plan.layer(Table::catchments).row(catchment.id)->geometry()));
    YIMI_TRY(walks, SchoolWalks::between(plan, homes, schools, kernel, job, threads));
    board.walks_ = std::move(walks);
    return board;
}

Sharing CatchmentBoard::sharing_with(std::span<const CatchmentShape> changed) const {
    std::vector<const Geometry*> shapes;
    for (const Geometry& shape : shapes_) shapes.push_back(&shape);
    Box area;
    for (const CatchmentShape& each : changed) {
        const auto found = std::find_if(counts_.catchments.begin(), counts_.catchments.end(),
                                        [&](const SeatUnit& unit) { return unit.id == each.catchment; });
        if (found == counts_.catchments.end()) continue;
        const auto position = static_cast<std::size_t>(found - counts_.catchments.begin());
        area.add(bounding_box(shapes_[position]));
        area.add(bounding_box(each.shape));
        shapes[position] = &each.shape;
    }
    std::vector<Box> boxes;
    for (const Geometry* shape : shapes) boxes.push_back(bounding_box(*shape));
    Sharing sharing = sharing_;
    for (std::size_t block = 0; block < sharing.size(); ++block) {
        const auto& at = counts_.blocks[block].at;
        if (!at || !area.contains(*at)) continue;
        std::optional<std::size_t> found;
        for (std::size_t catchment = 0; catchment < shapes.size() && !found; ++catchment)
            if (boxes[catchment].contains(*at) && contains(*shapes[catchment], *at)) found = catchment;
        sharing[block] = in_catchment(found);
    }
    return sharing;
}

double CatchmentBoard::children(std::size_t block, WithMigrants with) const noexcept {
    const StageChildren& of_block = counts_.blocks[block].children;
    return of_block.resident.value_or(0) + (with == WithMigrants::yes ? of_block.migrant.value_or(0) : 0);
}

BlockPlace CatchmentBoard::in_catchment(std::optional<std::size_t> catchment) const {
    if (!catchment) return {};
    return {catchment, counts_.school_of_catchment[*catchment]};
}

BoardFigures CatchmentBoard::figures(const Sharing& sharing, WithMigrants with) const {
    std::vector<OpenUnit> schools(counts_.schools.size()), catchments(counts_.catchments.size());
    OpenUnit all, outside;
    for (std::size_t school = 0; school < schools.size(); ++school)
        schools[school].count.seats = counts_.schools[school].count.seats;
    all.count.seats = counts_.plan.seats;
    for (const std::size_t school : counts_.school_of_catchment)
        if (!counts_.blocks.empty()) schools[school].count.residents.add(0.0);  // drawn, so none is a number too
    for (std::size_t block = 0; block < sharing.size(); ++block) {
        const StageChildren& of_block = counts_.blocks[block].children;
        all.count.add_block(of_block);
        const auto [catchment, school] = sharing[block];
        if (!school) {
            outside.count.add_block(of_block);
            continue;
        }
        const SchoolWalk& walk = walks_.walk(block, *school);
        for (OpenUnit* unit : {&schools[*school], catchment ? &catchments[*catchment] : nullptr}) {
            if (!unit) continue;
            unit->count.add_block(of_block);
            unit->walks.add(walk, children(block, with), limit_m_);
        }
        all.walks.add(walk, children(block, with), limit_m_);
    }
    return {closed(std::move(schools)), closed(std::move(catchments)), std::move(all).closed(),
            std::move(outside).closed()};
}

CatchmentBoard::Moved CatchmentBoard::moved(const Sharing& to, WithMigrants with) const {
    WalkSum before, after;
    Moved moved;
    for (std::size_t block = 0; block < to.size(); ++block) {
        const auto old_school = sharing_[block].school, new_school = to[block].school;
        if (old_school == new_school) continue;
        ++moved.blocks;
        const SchoolWalk no_way;
        before.add(old_school ? walks_.walk(block, *old_school) : no_way, children(block, with), limit_m_);
        after.add(new_school ? walks_.walk(block, *new_school) : no_way, children(block, with), limit_m_);
    }
    moved.before = std::move(before).figures();
    moved.after = std::move(after).figures();
    return moved;
}

std::vector<CatchmentProblem> CatchmentBoard::problems(WithMigrants with) const {
    using Kind = CatchmentProblem::Kind;
    std::vector<CatchmentProblem> found;
    if (counts_.catchments.empty()) return found;
    for (std::size_t block = 0; block < counts_.blocks.size(); ++block) {
        const CountedBlock& each = counts_.blocks[block];
        if (!each.at || each.catchments.size() == 1) continue;
        found.push_back({each.catchments.empty() ? Kind::block_in_none : Kind::block_in_several, Table::blocks,
                         each.block, children(block, with)});
    }
    const BoardFigures now = figures(sharing_, with);
    for (std::size_t school = 0; school < now.schools.size(); ++school) {
        const SeatCount& count = now.schools[school].count;
        const auto gap =
            with == WithMigrants::yes && count.gap_with_migrants() ? count.gap_with_migrants() : count.gap();
        if (gap && *gap > 0) found.push_back({Kind::over_capacity, Table::schools, counts_.schools[school].id, *gap});
    }
    for (std::size_t catchment = 0; catchment < now.catchments.size(); ++catchment) {
        const WalkFigures& walks = now.catchments[catchment].walks;
        const double all = walks.children + walks.without_way, too_far = walks.over_limit + walks.without_way;
        if (all > 0 && too_far / all > most_over_limit_share)
            found.push_back(
                {Kind::over_walk_limit, Table::catchments, counts_.catchments[catchment].id, too_far / all});
    }
    return found;
}

}  // namespace yimi
