// CON-01, CHI-02, SCH-03: how far children walk to a school, a nursery, the school of their catchment. Over the
// streets, whoever walks: a block's access point, the shortest path, the school's nearest gate.
#include <algorithm>
#include <array>
#include <cmath>

#include "core/audit/common_figures.h"
#include "core/audit/explanation.h"
#include "core/audit/rules/counting.h"
#include "core/coverage/place_kind.h"
#include "core/seats/catchments.h"

namespace yimi {
namespace {

/// A stage with the places that serve it.
struct StagePlaces {
    std::string_view stage, places;
};
constexpr std::array<StagePlaces, 3> school_stages{
    {{"kindergarten", "kindergartens"}, {"primary", "primary_schools"}, {"junior", "junior_schools"}}};
constexpr StagePlaces nursery{"nursery", "nurseries"};

/// A way that is not there has no length: whoever lives at the end of it is on another network, or on none.
std::optional<double> finite(double walk_m) {
    return std::isfinite(walk_m) ? std::optional(walk_m) : std::nullopt;
}

void name_stage(Observation& observation, std::string_view stage) {
    observation.part = stage;
    observation.words = {{"stage", std::string(stage)}, {"stage_zh", std::string(stage_title_zh(stage))}};
}

Observation walk_of_block(const AuditInput& input, const RuleSpec& rule, const WalkedHome& home, std::string_view stage,
                          const WalkDistances& walks) {
    Observation observation = observation_of(input, home.block);
    name_stage(observation, stage);
    observation.inputs = {input_from(home.block, children_column(stage))};
    const auto walk_m = home.street ? finite(walks.to(*home.street)) : std::nullopt;
    if (!walk_m) mark_missing(observation, "streets");
    judge(observation, rule, walk_m.value_or(0), {stage});
    return observation;
}

/// Blocks that are known to have no child of the stage are not asked.
bool has_children_of(const RowView& block, std::string_view stage) {
    const auto resident = block.number(column(Table::blocks, children_column(stage)));
    return !resident || *resident > 0 || block.number(column(Table::blocks, "migrant_children")).value_or(0) > 0;
}

Result<Done> observe_stage(const AuditInput& input, const RuleSpec& rule, const StagePlaces& of,
                           std::vector<Observation>& observations, JobContext& job) {
    const FoundPlaces found = places_of(input.plan, *place_kind_named(of.places));
    if (found.rows.empty()) {
        if (!input.area.is_whole_plan()) return Done{};
        observations.push_back(observation_of_plan());
        name_stage(observations.back(), of.stage);
        mark_missing(observations.back(), "schools/" + std::string(of.stage));
        return Done{};
    }
    YIMI_TRY(entries, input.common.walks().entries_of(found.rows));
    const ProfileNetwork& network = input.common.walks().for_anybody();
    const WalkDistances walks(network, network.attach_all(entries, std::nullopt));
    if (!input.common.walks().homes()) return input.common.walks().homes().error();
    for (const WalkedHome& home : input.common.walks().homes().value()) {
        if (job.cancelled()) break;
        if (home.door && has_children_of(home.block, of.stage) && input.area.covers(home.block))
            observations.push_back(walk_of_block(input, rule, home, of.stage, walks));
    }
    return Done{};
}

/// Walks longer than this are too long, how long they are does not matter.
double limit_m(const RuleSpec& rule, std::string_view stage) {
    return rule.parameter(std::string(stage) + "_m", 0);
}

Result<Observation> walks_in_catchment(const AuditInput& input, const RuleSpec& rule, const StageCatchment& catchment,
                                       std::string_view stage) {
    Observation observation = observation_of(input, catchment.row);
    name_stage(observation, stage);
    const double within_m = limit_m(rule, stage);
    observation.words.emplace_back("within", plain_number(within_m, 0));
    const ProfileNetwork& network = input.common.walks().for_anybody();
    YIMI_TRY(entries, input.common.walks().entries_of({catchment.school}));
    auto gates = network.attach_all(entries, std::nullopt);
    if (gates.empty()) mark_missing(observation, "streets");
    const WalkDistances walks(network, std::move(gates), within_m + 1);
    const std::size_t children = column(Table::blocks, children_column(stage));
    ShareOfChildren over;
    bool has_blocks = false;
    input.plan.layer(Table::blocks).query(catchment.row.box(), [&](const RowView& block) {
        const WalkedHome* home = input.common.walks().home_of(block.id());
        const auto middle = representative_point(block.geometry(), input.kernel);
        if (!home || !middle || !is_in_catchment(catchment.row, *middle)) return true;
        has_blocks = true;
        over.add(block.number(children), !home->street || !is_within(walks.to(*home->street), within_m));
        return true;
    });
    observation.inputs = {computed_input("children", over.all), computed_input("children_too_far", over.in),
                          computed_input("within_m", within_m)};
    observation.words.emplace_back("children", plain_number(over.all, 0));
    observation.words.emplace_back("too_far", plain_number(over.in, 0));
    if (!has_blocks) mark_missing(observation, "blocks");
    if (!(within_m > 0)) mark_missing(observation, "threshold");
    if (observation.missing.empty()) judge_share(observation, rule, over);
    return observation;
}

}  // namespace

/// Whoever walks, walks along any street: of streets their lines alone count.
Dependence school_distance_rests_on() {
    Dependence dependence = on_tables({Table::blocks, Table::schools, Table::school_gates, Table::districts});
    dependence.shapes_anywhere = {Table::streets};
    return dependence;
}

Dependence catchment_walks_rest_on() {
    Dependence dependence = school_distance_rests_on();
    dependence.anywhere.push_back(Table::catchments);
    return dependence;
}

Result<std::vector<Observation>> observe_school_distance(const AuditInput& input, const RuleSpec& rule,
                                                         JobContext& job) {
    std::vector<Observation> observations;
    for (const StagePlaces& each : school_stages) {
        YIMI_TRY(done, observe_stage(input, rule, each, observations, job));
    }
    return observations;
}

Result<std::vector<Observation>> observe_nursery_distance(const AuditInput& input, const RuleSpec& rule,
                                                          JobContext& job) {
    std::vector<Observation> observations;
    YIMI_TRY(done, observe_stage(input, rule, nursery, observations, job));
    return observations;
}

Result<std::vector<Observation>> observe_catchment_walks(const AuditInput& input, const RuleSpec& rule,
                                                         JobContext& job) {
    std::vector<Observation> observations;
    if (!input.common.walks().homes()) return input.common.walks().homes().error();
    for (const StagePlaces& each : school_stages)
        for (const StageCatchment& catchment : stage_catchments(input.plan, each.stage)) {
            if (job.cancelled()) return observations;
            if (!input.area.covers(catchment.row)) continue;
            YIMI_TRY(observation, walks_in_catchment(input, rule, catchment, each.stage));
            // Where no child of the stage lives, nobody has too far to go.
            const bool nobody = observation.missing == std::vector<std::string>{"children"};
            if (!nobody) observations.push_back(std::move(observation));
        }
    return observations;
}

}  // namespace yimi
