// SMO-04, SMO-05, SMO-06: what the way itself asks of a child: stairs, gaps in the sidewalk, waiting at signals.
#include <algorithm>
#include <limits>

#include "core/audit/common_figures.h"
#include "core/audit/explanation.h"
#include "core/audit/observation.h"
#include "core/audit/subjects.h"

namespace yimi {
namespace {

/// A route uses a signal this near.
constexpr double used_within_m = 5;

std::string_view profile_of(const RowView& route) {
    return route.text(column(Table::routes, "profile"));
}

Observation stairs_on(const AuditInput& input, const RuleSpec& rule, const RowView& route) {
    Observation observation = observation_of(input, route);
    const Layer& streets = input.plan.layer(Table::streets);
    const std::size_t stairs = column(Table::streets, "stairs");
    const RouteSurroundings& around = input.common.routes().of(route.id());
    if (around.streets.empty()) {
        mark_missing(observation, "streets");
        return observation;
    }
    double count = 0;
    bool unknown = false;
    for (const FeatureId id : around.streets) {
        const auto street = streets.row(id);
        const auto has_stairs = street->flag(stairs);
        unknown = unknown || !has_stairs;
        if (!has_stairs.value_or(false)) continue;
        count += 1;
        observation.blockers.emplace_back(street->uid());
        observation.inputs.push_back(input_from(*street, "stairs"));
    }
    judge(observation, rule, count, {profile_of(route)});
    if (unknown) mark_partial(observation, rule, Bound::at_least_measured, "stairs");
    return observation;
}

/// Up to which speed a child of that profile may walk along a street without sidewalk. Source: RULES.md section 2.
double bearable_kmh(std::string_view profile) {
    if (profile == "adult") return std::numeric_limits<double>::infinity();
    return profile == "alone_12" ? 40 : 30;
}

enum class Walkable { yes, no, unknown };

Walkable walkable(const Layer& streets, const RouteStretch& stretch, double most_kmh) {
    if (!stretch.street) return stretch.near_street ? Walkable::yes : Walkable::no;
    const auto street = streets.row(*stretch.street);
    const std::string_view sidewalk = street->text(column(Table::streets, "sidewalk"));
    const auto speed = street->number(column(Table::streets, "speed_limit_kmh"));
    if ((!sidewalk.empty() && sidewalk != "none") || (speed && *speed <= most_kmh)) return Walkable::yes;
    return sidewalk.empty() || !speed ? Walkable::unknown : Walkable::no;
}

Observation gaps_on(const AuditInput& input, const RuleSpec& rule, const RowView& route) {
    Observation observation = observation_of(input, route);
    const Layer& streets = input.plan.layer(Table::streets);
    if (streets.size() == 0) {
        mark_missing(observation, "streets");
        return observation;
    }
    const auto path = route.geometry().points;
    const double length = path_length_m(path), most_kmh = bearable_kmh(profile_of(route));
    double gap_m = 0;
    bool unknown = false;
    Geometry gaps;
    for (const RouteStretch& stretch : streets_along(input.plan, path)) {
        // The leg from the door, or through the gate, to the nearest street is not on the network and need not be.
        const bool is_leg = !stretch.near_street && (stretch.from_m <= 0 || stretch.to_m >= length - 1e-6);
        const Walkable answer = is_leg ? Walkable::yes : walkable(streets, stretch, most_kmh);
        unknown = unknown || answer == Walkable::unknown;
        if (answer != Walkable::no) continue;
        gap_m += stretch.to_m - stretch.from_m;
        add_piece(gaps, path, stretch.from_m, stretch.to_m);
        if (stretch.street) {
            observation.inputs.push_back(input_from(*streets.row(*stretch.street), "sidewalk"));
            observation.blockers.emplace_back(streets.row(*stretch.street)->uid());
        }
    }
    if (!gaps.empty()) observation.place = std::move(gaps);
    judge(observation, rule, gap_m);
    if (unknown) mark_partial(observation, rule, Bound::at_least_measured, "sidewalk");
    return observation;
}

struct Wait {
    double along_m = 0;
    std::optional<double> wait_s;
};

/// The signals that a route uses: within 5 m of it; those within 30 m of each other are the arms of one junction, of
/// which a walker waits at one.
std::vector<Wait> waits_on(const AuditInput& input, const RowView& route) {
    constexpr double same_junction_m = 30;
    const auto path = route.geometry().points;
    const std::size_t kind = column(Table::crossings, "kind"), wait = column(Table::crossings, "wait_s");
    std::vector<Wait> found;
    input.plan.layer(Table::crossings).query(route.box().grown(used_within_m), [&](const RowView& crossing) {
        if (crossing.text(kind) != "signal" || crossing.geometry().empty()) return true;
        const PathProjection foot = project_onto_path(crossing.geometry().points.front(), path);
        if (foot.distance_m <= used_within_m) found.push_back({foot.along_m, crossing.number(wait)});
        return true;
    });
    std::sort(found.begin(), found.end(), [](const Wait& a, const Wait& b) { return a.along_m < b.along_m; });
    std::vector<Wait> waits;
    for (const Wait& each : found) {
        if (waits.empty() || each.along_m - waits.back().along_m > same_junction_m)
            waits.push_back(each);
        else if (each.wait_s && waits.back().wait_s)
            waits.back().wait_s = std::max(*each.wait_s, *waits.back().wait_s);
        else
            waits.back().wait_s.reset();
    }
    return waits;
}

Observation waiting_on(const AuditInput& input, const RuleSpec& rule, const RowView& route) {
    Observation observation = observation_of(input, route);
    double total_s = 0;
    bool unknown = false;
    const std::vector<Wait> waits = waits_on(input, route);
    for (const Wait& wait : waits) {
        total_s += wait.wait_s.value_or(0);
        unknown = unknown || !wait.wait_s;
    }
    observation.inputs = {computed_input("signals", static_cast<std::int64_t>(waits.size()))};
    observation.words = {{"signals", std::to_string(waits.size())}};
    judge(observation, rule, total_s);
    if (unknown) mark_partial(observation, rule, Bound::at_least_measured, "wait_s");
    return observation;
}

}  // namespace

Dependence route_stairs_rest_on() {
    Dependence dependence = on_own_row(Table::routes);
    dependence.near = {{Table::streets, always<crossing_reach_m>}};
    return dependence;
}

Dependence route_gaps_rest_on() {
    Dependence dependence = route_stairs_rest_on();
    dependence.premises = {[](const Plan& plan) { return plan.layer(Table::streets).size() > 0; }};
    return dependence;
}

Dependence route_waits_rest_on() {
    Dependence dependence = on_own_row(Table::routes);
    dependence.near = {{Table::crossings, always<used_within_m>}};
    return dependence;
}

Result<std::vector<Observation>> observe_route_stairs(const AuditInput& input, const RuleSpec& rule, JobContext& job) {
    return observe_routes(input, job, [&](const RowView& route) { return stairs_on(input, rule, route); });
}

Result<std::vector<Observation>> observe_route_gaps(const AuditInput& input, const RuleSpec& rule, JobContext& job) {
    return observe_routes(input, job, [&](const RowView& route) { return gaps_on(input, rule, route); });
}

Result<std::vector<Observation>> observe_route_waits(const AuditInput& input, const RuleSpec& rule, JobContext& job) {
    return observe_routes(input, job, [&](const RowView& route) { return waiting_on(input, rule, route); });
}

}  // namespace yimi
