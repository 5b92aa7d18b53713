// OPN-06: hedges, walls and boxes higher than a child's chin within 10 m of a crossing's kerbs.
#include <algorithm>

#include "core/audit/observation.h"
#include "core/audit/subjects.h"
#include "core/sight/crossing_sight.h"

namespace yimi {
namespace {

constexpr double kerb_reach_m = 10;

/// Both kerbs where the plan knows street and length, else the crossing's own point.
std::vector<Point> kerbs_of(const AuditInput& input, const RowView& crossing) {
    const CrossingSetting setting = crossing_setting(input.plan, crossing);
    const Point at = crossing.geometry().points.front();
    if (!setting.site || setting.site->street.size() < 2) return {at};
    const auto& street = setting.site->street;
    const std::size_t segment = std::min(project_onto_path(at, street).segment, street.size() - 2);
    const Point direction = street[segment + 1] - street[segment];
    const double length = norm(direction);
    if (length <= 0) return {at};
    const Point across = Point{-direction.y, direction.x} * (setting.site->length_m / 2 / length);
    return {at - across, at + across};
}

bool is_planting(std::string_view kind) {
    return kind == "hedge" || kind == "wall" || kind == "box";
}

Observation observe(const AuditInput& input, const RuleSpec& rule, const RowView& crossing) {
    Observation observation = observation_of(input, crossing);
    const std::vector<Point> kerbs = kerbs_of(input, crossing);
    const std::size_t kind = column(Table::occluders, "kind"), height = column(Table::occluders, "height_m");
    Box around;
    for (const Point kerb : kerbs) around.add(box_around(kerb, kerb_reach_m));
    const auto limit = rule.threshold({});
    std::vector<RowView> found;
    input.plan.layer(Table::occluders).query(around, [&](const RowView& row) {
        const bool near = std::any_of(kerbs.begin(), kerbs.end(),
                                      [&](Point kerb) { return distance_m(row.geometry(), kerb) <= kerb_reach_m; });
        if (near && is_planting(row.text(kind))) found.push_back(row);
        return true;
    });
    std::sort(found.begin(), found.end(), [](const RowView& a, const RowView& b) { return a.id() < b.id(); });
    double highest = 0;
    bool height_missing = false;
    for (const RowView& row : found) {
        observation.inputs.push_back(input_from(row, "height_m"));
        const auto top = row.number(height);
        height_missing = height_missing || !top;
        highest = std::max(highest, top.value_or(0));
        if (top && limit && compare(rule.comparison, *top, limit->value) == State::fail)
            observation.blockers.emplace_back(row.uid());
    }
    judge(observation, rule, highest);
    if (height_missing) mark_partial(observation, rule, Bound::at_least_measured, "height_m");
    return observation;
}

}  // namespace

Dependence planting_height_rests_on() {
    Dependence dependence = on_own_row(Table::crossings);
    dependence.near = {
        {Table::streets,
         [](const AuditInput& before, const RuleSpec&, const RowView&) { return farthest_asked_m(before.plan); },
         [](const AuditInput& before, const RuleSpec&, const RowView& crossing) {
             return area_of_setting(crossing, crossing_setting(before.plan, crossing));
         }},
        {Table::occluders, [](const AuditInput& before, const RuleSpec&, const RowView&) {
             return kerb_reach_m + longest_crossing_m(before.plan) / 2;
         }}};
    return dependence;
}

Result<std::vector<Observation>> observe_planting_height(const AuditInput& input, const RuleSpec& rule,
                                                         JobContext& job) {
    const std::size_t kind = column(Table::crossings, "kind");
    std::vector<Observation> observations;
    for_each_subject(input, Table::crossings, [&](const RowView& crossing) {
        const std::string_view word = crossing.text(kind);
        if (job.cancelled() || crossing.geometry().empty() || word == "bridge" || word == "underpass") return;
        observations.push_back(observe(input, rule, crossing));
    });
    return observations;
}

}  // namespace yimi
