#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/seats/school_walks.h"
#include "core/seats/seat_count.h"

namespace yimi {

/// A catchment as it would be; ids as in the plan.
struct CatchmentShape {
    FeatureId catchment;
    Geometry shape;
};

/// Where a block counts: positions in SeatCounts::catchments and SeatCounts::schools; nothing for none.
struct BlockPlace {
    std::optional<std::size_t> catchment, school;
    friend bool operator==(const BlockPlace&, const BlockPlace&) = default;
};
/// Of each block.
using Sharing = std::vector<BlockPlace>;

/// How children walk to the schools of their catchments. Means and shares are by child.
struct WalkFigures {
    double children = 0;     ///< who have a way
    double without_way = 0;  ///< who have none
    double over_limit = 0;   ///< who walk farther than the stage's distance
    double metres = 0;       ///< of all together
    double main_roads = 0;   ///< crossed by all together
    double hazards = 0;      ///< met by all together
    double p90_m = 0;        ///< nine of ten walk no farther
    [[nodiscard]] double mean_m() const noexcept { return children > 0 ? metres / children : 0; }
};

struct BoardUnit {
    SeatCount count;
    WalkFigures walks;
};

/// What a way of sharing out the blocks means.
struct BoardFigures {
    std::vector<BoardUnit> schools, catchments;  ///< in the order of SeatCounts
    BoardUnit all;
    BoardUnit outside;  ///< blocks in no catchment
};

enum class WithMigrants : bool { no, yes };
/// Children with migrant children or without; nothing where they are not known.
[[nodiscard]] std::optional<double> children_in(const SeatCount& count, WithMigrants with);
/// Seats missing; negative: to spare.
[[nodiscard]] std::optional<double> missing_in(const SeatCount& count, WithMigrants with);

/// What is wrong with catchments. Source: SCH-01 to SCH-03.
struct CatchmentProblem {
    enum class Kind : std::uint8_t { block_in_none, block_in_several, over_capacity, over_walk_limit };
    Kind kind = Kind::block_in_none;
    Table table = Table::blocks;
    FeatureId id;
    double measured = 0;  ///< children; seats missing; share of the children who walk too far
};

/// Catchments of one stage with all that their shapes decide, worked out beforehand: what a change of shapes means is
/// then told at once, while a hand drags a boundary. A value over one snapshot.
class CatchmentBoard {
public:
    /// `stage`: nursery, kindergarten, primary or junior. Errors: cancelled, bad_data from the kernel.
    static Result<CatchmentBoard> made(const Plan& plan, std::string stage, int years, const GeometryKernel& kernel,
                                       JobContext& job, unsigned threads);

    [[nodiscard]] const std::string& stage() const noexcept { return stage_; }
    [[nodiscard]] const SeatCounts& counts() const noexcept { return counts_; }
    [[nodiscard]] const SchoolWalks& walks() const noexcept { return walks_; }
    [[nodiscard]] double walk_limit_m() const noexcept { return limit_m_; }

    /// As the plan has it.
    [[nodiscard]] const Sharing& sharing() const noexcept { return sharing_; }
    /// As it would be with some shapes changed. Catchments that the board does not know change nothing.
    [[nodiscard]] Sharing sharing_with(std::span<const CatchmentShape> changed) const;
    /// Children of a block; 0 where they are not known.
    [[nodiscard]] double children(std::size_t block, WithMigrants with) const noexcept;
    [[nodiscard]] BoardFigures figures(const Sharing& sharing, WithMigrants with) const;
    /// The children whose school would be another one, as they walk now and as they would.
    struct Moved {
        std::size_t blocks = 0;
        WalkFigures before, after;
    };
    [[nodiscard]] Moved moved(const Sharing& to, WithMigrants with) const;
    /// Of the catchments as they are in the plan: blocks by id, then catchments by id.
    [[nodiscard]] std::vector<CatchmentProblem> problems(WithMigrants with) const;

private:
    [[nodiscard]] BlockPlace in_catchment(std::optional<std::size_t> catchment) const;

    std::string stage_;
    double limit_m_ = 0;
    SeatCounts counts_;
    SchoolWalks walks_;
    Sharing sharing_;
    std::vector<Geometry> shapes_;  ///< of the catchments
};

/// How far a child of a stage should walk at most, m: kindergarten 300, primary 500, junior 1000 (CON-01), nursery 500
/// (CHI-02).
[[nodiscard]] double walk_limit_m(std::string_view stage) noexcept;

}  // namespace yimi
