// SAF-07: cars parked close to a crossing, or to a junction.

#include "core/audit/observation.h"
#include "core/audit/subjects.h"

namespace yimi {
namespace {

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
    const std::string_view context = is_at_junction(input, at) ? "junction" : "";
    const auto threshold = rule.threshold({context});
    const double reach_m = threshold ? threshold->value : 0;
    const std::size_t kind = column(Table::occluders, "kind");
    const Layer& occluders = input.plan.layer(Table::occluders);
    // A car exactly at the threshold is far enough; one a little beyond it need not be looked for.
    const auto nearest =
        nearest_row(occluders, at, reach_m, [&](const RowView& row) { return row.text(kind) == "parked_car"; });
    if (nearest) {
        const auto car = occluders.row(nearest->id);
        observation.inputs.push_back(input_from(*car, "kind"));
        observation.blockers.emplace_back(car->uid());
    }
    judge(observation, rule, nearest ? nearest->distance_m : reach_m, {context});
    return observation;
}

}  // namespace

Result<std::vector<Observation>> observe_parked_cars(const AuditInput& input, const RuleSpec& rule, JobContext& job) {
    const std::size_t kind = column(Table::occluders, "kind"), crossing_kind = column(Table::crossings, "kind");
    bool surveyed = false;
    input.plan.layer(Table::occluders).for_each([&](const RowView& row) {
        surveyed = row.text(kind) == "parked_car";
        return !surveyed;
    });
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
