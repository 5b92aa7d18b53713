// PLG-05: an unfenced playground beside a fast street.
#include <limits>

#include "core/audit/observation.h"
#include "core/audit/subjects.h"

namespace yimi {
namespace {

constexpr double fast_kmh = 30;

double far_enough_m(const RuleSpec& rule) {
    const auto threshold = rule.threshold({});
    return threshold ? threshold->value : 0;
}

struct StreetsBeside {
    double fast_m = std::numeric_limits<double>::infinity();     ///< to the nearest fast street
    double unknown_m = std::numeric_limits<double>::infinity();  ///< to the nearest one without a speed limit
    FeatureId fast;
};

Result<StreetsBeside> streets_beside(const AuditInput& input, GeometryView playground, double reach_m) {
    const std::size_t speed = column(Table::streets, "speed_limit_kmh");
    StreetsBeside beside;
    std::optional<Error> failure;
    input.plan.layer(Table::streets).query(bounding_box(playground).grown(reach_m), [&](const RowView& street) {
        const auto limit = street.number(speed);
        if (limit && *limit <= fast_kmh) return true;
        const auto away = input.kernel.distance_m(playground, street.geometry());
        if (!away) {
            failure = away.error();
            return false;
        }
        if (!limit) {
            beside.unknown_m = std::min(beside.unknown_m, away.value());
        } else if (away.value() < beside.fast_m || (away.value() == beside.fast_m && street.id() < beside.fast)) {
            beside.fast_m = away.value();
            beside.fast = street.id();
        }
        return true;
    });
    if (failure) return *failure;
    return beside;
}

Result<Observation> observe(const AuditInput& input, const RuleSpec& rule, const RowView& playground) {
    Observation observation = observation_of(input, playground);
    observation.inputs = {input_from(playground, "fenced")};
    const auto fenced = playground.flag(column(Table::playgrounds, "fenced"));
    const double enough_m = far_enough_m(rule);
    if (fenced && *fenced) {
        judge(observation, rule, enough_m);
        return observation;
    }
    YIMI_TRY(beside, streets_beside(input, playground.geometry(), enough_m));
    if (beside.fast_m < enough_m) {
        const auto street = input.plan.layer(Table::streets).row(beside.fast);
        observation.inputs.push_back(input_from(*street, "speed_limit_kmh"));
        observation.blockers.emplace_back(street->uid());
    }
    // A street farther away than asked for need not be measured: the threshold itself passes.
    judge(observation, rule, std::min(beside.fast_m, enough_m));
    if (observation.state == State::fail && !fenced) mark_missing(observation, "fenced");
    if (observation.state == State::pass && beside.unknown_m < enough_m) mark_missing(observation, "speed_limit_kmh");
    return observation;
}

}  // namespace

Dependence playground_fence_rests_on() {
    Dependence dependence = on_own_row(Table::playgrounds);
    dependence.near = {
        {Table::streets, [](const AuditInput&, const RuleSpec& rule, const RowView&) { return far_enough_m(rule); }}};
    return dependence;
}

Result<std::vector<Observation>> observe_playground_fence(const AuditInput& input, const RuleSpec& rule,
                                                          JobContext& job) {
    std::vector<Observation> observations;
    std::optional<Error> failure;
    for_each_subject(input, Table::playgrounds, [&](const RowView& playground) {
        if (failure || job.cancelled() || playground.geometry().empty()) return;
        auto observed = observe(input, rule, playground);
        if (observed)
            observations.push_back(std::move(observed).value());
        else
            failure = std::move(observed).error();
    });
    if (failure) return *failure;
    return observations;
}

}  // namespace yimi
