// PLG-01, CON-06, PLG-09, OPN-07: whom playgrounds, schools and parks reach on foot, by district or by playground.
// Streets whose speed or sidewalk is unknown are walked for what is likely, and left out for what is certain.
#include <algorithm>
#include <array>
#include <cmath>

#include "core/audit/common_figures.h"
#include "core/audit/explanation.h"
#include "core/audit/rules/counting.h"
#include "core/coverage/place_kind.h"
#include "core/network/walk_seconds.h"

namespace yimi {
namespace {

constexpr std::string_view accompanied = "accompanied";

/// Where a home meets the streets that a profile may use.
std::optional<Attachment> start_of(const WalkedHome& home, const ProfileNetwork& network) {
    return home.door ? network.attach(*home.door, std::nullopt) : std::nullopt;
}

/// The blocks of a district with their homes.
std::vector<const WalkedHome*> homes_in(const AuditInput& input, const CountedDistrict& district) {
    std::vector<const WalkedHome*> homes;
    for (const RowView& block : district.blocks)
        if (const WalkedHome* home = input.common.walks().home_of(block.id())) homes.push_back(home);
    return homes;
}

/// A share twice: as it is if unknown streets can be walked, and if they cannot.
struct LikelyAndCertain {
    ShareOfChildren likely, certain;
    ShareOfChildren& of(UnknownStreets unknown) { return unknown == UnknownStreets::walked ? likely : certain; }
};
constexpr std::array both_ways{UnknownStreets::walked, UnknownStreets::left_out};

void judge_both(Observation& observation, const RuleSpec& rule, const LikelyAndCertain& shares,
                std::string_view grouping) {
    observation.inputs.push_back(computed_input("children", shares.likely.all));
    observation.inputs.push_back(computed_input("children_reached", shares.likely.in));
    observation.words.emplace_back("children", plain_number(shares.likely.all, 0));
    observation.words.emplace_back("reached", plain_number(shares.likely.in, 0));
    if (observation.missing.empty()) judge_share(observation, rule, shares.likely, shares.certain, {grouping});
}

/// By district, with what no district can be judged without.
std::vector<Observation> begin_by_district(const std::vector<CountedDistrict>& districts,
                                           const std::vector<std::string>& missing) {
    std::vector<Observation> observations;
    for (const CountedDistrict& district : districts) {
        observations.push_back(district.subject);
        for (const std::string& what : missing) mark_missing(observations.back(), what);
        if (district.blocks.empty()) mark_missing(observations.back(), "blocks");
    }
    return observations;
}

// ---- CON-06 ----

/// An age of the blocks with the schools that its children go to.
struct AgeSchools {
    std::string_view children, schools, stage;
};
constexpr std::array<AgeSchools, 3> ages_at_school{{{"children_3_5", "kindergartens", "kindergarten"},
                                                    {"children_6_11", "primary_schools", "primary"},
                                                    {"children_12_14", "junior_schools", "junior"}}};

/// Times to the nearest place of each kind that a fifteen-minute circle holds.
struct CircleTimes {
    const ProfileNetwork* network = nullptr;
    std::vector<WalkSeconds> schools;  ///< as ages_at_school
    std::optional<WalkSeconds> playgrounds, parks;
};

Result<WalkSeconds> times_to(const AuditInput& input, const ProfileNetwork& network, std::string_view kind,
                             double within_s) {
    YIMI_TRY(entries, input.common.walks().entries_of(places_of(input.plan, *place_kind_named(kind)).rows));
    return WalkSeconds(network, network.attach_all(entries, std::nullopt), within_s);
}

Result<CircleTimes> circle_times(const AuditInput& input, const ProfileNetwork& network, double within_s) {
    CircleTimes times;
    times.network = &network;
    for (const AgeSchools& age : ages_at_school) {
        YIMI_TRY(schools, times_to(input, network, age.schools, within_s));
        times.schools.push_back(std::move(schools));
    }
    YIMI_TRY(playgrounds, times_to(input, network, "playgrounds", within_s));
    YIMI_TRY(parks, times_to(input, network, "parks", within_s));
    times.playgrounds.emplace(std::move(playgrounds));
    times.parks.emplace(std::move(parks));
    return times;
}

void add_home(ShareOfChildren& share, const WalkedHome& home, const CircleTimes& times, double within_s) {
    const auto start = start_of(home, *times.network);
    const auto reaches = [&](const WalkSeconds& to) { return start && is_within(to.from(*start), within_s); };
    const bool has_both = reaches(*times.playgrounds) && reaches(*times.parks);
    for (std::size_t age = 0; age < ages_at_school.size(); ++age)
        share.add(home.block.number(column(Table::blocks, ages_at_school[age].children)),
                  has_both && reaches(times.schools[age]));
}

std::vector<std::string> missing_in_circle(const AuditInput& input) {
    std::vector<std::string> missing;
    if (input.plan.layer(Table::streets).size() == 0) missing.emplace_back("streets");
    if (!input.common.walks().profile(accompanied)) missing.emplace_back("profiles");
    for (const AgeSchools& age : ages_at_school)
        if (!is_stage_mapped(input, age.stage)) missing.push_back("schools/" + std::string(age.stage));
    if (input.plan.layer(Table::playgrounds).size() == 0) missing.emplace_back("playgrounds");
    return missing;
}

// ---- PLG-09 ----

/// Children of an age who may come alone if their profile may; what part of the age column they are.
struct AloneAge {
    std::string_view children, profile;
    double share;
};
/// Of those aged 6–11 the older half is 9 and more (uniform cohorts, RULES.md section 5).
constexpr std::array<AloneAge, 2> alone_ages{{{"children_6_11", "alone_9", 0.5}, {"children_12_14", "alone_12", 1}}};

double near_m(const RuleSpec& rule) {
    return rule.parameter("within_m", 600);
}
double alone_s(const RuleSpec& rule) {
    return rule.parameter("within_s", 900);
}

std::optional<double> children_of(const WalkedHome& home, const AloneAge& age) {
    const auto number = home.block.number(column(Table::blocks, age.children));
    return number ? std::optional(*number * age.share) : std::nullopt;
}

/// Homes from which it is at most so far to the playground, whoever walks.
std::vector<const WalkedHome*> homes_near(const AuditInput& input, const RowView& playground,
                                          std::span<const Point> entries, double within_m) {
    const ProfileNetwork& network = input.common.walks().for_anybody();
    const WalkDistances walks(network, network.attach_all(entries, std::nullopt), within_m + 1);
    std::vector<const WalkedHome*> homes;
    for (const RowView& block : rows_in(input.plan.layer(Table::blocks), playground.box().grown(within_m))) {
        const WalkedHome* home = input.common.walks().home_of(block.id());
        if (home && home->street && is_within(walks.to(*home->street), within_m)) homes.push_back(home);
    }
    return homes;
}

Result<std::optional<Observation>> who_comes_alone(const AuditInput& input, const RuleSpec& rule,
                                                   const RowView& playground) {
    const double within_m = near_m(rule), within_s = alone_s(rule);
    Observation observation = observation_of(input, playground);
    YIMI_TRY(entries, input.common.walks().entries_of({playground}));
    const auto homes = homes_near(input, playground, entries, within_m);
    LikelyAndCertain shares;
    for (const AloneAge& age : alone_ages) {
        const WalkingProfile* profile = input.common.walks().profile(age.profile);
        if (!profile) mark_missing(observation, "profiles");
        if (!profile) continue;
        for (const UnknownStreets unknown : both_ways) {
            const ProfileNetwork& network = input.common.walks().for_profile(*profile, unknown);
            const WalkSeconds times(network, network.attach_all(entries, std::nullopt), within_s);
            for (const WalkedHome* home : homes) {
                const auto start = start_of(*home, network);
                shares.of(unknown).add(children_of(*home, age), start && is_within(times.from(*start), within_s));
            }
        }
    }
    const ShareOfChildren& all = shares.likely;
    if (observation.missing.empty() && all.all <= 0 && all.unknown_in + all.unknown_out == 0)
        return std::optional<Observation>{};  // no child of that age lives near
    observation.words = {{"within", plain_number(within_m, 0)}};
    judge_both(observation, rule, shares, {});
    return std::optional(std::move(observation));
}

// ---- OPN-07 ----

Observation park_area(const RuleSpec& rule, const CountedDistrict& district, double area_m2, std::size_t unknown_kind) {
    Observation observation = district.subject;
    const PartialSum residents = sum_of(district.blocks, "population");
    observation.inputs = {computed_input("park_area_m2", area_m2), computed_input("population", residents.known)};
    observation.words = {{"area", plain_number(area_m2, 0)}, {"population", plain_number(residents.known, 0)}};
    if (!(residents.known > 0)) mark_missing(observation, "population");
    judge(observation, rule, residents.known > 0 ? area_m2 / residents.known : 0);
    if (residents.known <= 0) return observation;
    if (residents.unknown_rows > 0)
        mark_partial(observation, rule, Bound::at_most_measured,
                     "population (" + std::to_string(residents.unknown_rows) + ")");
    if (unknown_kind > 0) mark_partial(observation, rule, Bound::at_least_measured, "playgrounds/kind");
    return observation;
}

}  // namespace

Dependence playground_coverage_rests_on() {
    return on_tables({Table::blocks, Table::playgrounds, Table::streets, Table::crossings, Table::districts});
}

Dependence fifteen_minutes_rest_on() {
    Dependence dependence = playground_coverage_rests_on();
    dependence.anywhere.insert(dependence.anywhere.end(), {Table::schools, Table::school_gates});
    return dependence;
}

Dependence park_area_rests_on() {
    return on_tables({Table::blocks, Table::playgrounds, Table::districts});
}

/// What lies farther away than anybody who lives near walks in the time is never walked.
Dependence alone_at_playground_rests_on() {
    constexpr auto reach_m = [](const AuditInput& before, const RuleSpec& rule, const RowView&) {
        double fastest_mps = 0;
        for (const AloneAge& age : alone_ages)
            if (const WalkingProfile* profile = before.common.walks().profile(age.profile))
                fastest_mps = std::max(fastest_mps, profile->speed_mps);
        return near_m(rule) + alone_s(rule) * fastest_mps + crossing_reach_m;
    };
    Dependence dependence = on_own_row(Table::playgrounds);
    dependence.near = {{Table::blocks, reach_m}, {Table::streets, reach_m}, {Table::crossings, reach_m}};
    return dependence;
}

Result<std::vector<Observation>> observe_playground_coverage(const AuditInput& input, const RuleSpec& rule,
                                                             JobContext&) {
    const auto districts = counted_districts(input);
    const FoundPlaces playgrounds = places_of(input.plan, *place_kind_named("playgrounds"));
    const WalkingProfile* profile = input.common.walks().profile(accompanied);
    std::vector<std::string> missing;
    if (input.plan.layer(Table::streets).size() == 0) missing.emplace_back("streets");
    if (playgrounds.rows.empty()) missing.emplace_back("playgrounds");
    if (!profile) missing.emplace_back("profiles");
    std::vector<Observation> observations = begin_by_district(districts, missing);
    if (!missing.empty()) return observations;
    if (!input.common.walks().homes()) return input.common.walks().homes().error();
    const double within_m = rule.parameter("within_m", 300);
    YIMI_TRY(entries, input.common.walks().entries_of(playgrounds.rows));
    std::vector<LikelyAndCertain> shares(districts.size());
    for (const UnknownStreets unknown : both_ways) {
        const ProfileNetwork& network = input.common.walks().for_profile(*profile, unknown);
        const WalkDistances walks(network, network.attach_all(entries, std::nullopt), within_m + 1);
        for (std::size_t index = 0; index < districts.size(); ++index)
            for (const WalkedHome* home : homes_in(input, districts[index])) {
                const auto start = start_of(*home, network);
                shares[index].of(unknown).add(children_of_block(home->block),
                                              start && is_within(walks.to(*start), within_m));
            }
    }
    for (std::size_t index = 0; index < districts.size(); ++index) {
        observations[index].words = {{"within", plain_number(within_m, 0)}};
        observations[index].inputs = {computed_input("within_m", within_m)};
        judge_both(observations[index], rule, shares[index], districts[index].grouping);
    }
    return observations;
}

Result<std::vector<Observation>> observe_fifteen_minutes(const AuditInput& input, const RuleSpec& rule,
                                                         JobContext& job) {
    const auto districts = counted_districts(input);
    const std::vector<std::string> missing = missing_in_circle(input);
    std::vector<Observation> observations = begin_by_district(districts, missing);
    if (!missing.empty()) return observations;
    if (!input.common.walks().homes()) return input.common.walks().homes().error();
    const double within_s = rule.parameter("within_min", 15) * 60;
    std::vector<LikelyAndCertain> shares(districts.size());
    for (const UnknownStreets unknown : both_ways) {
        YIMI_TRY(
            times,
            circle_times(input, input.common.walks().for_profile(*input.common.walks().profile(accompanied), unknown),
                         within_s));
        for (std::size_t index = 0; index < districts.size() && !job.cancelled(); ++index)
            for (const WalkedHome* home : homes_in(input, districts[index]))
                add_home(shares[index].of(unknown), *home, times, within_s);
    }
    for (std::size_t index = 0; index < districts.size(); ++index)
        judge_both(observations[index], rule, shares[index], districts[index].grouping);
    return observations;
}

Result<std::vector<Observation>> observe_alone_at_playground(const AuditInput& input, const RuleSpec& rule,
                                                             JobContext& job) {
    std::vector<Observation> observations;
    std::vector<RowView> playgrounds;
    for_each_subject(input, Table::playgrounds, [&](const RowView& row) {
        // A school yard is its own pupils'.
        if (!row.geometry().empty() && row.text(column(Table::playgrounds, "kind")) != "school_yard")
            playgrounds.push_back(row);
    });
    if (!playgrounds.empty() && !input.common.walks().homes()) return input.common.walks().homes().error();
    for (const RowView& playground : playgrounds) {
        if (job.cancelled()) break;
        YIMI_TRY(observation, who_comes_alone(input, rule, playground));
        if (observation) observations.push_back(std::move(*observation));
    }
    return observations;
}

Result<std::vector<Observation>> observe_park_area(const AuditInput& input, const RuleSpec& rule, JobContext&) {
    const auto districts = counted_districts(input);
    const FoundPlaces parks = places_of(input.plan, *place_kind_named("parks"));
    std::vector<std::string> missing;
    if (parks.rows.empty()) missing.emplace_back("playgrounds/park");
    std::vector<Observation> observations = begin_by_district(districts, missing);
    if (!missing.empty()) return observations;
    for (std::size_t index = 0; index < districts.size(); ++index) {
        double area = 0;
        for (const RowView& park : parks.rows) {
            const auto* of = input.area.districts().of(park);
            if (input.area.districts().all().empty() || (of && of->id == districts[index].subject.id))
                area += area_m2(park.geometry());
        }
        if (observations[index].missing.empty())
            observations[index] = park_area(rule, districts[index], area, parks.of_unknown_kind);
    }
    return observations;
}

}  // namespace yimi
