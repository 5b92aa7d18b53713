// CON-04: how far apart the crossings of a street are where children walk.
#include <algorithm>

#include "core/audit/common_figures.h"
#include "core/audit/explanation.h"
#include "core/audit/observation.h"
#include "core/audit/subjects.h"

namespace yimi {
namespace {

struct Gap {
    double from_m = 0, to_m = 0;
    [[nodiscard]] double length_m() const noexcept { return to_m - from_m; }
};

/// The longest piece of a street without a crossing. A piece that reaches the street's end is part of a gap at least as
/// long, so it counts as it is.
Gap longest_gap(const Layer& crossings, GeometryView street) {
    const auto path = street.path(0);
    std::vector<double> places{0, path_length_m(path)};
    crossings.query(bounding_box(street).grown(crossing_reach_m), [&](const RowView& crossing) {
        for (const Point at : crossing.geometry().points) {
            const PathProjection foot = project_onto_path(at, path);
            if (foot.distance_m <= crossing_reach_m) places.push_back(foot.along_m);
        }
        return true;
    });
    std::sort(places.begin(), places.end());
    Gap longest;
    for (std::size_t index = 0; index + 1 < places.size(); ++index)
        if (const Gap gap{places[index], places[index + 1]}; gap.length_m() > longest.length_m()) longest = gap;
    return longest;
}

}  // namespace

Dependence crossing_spacing_rests_on() {
    Dependence dependence = on_own_row(Table::streets);
    dependence.near = {{Table::crossings, always<crossing_reach_m>},
                       {Table::school_gates, always<school_surroundings_m>}};
    dependence.anywhere = {Table::districts};
    dependence.premises = {[](const Plan& plan) { return plan.layer(Table::crossings).size() > 0; }};
    dependence.on_streets_of_routes = true;
    return dependence;
}

Result<std::vector<Observation>> observe_crossing_spacing(const AuditInput& input, const RuleSpec& rule,
                                                          JobContext& job) {
    const Layer& crossings = input.plan.layer(Table::crossings);
    const RoutesAround& routes = input.common.routes();
    std::vector<Observation> observations;
    for_each_subject(input, Table::streets, [&](const RowView& street) {
        if (job.cancelled() || street.geometry().path_count() == 0) return;
        if (!routes.runs_along(street.id()) && !is_near_school_gate(input, street.geometry())) return;
        Observation observation = observation_of(input, street);
        if (crossings.size() == 0) {
            mark_missing(observation, "crossings");
        } else {
            const Gap gap = longest_gap(crossings, street.geometry());
            judge(observation, rule, gap.length_m(), {input.area.grouping_of(street)});
            Geometry piece;
            add_piece(piece, street.geometry().path(0), gap.from_m, gap.to_m);
            if (!piece.empty()) observation.place = std::move(piece);
            observation.words = {{"from", plain_number(gap.from_m, 0)}, {"to", plain_number(gap.to_m, 0)}};
        }
        observations.push_back(std::move(observation));
    });
    return observations;
}

}  // namespace yimi
