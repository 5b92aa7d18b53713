#include "core/audit/walks.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <string>

#include "core/coverage/place_entries.h"

namespace yimi {

struct AuditWalks::Parts {
    std::once_flag anybody_once, sides_once, homes_once;
    std::optional<WalkNetwork> as_one, apart;
    std::optional<ProfileNetwork> anybody;
    std::optional<Result<std::vector<WalkedHome>>> homes;
    std::mutex guard;  ///< of what follows
    std::map<std::pair<std::string, UnknownStreets>, std::unique_ptr<const ProfileNetwork>> by_profile;
};

AuditWalks::AuditWalks(const Plan& plan, const GeometryKernel& kernel, const std::vector<WalkingProfile>& profiles)
    : plan_(plan), kernel_(kernel), profiles_(profiles), parts_(std::make_unique<Parts>()) {}

AuditWalks::~AuditWalks() = default;

const WalkingProfile* AuditWalks::profile(std::string_view id) const noexcept {
    const auto found = std::find_if(profiles_.begin(), profiles_.end(),
                                    [&](const WalkingProfile& profile) { return profile.id == id; });
    return found == profiles_.end() ? nullptr : &*found;
}

const ProfileNetwork& AuditWalks::for_anybody() const {
    std::call_once(parts_->anybody_once, [this] {
        parts_->as_one.emplace(plan_, StreetSides::as_one);
        parts_->anybody.emplace(*parts_->as_one, WalkingProfile{});  // refuses nothing
    });
    return *parts_->anybody;
}

const ProfileNetwork& AuditWalks::for_profile(const WalkingProfile& profile, UnknownStreets unknown) const {
    std::call_once(parts_->sides_once, [this] { parts_->apart.emplace(plan_); });
    const std::lock_guard lock(parts_->guard);
    auto& network = parts_->by_profile[{profile.id, unknown}];
    if (!network)
        network = std::make_unique<const ProfileNetwork>(*parts_->apart, profile, Daylight::day,
                                                         std::span<const FeatureId>{}, unknown);
    return *network;
}

const Result<std::vector<WalkedHome>>& AuditWalks::homes() const {
    const ProfileNetwork& network = for_anybody();
    std::call_once(parts_->homes_once, [&] {
        const auto all = [&]() -> Result<std::vector<WalkedHome>> {
            QuietJob job;
            YIMI_TRY(homes, homes_of(plan_, kernel_, 1, job));
            std::vector<WalkedHome> walked;
            walked.reserve(homes.size());
            for (const Home& home : homes)
                walked.push_back({home, home.door ? network.attach(*home.door, std::nullopt) : std::nullopt});
            return walked;
        };
        parts_->homes.emplace(all());
    });
    return *parts_->homes;
}

const WalkedHome* AuditWalks::home_of(FeatureId block) const {
    const auto& all = homes();
    if (!all) return nullptr;
    const auto found = std::lower_bound(all.value().begin(), all.value().end(), block,
                                        [](const WalkedHome& home, FeatureId id) { return home.block.id() < id; });
    return found != all.value().end() && found->block.id() == block ? &*found : nullptr;
}

Result<std::vector<Point>> AuditWalks::entries_of(const std::vector<RowView>& places) const {
    std::vector<Point> all;
    if (places.empty()) return all;
    const PlaceEntries entries(plan_, places.front().table());
    for (const RowView& place : places) {
        YIMI_TRY(points, entries.of(place, kernel_));
        all.insert(all.end(), points.begin(), points.end());
    }
    return all;
}

void ShareOfChildren::add(std::optional<double> children, bool is_in) {
    all += children.value_or(0);
    if (is_in) in += children.value_or(0);
    if (!children) ++(is_in ? unknown_in : unknown_out);
}

void judge_share(Observation& observation, const RuleSpec& rule, const ShareOfChildren& children,
                 std::initializer_list<std::string_view> contexts) {
    const std::size_t unknown = children.unknown_in + children.unknown_out;
    const std::string what = "children (" + std::to_string(unknown) + ")";
    if (!children.share()) return mark_missing(observation, unknown > 0 ? what : "children");
    judge(observation, rule, *children.share(), contexts);
    if (unknown == 0) return;
    if (children.unknown_out == 0)
        mark_partial(observation, rule, Bound::at_least_measured, what);
    else if (children.unknown_in == 0)
        mark_partial(observation, rule, Bound::at_most_measured, what);
    else
        mark_missing(observation, what);
}

void judge_share(Observation& observation, const RuleSpec& rule, const ShareOfChildren& likely,
                 const ShareOfChildren& certain, std::initializer_list<std::string_view> contexts) {
    judge_share(observation, rule, likely, contexts);
    if (observation.state != State::pass) return;
    Observation strict = observation;
    judge_share(strict, rule, certain, contexts);
    if (strict.state == State::pass) return;
    for (const char* what : {"streets/speed_limit_kmh", "streets/sidewalk"}) mark_missing(observation, what);
}

}  // namespace yimi
