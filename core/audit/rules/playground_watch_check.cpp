// OPN-05: how much of a playground's ground somebody at home can see. Plans have no benches; who sits there is not
// counted.
#include <algorithm>

#include "core/audit/explanation.h"
#include "core/audit/observation.h"
#include "core/audit/subjects.h"
#include "core/sight/guardian_sight.h"

namespace yimi {
namespace {

constexpr double step_m = 3;

double watched_from_m(const RuleSpec& rule) {
    return rule.parameter("within_m", 60);
}

/// Of the places, those that somebody sees for certain, and those that heights which are not known decide about.
struct Watched {
    std::size_t seen = 0, maybe = 0;
};

class Watchers {
public:
    Watchers(const Scene& scene, std::vector<SightEnd> eyes, double reach_m)
        : scene_(scene), eyes_(std::move(eyes)), reach_m_(reach_m) {}

    [[nodiscard]] Watched watch(const std::vector<SightEnd>& places) {
        Watched watched;
        for (const SightEnd& place : places) {
            if (is_seen(place))
                ++watched.seen;
            else if (may_be_seen(place))
                ++watched.maybe;
        }
        return watched;
    }

private:
    [[nodiscard]] bool reaches(const SightEnd& eye, const SightEnd& place) const {
        return distance(eye.at, place.at) <= reach_m_;
    }
    /// Who saw the last place mostly sees the next.
    [[nodiscard]] bool is_seen(const SightEnd& place) {
        for (std::size_t index = 0; index < eyes_.size(); ++index)
            if (reaches(eyes_[index], place) && sees(scene_, eyes_[index], place)) {
                std::swap(eyes_[0], eyes_[index]);
                return true;
            }
        return false;
    }
    [[nodiscard]] bool may_be_seen(const SightEnd& place) const {
        return std::any_of(eyes_.begin(), eyes_.end(), [&](const SightEnd& eye) {
            return reaches(eye, place) && line_of_sight(scene_, eye, place).unknown_height;
        });
    }

    const Scene& scene_;
    std::vector<SightEnd> eyes_;
    double reach_m_;
};

Observation observe(const AuditInput& input, const RuleSpec& rule, const RowView& playground) {
    Observation observation = observation_of(input, playground);
    const double reach_m = watched_from_m(rule);
    const auto places = places_within(playground.geometry(), step_m, child_at_play_m);
    if (places.empty()) mark_missing(observation, "geometry");
    if (input.plan.layer(Table::buildings).size() == 0) mark_missing(observation, "buildings");
    if (!observation.missing.empty()) return observation;
    HomeEyes homes = eyes_in_homes(input.plan, playground.box(), reach_m);
    observation.inputs = {computed_input("homes", static_cast<std::int64_t>(homes.homes)),
                          computed_input("within_m", reach_m)};
    observation.words = {{"homes", std::to_string(homes.homes)}, {"within", plain_number(reach_m, 0)}};
    const Watched watched = Watchers(input.scene, std::move(homes.eyes), reach_m).watch(places);
    const auto count = static_cast<double>(places.size());
    judge(observation, rule, static_cast<double>(watched.seen) / count);
    if (watched.maybe > 0) mark_partial(observation, rule, Bound::at_least_measured, "height_m");
    if (homes.of_unknown_use > 0)
        mark_partial(observation, rule, Bound::at_least_measured,
                     "buildings/use (" + std::to_string(homes.of_unknown_use) + ")");
    if (homes.of_unknown_floors > 0)
        mark_partial(observation, rule, Bound::at_least_measured,
                     "floors (" + std::to_string(homes.of_unknown_floors) + ")");
    return observation;
}

}  // namespace

Dependence playground_watch_rests_on() {
    constexpr auto reach_m = [](const AuditInput&, const RuleSpec& rule, const RowView&) {
        return watched_from_m(rule);
    };
    Dependence dependence = on_own_row(Table::playgrounds);
    dependence.near = {{Table::buildings, reach_m}, {Table::occluders, reach_m}};
    dependence.premises = {[](const Plan& plan) { return plan.layer(Table::buildings).size() == 0; }};
    return dependence;
}

Result<std::vector<Observation>> observe_playground_watch(const AuditInput& input, const RuleSpec& rule,
                                                          JobContext& job) {
    std::vector<Observation> observations;
    for_each_subject(input, Table::playgrounds, [&](const RowView& playground) {
        if (!job.cancelled()) observations.push_back(observe(input, rule, playground));
    });
    return observations;
}

}  // namespace yimi
