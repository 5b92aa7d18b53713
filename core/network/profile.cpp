#include "core/network/profile.h"

#include <algorithm>
#include <cmath>

namespace yimi {
namespace {

/// One refusal that needs several facts: `refused` or `fine` when the known ones decide, else the unknown are reported.
class Judge {
public:
    explicit Judge(Passage& passage) : passage_(passage) {}

    /// Refuses where all `conditions` hold; each is a column and whether its value speaks for refusal.
    struct Condition {
        std::string_view column;
        std::optional<bool> holds;
    };
    void refuse_if(std::string_view word, std::initializer_list<Condition> conditions) {
        if (std::any_of(conditions.begin(), conditions.end(), [](const Condition& one) { return one.holds == false; }))
            return;
        bool all_known = true;
        for (const Condition& one : conditions) {
            if (one.holds) continue;
            all_known = false;
            if (std::find(passage_.unknown.begin(), passage_.unknown.end(), one.column) == passage_.unknown.end())
                passage_.unknown.push_back(one.column);
        }
        if (all_known && passage_.allowed) {
            passage_.allowed = false;
            passage_.refusal = word;
        }
    }

private:
    Passage& passage_;
};

std::optional<bool> above(std::optional<double> value, double limit) {
    if (!value) return std::nullopt;
    return *value > limit;
}

std::optional<bool> negated(std::optional<bool> flag) {
    if (!flag) return std::nullopt;
    return !*flag;
}

bool counts_as_zebra(CrossingKind kind) {
    return kind == CrossingKind::zebra || kind == CrossingKind::raised || kind == CrossingKind::refuge;
}

/// Absent: never.
std::optional<double> penalty_s(const WalkingProfile& profile, CrossingKind kind) {
    if (counts_as_zebra(kind)) return profile.zebra_s;
    if (kind == CrossingKind::signal) return profile.signal_s;
    if (kind == CrossingKind::unmarked) return profile.unmarked_s;
    return 0.0;  // bridges and underpasses wait for nobody
}

}  // namespace

std::optional<CrossingKind> crossing_kind_named(std::string_view word) noexcept {
    constexpr std::string_view words[] = {"signal", "zebra", "raised", "refuge", "bridge", "underpass", "unmarked"};
    for (std::size_t index = 0; index < std::size(words); ++index)
        if (words[index] == word) return static_cast<CrossingKind>(index);
    return std::nullopt;
}

Passage passage(const WalkingProfile& profile, const StreetFacts& street, Daylight light) {
    Passage answer;
    Judge judge(answer);
    if (profile.no_sidewalk_above_kmh)
        judge.refuse_if("no_sidewalk",
                        {{"sidewalk", negated(street.has_sidewalk)},
                         {"speed_limit_kmh", above(street.speed_limit_kmh, *profile.no_sidewalk_above_kmh)}});
    if (profile.refuses_stairs) judge.refuse_if("stairs", {{"stairs", street.has_stairs}});
    if (profile.refuses_kerbs_without_ramp)
        judge.refuse_if("kerb_without_ramp", {{"kerb_ramp", negated(street.has_kerb_ramps)}});
    if (profile.slope_above_pct) {
        const auto steepness = street.slope_pct ? std::optional(std::abs(*street.slope_pct)) : std::nullopt;
        judge.refuse_if("slope", {{"slope_pct", above(steepness, *profile.slope_above_pct)}});
    }
    if (profile.refuses_unlit_after_dark && light == Daylight::dark)
        judge.refuse_if("unlit", {{"lit", negated(street.is_lit)}});
    return answer;
}

Passage passage(const WalkingProfile& profile, const CrossingFacts& crossing) {
    Passage answer;
    if (!crossing.kind) {
        answer.unknown.emplace_back("kind");
        return answer;
    }
    const auto penalty = penalty_s(profile, *crossing.kind);
    if (!penalty) return {false, 0, *crossing.kind == CrossingKind::unmarked ? "unmarked" : "crossing", {}};
    answer.penalty_s = *penalty;
    Judge judge(answer);
    if (*crossing.kind == CrossingKind::unmarked && profile.unmarked_above_kmh)
        judge.refuse_if("unmarked",
                        {{"approach_speed_kmh", above(crossing.approach_speed_kmh, *profile.unmarked_above_kmh)}});
    if (*crossing.kind == CrossingKind::zebra) {
        if (profile.zebra_above_kmh)
            judge.refuse_if("fast_zebra",
                            {{"approach_speed_kmh", above(crossing.approach_speed_kmh, *profile.zebra_above_kmh)}});
        if (profile.zebra_longer_than_m)
            judge.refuse_if("long_zebra",
                            {{"crossing_length_m", above(crossing.length_m, *profile.zebra_longer_than_m)}});
    }
    return answer;
}

double slope_factor(double rise_pct) noexcept {
    return 1 + 0.08 * std::max(0.0, rise_pct - 2);
}

}  // namespace yimi
