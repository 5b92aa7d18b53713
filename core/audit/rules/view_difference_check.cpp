// OPN-03: how much less a child sees than an adult, at the worst point of a route.
#include <cmath>

#include "core/audit/observation.h"
#include "core/audit/subjects.h"
#include "core/sight/isovist.h"

namespace yimi {
namespace {

constexpr double radius_m = 50;
constexpr double step_m = 2;

struct Difference {
    double share = 0;  ///< 1 − A(child)/A(adult)
    Point at;
    bool certain = true;  ///< no thing of unknown height borders what is seen
};

/// Nothing where the point lies inside a building or another solid thing: a slip of the drawing, nobody walks there.
std::optional<Difference> difference_at(const AuditInput& input, Point at) {
    const Isovist child = isovist(input.scene, at, input.eye, radius_m);
    const Isovist adult = isovist(input.scene, at, adult_eye, radius_m);
    if (child.inside_body || adult.inside_body || adult.visible_area_m2 <= 0) return std::nullopt;
    return Difference{1 - child.visible_area_m2 / adult.visible_area_m2, at,
                      !child.unknown_height && !adult.unknown_height};
}

Observation observe(const AuditInput& input, const RuleSpec& rule, const RowView& route) {
    Observation observation = observation_of(input, route);
    observation.inputs = {computed_input("eye_m", input.eye.metres), computed_input("radius_m", radius_m)};
    const auto path = route.geometry().points;
    const double length = path_length_m(path);
    const auto steps = std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(length / step_m)));
    std::optional<Difference> worst, worst_certain;
    for (std::size_t step = 0; step <= steps; ++step) {
        const Point at = point_along(path, length * static_cast<double>(step) / static_cast<double>(steps));
        const auto here = difference_at(input, at);
        if (!here) continue;
        if (!worst || here->share > worst->share) worst = here;
        if (here->certain && (!worst_certain || here->share > worst_certain->share)) worst_certain = here;
    }
    if (!worst) {
        mark_missing(observation, "geometry");
        return observation;
    }
    const Difference& judged = worst_certain ? *worst_certain : *worst;
    observation.place = make_point(judged.at);
    judge(observation, rule, judged.share);
    if (observation.state == State::fail && judged.certain) return observation;
    if (compare(rule.comparison, worst->share, observation.threshold.value_or(0)) == State::fail) {
        observation.place = make_point(worst->at);
        mark_missing(observation, "height_m");
    }
    return observation;
}

}  // namespace

Dependence view_difference_rests_on() {
    Dependence dependence = on_own_row(Table::routes);
    dependence.near = {{Table::buildings, always<radius_m>}, {Table::occluders, always<radius_m>}};
    return dependence;
}

Result<std::vector<Observation>> observe_view_difference(const AuditInput& input, const RuleSpec& rule,
                                                         JobContext& job) {
    return observe_routes(input, job, [&](const RowView& route) { return observe(input, rule, route); });
}

}  // namespace yimi
