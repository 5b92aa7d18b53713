#include "core/sight/dart_run.h"

#include <algorithm>

#include "core/sight/line_of_sight.h"
#include "core/sight/stopping_sight_distance.h"

namespace yimi {
namespace {

/// Where both are at a time before they meet.
class Meeting {
public:
    Meeting(const Scene& scene, const DartRun& run)
        : scene_(scene), run_(run), way_m_(path_length_m(run.way)), car_mps_(run.car_kmh / kmh_per_mps) {}

    /// From the gate, or from as far as the lane goes.
    [[nodiscard]] double longest_s() const {
        return std::min(way_m_ / run_.child_mps, path_length_m(run_.lane) / car_mps_);
    }
    [[nodiscard]] double car_mps() const noexcept { return car_mps_; }
    [[nodiscard]] SightEnd child(double before_s) const {
        return {point_along(run_.way, std::max(0.0, way_m_ - before_s * run_.child_mps)), run_.child.metres};
    }
    [[nodiscard]] SightEnd driver(double before_s) const {
        return {point_along(run_.lane, before_s * car_mps_), run_.driver.metres};
    }
    [[nodiscard]] bool is_seen(double before_s) const { return sees(scene_, child(before_s), driver(before_s)); }

private:
    const Scene& scene_;
    const DartRun& run_;
    double way_m_ = 0, car_mps_ = 0;
};

/// The longest time before the meeting from which on both see each other; `hidden_s`: a time at which they do not.
double seen_since_s(const Meeting& meeting, double seen_s, double hidden_s) {
    constexpr double exact_m = 0.001;
    while ((hidden_s - seen_s) * meeting.car_mps() > exact_m) {
        const double middle_s = (seen_s + hidden_s) / 2;
        (meeting.is_seen(middle_s) ? seen_s : hidden_s) = middle_s;
    }
    return seen_s;
}

}  // namespace

DartConflict dart_conflict(const Scene& scene, const DartRun& run) {
    constexpr double step_s = 0.02;
    const Meeting meeting(scene, run);
    const double longest_s = meeting.longest_s();
    DartConflict result;
    result.needed_m = stopping_sight_distance_m(run.car_kmh, default_braking(run.car_kmh), run.slope_pct);
    double seen_s = 0, hidden_s = 0;
    bool is_hidden = false;
    while (!is_hidden && seen_s < longest_s) {
        hidden_s = std::min(longest_s, seen_s + step_s);
        is_hidden = !meeting.is_seen(hidden_s);
        if (!is_hidden) seen_s = hidden_s;
    }
    if (is_hidden) {
        const double hidden_until_s = hidden_s;
        seen_s = seen_since_s(meeting, seen_s, hidden_until_s);
        result.blocked_by =
            line_of_sight(scene, meeting.child(hidden_until_s), meeting.driver(hidden_until_s)).blocked_by;
    }
    result.seen_from_gate = !is_hidden;
    result.seen_s = seen_s;
    result.available_m = seen_s * meeting.car_mps();
    result.child_at = meeting.child(seen_s).at;
    result.driver_at = meeting.driver(seen_s).at;
    return result;
}

double dart_available_sight_m(double gap_m, double driver_offset_m, double car_kmh, double child_mps) noexcept {
    return gap_m + driver_offset_m * car_kmh / kmh_per_mps / child_mps;
}

}  // namespace yimi
