// OPN-02: how much of a 50 m disc a child sees from the middle of a playground.
#include "core/audit/observation.h"
#include "core/audit/subjects.h"
#include "core/sight/isovist.h"

namespace yimi {
namespace {

constexpr double radius_m = 50;

}  // namespace

Dependence playground_openness_rests_on() {
    Dependence dependence = on_own_row(Table::playgrounds);
    dependence.near = {{Table::buildings, always<radius_m>}, {Table::occluders, always<radius_m>}};
    return dependence;
}

Result<std::vector<Observation>> observe_playground_openness(const AuditInput& input, const RuleSpec& rule,
                                                             JobContext& job) {
    std::vector<Observation> observations;
    for_each_subject(input, Table::playgrounds, [&](const RowView& playground) {
        if (job.cancelled()) return;
        Observation observation = observation_of(input, playground);
        observation.inputs = {computed_input("eye_m", input.eye.metres), computed_input("radius_m", radius_m)};
        const auto middle = representative_point(playground.geometry(), input.kernel);
        if (middle) {
            const Isovist view = isovist(input.scene, *middle, input.eye, radius_m);
            judge(observation, rule, view.open_share);
            // What has no height is taken as tall: with its height more may be seen, never less.
            if (view.unknown_height) mark_partial(observation, rule, Bound::at_least_measured, "height_m");
        } else {
            mark_missing(observation, "geometry");
        }
        observations.push_back(std::move(observation));
    });
    return observations;
}

}  // namespace yimi
