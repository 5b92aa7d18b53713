// SAF-07: cars parked close to a crossing, or to a junction.
#include <algorithm>

#include "core/audit/observation.h"
#include "core/audit/subjects.h"

namespace yimi {
namespace {

constexpr std::string_view junction = "junction";

/// Where nobody has drawn a parked car, nobody has looked for them.
bool are_parked_cars_surveyed(const Plan& plan) {
    const std::size_t kind = column(Table::occluders, "kind");
    bool surveyed = false;
    plan.layer(Table::occluders).for_each([&](const RowView& row) {
        surveyed = row.text(kind) == "parked_car";
        return !surveyed;
    });
    return surveyed;
}

/// A car exactly at the threshold is far enough; one a little beyond it need not be looked for.
double reach_m(const RuleSpec& rule, std::string_view context) {
    const auto threshold = rule.threshold({context});
    return threshold ? threshold->value : 0;
}

/// Three or more street ends meet (within 1 cm, RULES.md section 2) at a place that the crossing belongs to.
bool is_at_junction(const AuditInput& input, Point at) {
    std::vector<Point> ends;
    input.plan.layer(Table::streets).query(box_around(at, crossing_reach_m), [&](const RowView& street) {
        const GeometryView view = street.geometry();
        for (std::size_t index = 0; index < view.path_count(); ++index)
            for (const Point end : {view.path(index).front(), view.path(index).back()})
                if (distance(end, at) <= crossing_reach_m) ends.push_back(end);
        return true;
    });
    for (const Point end : ends) {
        std::size_t meeting = 0;
        for (const Point other : ends) meeting += distance(end, other) <= 0.01 ? 1 : 0;
        if (meeting >= 3) return true;
    }
    return false;
}

Observation observe(const AuditInput& input, const RuleSpec& rule, const RowView& crossing) {
    Observation observation = observation_of(input, crossing);
    if (crossing.geometry().empty()) {
        mark_missing(observation, "geometry");
        return observation;
    }
    const Point at = crossing.geometry().points.front();
    const std::string_view context = is_at_junction(input, at) ? junction : "";
    const double most_m = reach_m(rule, context);
    const std::size_t kind = column(Table::occluders, "kind");
    const Layer& occluders = input.plan.layer(Table::occluders);
    const auto nearest =
        nearest_row(occluders, at, most_m, [&](const RowView& row) { return row.text(kind) == "parked_car"; });
    if (nearest) {
        const auto car = occluders.row(nearest->id);
        observation.inputs.push_back(input_from(*car, "kind"));
        observation.blockers.emplace_back(car->uid());
    }
    judge(observation, rule, nearest ? nearest->distance_m : most_m, {context});
    return observation;
}

}  // namespace

Dependence parked_cars_rest_on() {
    Dependence dependence = on_own_row(Table::crossings);
    dependence.near = {{Table::streets, always<crossing_reach_m>},
                       {Table::occluders, [](const AuditInput&, const RuleSpec& rule, const RowView&) {
                            return std::max(reach_m(rule, junction), reach_m(rule, ""));
                        }}};
    dependence.premises = {are_parked_cars_surveyed};
    return dependence;
}

Result<std::vector<Observation>> observe_parked_cars(const AuditInput& input, const RuleSpec& rule, JobContext& job) {
    const std::size_t crossing_kind = column(Table::crossings, "kind");
    const bool surveyed = are_parked_cars_surveyed(input.plan);
    std::vector<Observation> observations;
    for_each_subject(input, Table::crossings, [&](const RowView& crossing) {
        const std::string_view word = crossing.text(crossing_kind);
        if (job.cancelled() || word == "bridge" || word == "underpass") return;
        if (surveyed) return observations.push_back(observe(input, rule, crossing));
        observations.push_back(observation_of(input, crossing));
        mark_missing(observations.back(), "occluders/parked_car");
    });
    return observations;
}

}  // namespace yimi
