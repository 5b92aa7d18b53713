// EQU-01 to EQU-04: how evenly the seats of primary schools are within walking reach of the children. Access is
// the two-step floating catchment of RULES.md section 5, in seats a child.
#include <algorithm>

#include "core/audit/common_figures.h"
#include "core/audit/explanation.h"
#include "core/audit/observation.h"
#include "core/audit/rules/counting.h"
#include "core/seats/access_shares.h"
#include "core/seats/grouping.h"

namespace yimi {
namespace {

constexpr std::string_view stage = "primary";

double reach_m(const RuleSpec& rule) {
    return rule.parameter("within_m", 1000);
}

/// The same for every subject of a run: what access itself lacks.
void require(Observation& observation, const AuditInput& input, const SeatAccess& access) {
    if (input.plan.layer(Table::streets).size() == 0) mark_missing(observation, "streets");
    if (access.schools == 0) mark_missing(observation, "schools/" + std::string(stage));
    if (access.blocks.empty()) mark_missing(observation, "blocks");
}

/// Names what makes a figure uncertain; every missing number moves it, in a direction that nobody knows.
void mark_uncertain(Observation& observation, const SeatAccess& access) {
    if (access.unknown_blocks > 0)
        mark_missing(observation, "children (" + std::to_string(access.unknown_blocks) + ")");
    if (access.unknown_schools > 0) mark_missing(observation, "seats");
}

const BlockAccess* access_of(const SeatAccess& access, FeatureId block) {
    const auto found = std::lower_bound(access.blocks.begin(), access.blocks.end(), block,
                                        [](const BlockAccess& each, FeatureId id) { return each.block < id; });
    return found != access.blocks.end() && found->block == block ? &*found : nullptr;
}

AccessShares shares_in(const SeatAccess& access, const std::vector<RowView>& blocks) {
    AccessShares shares;
    for (const RowView& block : blocks)
        if (const BlockAccess* found = access_of(access, block.id())) shares.add(*found);
    return shares;
}

Observation begin(Observation observation, const RuleSpec& rule) {
    observation.inputs = {computed_input("within_m", reach_m(rule))};
    observation.words = {{"within", plain_number(reach_m(rule), 0)}};
    return observation;
}

void note_mean(Observation& observation, std::string_view name, std::optional<double> mean) {
    if (!mean) return;
    observation.inputs.push_back(computed_input(std::string(name), *mean));
    observation.words.emplace_back(name, plain_number(*mean, 2));
}

Observation gini_of(const AuditInput& input, const RuleSpec& rule, const SeatAccess& access,
                    const CountedDistrict& district) {
    Observation observation = begin(district.subject, rule);
    const AccessShares shares = shares_in(access, district.blocks);
    require(observation, input, access);
    if (!observation.missing.empty()) return observation;
    const auto inequality = shares.gini();
    // Where no child reaches any seat nothing is shared out, evenly or not.
    if (!inequality) mark_missing(observation, shares.empty() ? "children" : "schools/" + std::string(stage));
    if (!shares.certain()) mark_uncertain(observation, access);
    note_mean(observation, "mean_access", shares.mean());
    if (observation.missing.empty()) judge(observation, rule, *inequality);
    return observation;
}

/// A group of blocks that may have less, and the one that it is held against.
struct ComparedGroups {
    std::string_view column;  ///< that says to which a block belongs
    std::string_view lower, upper;
    std::string_view (*group_of)(const AuditInput& input, const RowView& block);
};

AccessShares shares_of(const AuditInput& input, const SeatAccess& access, const ComparedGroups& groups,
                       std::string_view group) {
    AccessShares shares;
    input.plan.layer(Table::blocks).for_each([&](const RowView& block) {
        const BlockAccess* found = groups.group_of(input, block) == group ? access_of(access, block.id()) : nullptr;
        if (found) shares.add(*found);
        return true;
    });
    return shares;
}

Observation compared(const AuditInput& input, const RuleSpec& rule, const SeatAccess& access,
                     const ComparedGroups& groups) {
    Observation observation = begin(observation_of_plan(), rule);
    require(observation, input, access);
    if (!observation.missing.empty()) return observation;
    const AccessShares upper = shares_of(input, access, groups, groups.upper),
                       lower = shares_of(input, access, groups, groups.lower);
    const auto upper_mean = upper.mean(), lower_mean = lower.mean();
    if (!upper_mean || !lower_mean) mark_missing(observation, std::string(groups.column));
    if (upper_mean && *upper_mean <= 0) mark_missing(observation, "schools/" + std::string(stage));
    if (!upper.certain() || !lower.certain()) mark_uncertain(observation, access);
    note_mean(observation, std::string(groups.upper) + "_access", upper_mean);
    note_mean(observation, std::string(groups.lower) + "_access", lower_mean);
    if (observation.missing.empty()) judge(observation, rule, *lower_mean / *upper_mean);
    return observation;
}

Observation new_towns_and_core(const AuditInput& input, const RuleSpec& rule, const SeatAccess& access) {
    Observation observation =
        compared(input, rule, access, {"grouping", "new_town", "core", [](const AuditInput& of, const RowView& block) {
                                           return of.area.grouping_of(block);
                                       }});
    // Groupings change: which one it was is part of the figure.
    const std::string date = date_of_grouping(input.plan);
    observation.inputs.push_back(computed_input("grouping", date.empty() ? Value{} : Value{date}));
    return observation;
}

Observation country_and_town(const AuditInput& input, const RuleSpec& rule, const SeatAccess& access) {
    return compared(input, rule, access, {"setting", "rural", "urban", [](const AuditInput&, const RowView& block) {
                                              return block.text(column(Table::blocks, "setting"));
                                          }});
}

Observation worst_tenth(const AuditInput& input, const RuleSpec& rule, const SeatAccess& access) {
    Observation observation = begin(observation_of_plan(), rule);
    require(observation, input, access);
    if (!observation.missing.empty()) return observation;
    AccessShares shares;
    for (const BlockAccess& block : access.blocks) shares.add(block);
    const auto mean = shares.mean();
    if (!mean) mark_missing(observation, "children");
    if (mean && *mean <= 0) mark_missing(observation, "schools/" + std::string(stage));
    if (!shares.certain()) mark_uncertain(observation, access);
    note_mean(observation, "mean_access", mean);
    if (observation.missing.empty()) judge(observation, rule, *shares.mean_of_worst(0.1) / *mean);
    return observation;
}

using Look = Observation(const AuditInput&, const RuleSpec&, const SeatAccess&);

/// A rule about the whole plan says nothing about one district of it.
Result<std::vector<Observation>> of_plan(const AuditInput& input, const RuleSpec& rule, Look* look) {
    std::vector<Observation> observations;
    if (!input.area.is_whole_plan()) return observations;
    YIMI_TRY(access, input.common.seat_access(stage, reach_m(rule)));
    observations.push_back(look(input, rule, *access));
    return observations;
}

}  // namespace

Dependence seat_access_rests_on() {
    Dependence dependence = on_tables({Table::districts, Table::blocks, Table::schools, Table::school_gates});
    dependence.shapes_anywhere = {Table::streets};
    return dependence;
}

Dependence new_towns_rest_on() {
    Dependence dependence = seat_access_rests_on();
    dependence.on_settings = true;
    return dependence;
}

Result<std::vector<Observation>> observe_access_gini(const AuditInput& input, const RuleSpec& rule, JobContext&) {
    YIMI_TRY(access, input.common.seat_access(stage, reach_m(rule)));
    std::vector<Observation> observations;
    for (const CountedDistrict& district : counted_districts(input))
        observations.push_back(gini_of(input, rule, *access, district));
    return observations;
}

Result<std::vector<Observation>> observe_new_towns(const AuditInput& input, const RuleSpec& rule, JobContext&) {
    return of_plan(input, rule, new_towns_and_core);
}

Result<std::vector<Observation>> observe_country(const AuditInput& input, const RuleSpec& rule, JobContext&) {
    return of_plan(input, rule, country_and_town);
}

Result<std::vector<Observation>> observe_worst_tenth(const AuditInput& input, const RuleSpec& rule, JobContext&) {
    return of_plan(input, rule, worst_tenth);
}

}  // namespace yimi
