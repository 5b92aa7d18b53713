#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/base/job_context.h"
#include "core/sight/parking_bays.h"

namespace yimi {

enum class MutualSight : std::uint8_t {
    seen,     ///< over the whole stopping sight distance, from both sides and on every lane
    hidden,   ///< somewhere not
    unknown,  ///< the crossing's length, speed or street is unknown, or only things of unknown height hide
};

/// A row of buildings or occluders that hides somebody.
struct Blocker {
    Table table = Table::occluders;
    FeatureId id;
    friend auto operator<=>(const Blocker&, const Blocker&) = default;
};

/// A crossing at grade and what child and driver see of each other there.
struct ParkingCrossing {
    FeatureId id;
    CrossingSetting setting;
    std::optional<CrossingSight> sight;  ///< nothing where the setting misses something
    std::vector<Blocker> blockers;       ///< on the worst approach, nearest to the child first

    [[nodiscard]] MutualSight state() const noexcept;
};

struct ParkingCount {
    std::size_t seen = 0, hidden = 0, unknown = 0;
    double blind_m = 0;  ///< sum of the worst approaches
};

/// The crossings of a plan before anything is changed, and the bays near them. Cheap to ask again and again.
struct ParkingStudy {
    Snapshot plan;
    std::shared_ptr<const Scene> scene;  ///< of `plan` at `time_s`
    EyeHeight child;
    std::optional<int> time_s;
    std::vector<ParkingCrossing> crossings;  ///< by id
    std::vector<ParkingPlace> places;        ///< of the same
    std::vector<BayNear> near;
    ParkingCount before;
};
/// Errors: cancelled, and those of the kernel. The same for any `threads`.
[[nodiscard]] Result<ParkingStudy> parking_study(Snapshot plan, std::shared_ptr<const Scene> scene, EyeHeight child,
                                                 std::optional<int> time_s, const GeometryKernel& kernel,
                                                 JobContext& job, unsigned threads);

/// What a change of bays does.
struct ParkingOutcome {
    std::vector<ChangedBay> bays;
    std::vector<ParkingCrossing> crossings;  ///< in the order of the study's
    ParkingCount after;
    std::size_t removed = 0, shortened = 0, moved = 0;
    std::vector<std::size_t> gained;  ///< crossings that are seen now and were not before, as indices
};
/// Errors: cancelled, and `conflict` where the study's plan does not hold the bays.
[[nodiscard]] Result<ParkingOutcome> parking_outcome(const ParkingStudy& study, std::vector<ChangedBay> bays,
                                                     JobContext& job);
/// The same for a rule.
[[nodiscard]] Result<ParkingOutcome> parking_outcome(const ParkingStudy& study, const ParkingRule& rule,
                                                     const GeometryKernel& kernel, JobContext& job);

}  // namespace yimi
