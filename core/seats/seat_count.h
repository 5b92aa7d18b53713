#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/coverage/balance.h"
#include "core/model/districts.h"
#include "core/seats/children.h"

namespace yimi {

/// A sum over rows, of some of which the number may be unknown.
struct PartialCount {
    double known = 0;
    double estimated = 0;  ///< the part of `known` that is
    std::size_t known_rows = 0, unknown_rows = 0;

    void add(std::optional<double> number, bool is_estimate = false) noexcept;
    void add(const PartialCount& other) noexcept;
    /// Nothing where no row knows its number.
    [[nodiscard]] std::optional<double> number() const noexcept {
        return known_rows > 0 ? std::optional(known) : std::nullopt;
    }
};

/// Children of a stage and seats for them.
struct SeatCount {
    PartialCount residents, migrants, seats;

    void add_block(const StageChildren& children) noexcept;
    /// Residents − seats; positive is missing. Nothing where either is not known at all.
    [[nodiscard]] std::optional<double> gap() const noexcept;
    /// Residents and migrants − seats.
    [[nodiscard]] std::optional<double> gap_with_migrants() const noexcept;
};

/// A school, catchment or district with what counts in it.
struct SeatUnit {
    FeatureId id;
    std::string uid, name;
    SeatCount count;
};

struct StageQuestion {
    std::string_view stage = "primary";  ///< nursery, kindergarten, primary, junior, or nine_year: the latter two
    int years = 0;                       ///< from now, 0 to 15
};

/// Where the children of a block count.
struct CountedBlock {
    FeatureId block;
    StageChildren children;
    std::optional<Point> at;              ///< its representative point; nothing where it has no shape
    std::optional<std::size_t> district;  ///< position in SeatCounts::districts
    std::vector<std::size_t> catchments;  ///< positions in SeatCounts::catchments; the first one counts
};

/// What a stage's children lack, three ways and in all. Sums over the parts give the whole.
struct SeatCounts {
    std::vector<CountedBlock> blocks;  ///< by id
    std::vector<SeatUnit> districts,
        catchments;                 ///< by id; catchments have their school's seats only through `schools`
    std::vector<SeatUnit> schools;  ///< that serve the stage, by id; residents: of their catchments
    std::vector<std::size_t> school_of_catchment;  ///< position in `schools`
    SeatCount plan, outside_districts, outside_catchments;
};

/// Seats of a nine-year school count for a stage by its share of the years. A block of several catchments counts in the
/// one of lowest id; for nine_year, where each block rightly lies in several, nothing is counted by catchment or
/// school.
[[nodiscard]] SeatCounts count_seats(const Plan& plan, const StageQuestion& question, const Districts& districts,
                                     const GeometryKernel& kernel);

}  // namespace yimi
