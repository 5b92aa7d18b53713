#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/edit/edit.h"
#include "core/geometry/geometry_kernel.h"
#include "core/model/plan.h"
#include "core/sight/crossing_sight.h"

namespace yimi {

/// What may be taken away from crossings beside parked cars.
struct BayKinds {
    bool hedges = false;
    bool movable = false;  ///< whatever else is marked as movable: kiosks, boxes
};
/// Whether a row of occluders is one of them. Points have no extent and are none.
[[nodiscard]] bool is_bay(const RowView& occluder, const BayKinds& also);

enum class BayTreatment : std::uint8_t {
    remove,
    shorten,  ///< cut back; what is left of a car is gone where no car fits any more
    move,     ///< straight along the street, away from the crossing, if there is room, else removed
};

/// No bay nearer to a crossing than so many metres; one that stands just as far may stay.
struct ParkingRule {
    double within_m = 5;  ///< 0 to most_parking_m, from the line from kerb to kerb
    BayTreatment treatment = BayTreatment::remove;
    BayKinds also;
};
inline constexpr double most_parking_m = 15;

/// A crossing at grade, as bays stand to it.
struct ParkingPlace {
    FeatureId id;
    Point at;
    std::optional<KerbToKerb> kerbs;  ///< nothing where its length or street is unknown: `at` alone counts
};

/// How far a bay is from a crossing.
struct BayNear {
    FeatureId bay;
    std::size_t place = 0;  ///< index into the places
    double distance_m = 0;
};
/// All occluders that may be bays within `most_parking_m` of places, by place and id.
[[nodiscard]] Result<std::vector<BayNear>> bays_near(const Plan& plan, std::span<const ParkingPlace> places,
                                                     const GeometryKernel& kernel);

/// What becomes of one bay.
struct ChangedBay {
    FeatureId id;
    std::optional<Geometry> after;  ///< nothing: it is gone
    bool is_moved = false;
    friend bool operator==(const ChangedBay&, const ChangedBay&) = default;
};
/// What a rule does to the bays of a plan, by id. With a larger `within_m` no bay comes back or grows; only with `move`
/// may one hide somebody where it did not before.
[[nodiscard]] Result<std::vector<ChangedBay>> changed_bays(const Plan& plan, std::span<const ParkingPlace> places,
                                                           std::span<const BayNear> near, const ParkingRule& rule,
                                                           const GeometryKernel& kernel);

/// The same as one step, named "clear_crossings".
[[nodiscard]] Edit parking_edit(const Plan& plan, std::span<const ChangedBay> bays);

}  // namespace yimi
