#include "core/coverage/barriers.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "core/coverage/missing_links.h"

namespace yimi {
namespace {

/// Of the ways that are not there, how many are counted exactly in each round.
constexpr std::size_t counted_links = 12;

/// Children, then area; what is left of a sum that comes to nothing counts nothing.
auto worth(const ReachGain& gain) {
    const auto counted = [](double sum) { return std::abs(sum) < 1e-6 ? 0.0 : sum; };
    return std::tuple(counted(gain.children), counted(gain.area_m2));
}

/// A refused street with its last answer, which holds until something changes in the area it rests on.
struct Refused {
    RefusedStreet street;
    StreetTrials::Answer answer = {};
    bool is_known = false;
};

ReachGain gain_between(const Coverage& before, const Coverage& after) {
    ReachGain gain{after.children_covered - before.children_covered, after.covered_area_m2 - before.covered_area_m2};
    for (std::size_t index = 0; index < before.blocks.size(); ++index) {
        const double more = after.blocks[index].share - before.blocks[index].share;
        gain.blocks += more > 0;
        gain.blocks_lost += more < 0;
        gain.blocks_without_children += more > 0 && !after.blocks[index].children;
    }
    return gain;
}

/// One barrier after another is taken away.
class Mending {
public:
    Mending(const Plan& plan, const WalkNetwork& streets, const WalkEnds& ends, const WalkCoverageOptions& options)
        : plan_(plan), streets_(streets), ends_(ends), options_(options) {
        const ProfileNetwork network(streets, options.profile, options.light, options.opened);
        for (const RefusedStreet& refused : network.refused())  // in the order of streets
            if (refused_.empty() || refused_.back().street.street != refused.street) refused_.push_back({refused});
    }

    /// Takes away what brings most. Nothing where nothing brings anybody back. Errors: cancelled.
    Result<std::optional<Barrier>> next(JobContext& job) {
        try_refused(job);
        YIMI_TRY(link, best_link(job));
        if (job.cancelled()) return Error{ErrorCode::cancelled, "cancelled", {}};
        const auto street = std::max_element(refused_.begin(), refused_.end(), [](const Refused& a, const Refused& b) {
            return worth(a.answer.gain) < worth(b.answer.gain);  // the first of equal ones: the lowest id
        });
        const auto street_worth = street == refused_.end() ? std::tuple(0.0, 0.0) : worth(street->answer.gain);
        if (link && worth(link->gain) > street_worth) return std::optional(make(std::move(*link)));
        if (!(street_worth > std::tuple(0.0, 0.0))) return std::optional<Barrier>();
        return std::optional(open(street));
    }

private:
    struct CountedLink {
        BrokenLink link;
        ReachGain gain;
        Plan plan;  ///< with it
        WalkNetwork streets;
    };

    void try_refused(JobContext& job) {
        std::vector<FeatureId> unknown;
        for (const Refused& each : refused_)
            if (!each.is_known) unknown.push_back(each.street.street);
        if (unknown.empty()) return;
        const auto answers = StreetTrials(streets_, ends_, options_).open_each(unknown, job);
        auto answer = answers.begin();
        for (Refused& each : refused_) {
            if (each.is_known) continue;
            each.answer = *answer++;
            each.is_known = true;
        }
    }

    Result<std::optional<CountedLink>> best_link(JobContext& job) const {
        std::optional<CountedLink> best;
        const auto links = promising_links(plan_, streets_, ends_, options_, counted_links);
        if (links.empty()) return best;
        YIMI_TRY(before, walk_coverage(streets_, ends_, options_, job));
        for (const BrokenLink& link : links) {
            Plan plan = plan_;
            YIMI_TRY(undo, plan.apply(link_edit(plan, link)));
            WalkNetwork streets = streets_.brought_to(plan);
            YIMI_TRY(after, walk_coverage(streets, ends_, options_, job));
            const ReachGain gain = gain_between(before, after);
            const auto least = best ? worth(best->gain) : std::tuple(0.0, 0.0);
            if (worth(gain) > least) best = CountedLink{link, gain, std::move(plan), std::move(streets)};
        }
        return best;
    }

    Barrier make(CountedLink link) {
        plan_ = std::move(link.plan);
        streets_ = std::move(link.streets);
        Box changed = box_around(link.link.from, 0);
        changed.add(link.link.to);
        forget(changed.grown(options_.within_m));
        return {link.link.street.value_or(FeatureId{}), {}, link.link, link.gain};
    }

    Barrier open(std::vector<Refused>::iterator street) {
        const Refused opened = *street;
        const auto at = std::lower_bound(options_.opened.begin(), options_.opened.end(), opened.street.street);
        options_.opened.insert(at, opened.street.street);
        refused_.erase(street);
        forget(opened.answer.rests_on);
        return {opened.street.street, opened.street.why, std::nullopt, opened.answer.gain};
    }

    void forget(const Box& changed) {
        for (Refused& each : refused_)
            if (each.answer.rests_on.intersects(changed)) each.is_known = false;
    }

    Plan plan_;
    WalkNetwork streets_;
    const WalkEnds& ends_;
    WalkCoverageOptions options_;
    std::vector<Refused> refused_;
};

}  // namespace

Result<std::vector<Barrier>> worst_barriers(const Plan& plan, const WalkNetwork& streets, const WalkEnds& ends,
                                            const WalkCoverageOptions& options, std::size_t most, JobContext& job) {
    if (!(options.within_m > 0))
        return Error{ErrorCode::bad_usage, "the distance must be more than 0 m", {{"reason", "distance"}}};
    Mending mending(plan, streets, ends, options);
    std::vector<Barrier> worst;
    while (worst.size() < most) {
        job.progress(worst.size(), most, "coverage");
        YIMI_TRY(next, mending.next(job));
        if (!next) break;
        worst.push_back(std::move(*next));
    }
    return worst;
}

}  // namespace yimi
