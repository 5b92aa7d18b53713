#include "core/network/independence_age.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <set>

#include "core/network/side_choice.h"
#include "core/network/walk_along.h"
#include "core/network/walk_time.h"

namespace yimi {
namespace {

constexpr double start_delay_s = 3;
constexpr int nobody = std::numeric_limits<int>::max();

/// Judges what is met on a way, from the oldest profile to the youngest.
class AgeJudge {
public:
    AgeJudge(const Plan& plan, const WalkNetwork& network, std::span<const WalkingProfile> alone, const WalkedWay& way,
             Daylight light)
        : crossings_(plan.layer(Table::crossings)), network_(network), alone_(alone), way_(way), light_(light) {}

    void meet(FeatureId street) {
        if (!met_.insert(street).second) return;
        is_unknown_here_ = false;
        const auto [first, last] = network_.edges_of(street);
        for (std::uint32_t edge = first; edge < last; ++edge) {
            has_sides_ = has_sides_ || network_.edges()[edge].side() != StreetSide::both;
            if (network_.edges()[edge].side() != StreetSide::both) continue;
            const StreetFacts facts = network_.facts(network_.edges()[edge]);
            judge({street, {}, {}, {}, false},
                  [&](const WalkingProfile& profile) { return passage(profile, facts, light_); });
            meet_crossings(edge);
        }
        if (is_unknown_here_) unknown_streets_.insert(street);
    }

    /// Streets whose sidewalks differ: each profile walks on the sides that suit it, so that all of the way is judged
    /// at once, from the oldest profile to the youngest.
    void meet_sides() {
        if (!has_sides_) return;
        const auto parts = parts_along(network_, way_.line);
        std::optional<int> older_from;
        for (auto profile = alone_.rbegin(); profile != alone_.rend(); ++profile) {
            for (const LinePart& part : on_best_sides(network_, *profile, light_, way_.line, parts))
                judge_side(part, *profile, older_from);
            older_from = profile->age_from;
        }
        sort_by_street();
    }

    [[nodiscard]] IndependenceAge answer() && {
        IndependenceAge all;
        all.unknown.assign(unknown_.begin(), unknown_.end());
        all.unknown_streets = unknown_streets_.size();
        if (alone_.empty()) return all;
        int age = alone_.front().age_from;
        for (const AgeLimit& limit : limits_) age = std::max(age, limit.from_age.value_or(nobody));
        if (age != nobody) all.age = age;
        for (const AgeLimit& limit : limits_)
            if (limit.from_age.value_or(nobody) == age) all.limits.push_back(limit);
        return all;
    }

private:
    /// Remembers the limit where younger profiles are refused.
    void judge(AgeLimit limit, const std::function<Passage(const WalkingProfile&)>& pass) {
        for (auto profile = alone_.rbegin(); profile != alone_.rend(); ++profile) {
            const Passage answer = pass(*profile);
            unknown_.insert(answer.unknown.begin(), answer.unknown.end());
            is_unknown_here_ = is_unknown_here_ || !answer.unknown.empty();
            if (answer.allowed) {
                limit.from_age = profile->age_from;
                continue;
            }
            limit.why = answer.refusal;
            limits_.push_back(limit);
            return;
        }
    }

    /// A part as one profile walks it. `older_from`: the age of the profile before, which may walk all that is no
    /// limit.
    void judge_side(const LinePart& part, const WalkingProfile& profile, std::optional<int> older_from) {
        const auto edge = part.crossed ? part.crossed : part.piece ? std::optional(part.piece->edge) : std::nullopt;
        if (!edge || network_.edges()[*edge].side() == StreetSide::both) return;
        AgeLimit limit{network_.edges()[*edge].street, {}, {}, older_from, part.crossed.has_value()};
        Passage answer = part.crossed ? side_change(network_, *edge, profile).passage
                                      : edge_passage(network_, *edge, profile, light_);
        if (const auto* crossing = part.crossed ? side_change(network_, *edge, profile).crossing : nullptr) {
            limit.crossing = crossing->id;
            answer = crossing_passage(profile, *crossing);
        }
        unknown_.insert(answer.unknown.begin(), answer.unknown.end());
        if (!answer.unknown.empty()) unknown_streets_.insert(limit.street);
        const bool is_known = std::any_of(limits_.begin(), limits_.end(), [&](const AgeLimit& known) {
            return known.street == limit.street && known.crossing == limit.crossing && known.across == limit.across;
        });
        if (answer.allowed || is_known) return;
        limit.why = answer.refusal;
        limits_.push_back(limit);
    }

    void sort_by_street() {
        const auto met = [&](const AgeLimit& limit) {
            return std::find(way_.streets.begin(), way_.streets.end(), limit.street) - way_.streets.begin();
        };
        std::stable_sort(limits_.begin(), limits_.end(),
                         [&](const AgeLimit& a, const AgeLimit& b) { return met(a) < met(b); });
    }

    void meet_crossings(std::uint32_t edge) {
        std::vector<const WalkNetwork::Crossing*> passed;
        const auto line = network_.line(network_.edges()[edge]);
        for (const WalkNetwork::Crossing& crossing : network_.crossings(edge))
            if (project_onto_path(project_onto_path(crossing.at, line).point, way_.line).distance_m <= way_.reach_m)
                passed.push_back(&crossing);
        if (passed.empty()) return;
        // The one that the youngest may take limits least: it is the one to speak of.
        const auto best = std::max_element(passed.begin(), passed.end(), [&](const auto* a, const auto* b) {
            return profiles_that_pass(*a) < profiles_that_pass(*b);
        });
        judge({network_.edges()[edge].street, (*best)->id, {}, {}, true},
              [&](const WalkingProfile& profile) { return crossing_passage(profile, **best); });
    }

    [[nodiscard]] std::size_t profiles_that_pass(const WalkNetwork::Crossing& crossing) const {
        const auto refused = std::find_if(alone_.rbegin(), alone_.rend(), [&](const WalkingProfile& profile) {
            return !crossing_passage(profile, crossing).allowed;
        });
        return static_cast<std::size_t>(refused - alone_.rbegin());
    }

    [[nodiscard]] Passage crossing_passage(const WalkingProfile& profile, const WalkNetwork::Crossing& crossing) const {
        Passage answer = passage(profile, crossing.facts);
        if (!answer.allowed || crossing.facts.kind != CrossingKind::signal) return answer;
        const auto green_s = crossings_.row(crossing.id)->number(column(Table::crossings, "green_s"));
        if (!green_s) answer.unknown.emplace_back("green_s");
        if (!crossing.facts.length_m) answer.unknown.emplace_back("crossing_length_m");
        if (!green_s || !crossing.facts.length_m) return answer;
        if (green_time_margin_s(*crossing.facts.length_m, profile.speed_mps, start_delay_s, *green_s) >= 0)
            return answer;
        answer.allowed = false;
        answer.refusal = "short_green";
        return answer;
    }

    const Layer& crossings_;
    const WalkNetwork& network_;
    std::span<const WalkingProfile> alone_;
    const WalkedWay& way_;
    Daylight light_;
    std::set<FeatureId> met_;
    std::vector<AgeLimit> limits_;
    std::set<std::string_view> unknown_;
    bool is_unknown_here_ = false;
    std::set<FeatureId> unknown_streets_;
    bool has_sides_ = false;
};

}  // namespace

IndependenceAge independence_age(const Plan& plan, const WalkNetwork& network, std::span<const WalkingProfile> alone,
                                 const WalkedWay& way, Daylight light) {
    AgeJudge judge(plan, network, alone, way, light);
    for (const FeatureId street : way.streets) judge.meet(street);
    judge.meet_sides();
    return std::move(judge).answer();
}

}  // namespace yimi
