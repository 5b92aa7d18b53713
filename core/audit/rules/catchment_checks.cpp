// SCH-01, SCH-02: seats of a school against the children of its catchment; blocks in no catchment or in two.
#include <algorithm>
#include <limits>

#include "core/audit/explanation.h"
#include "core/audit/observation.h"
#include "core/audit/rules/counting.h"
#include "core/coverage/balance.h"
#include "core/seats/catchments.h"

namespace yimi {
namespace {

/// A block counts where its representative point lies.
struct PlacedBlock {
    RowView row;
    Point at;
};

std::vector<PlacedBlock> placed_blocks(const AuditInput& input) {
    std::vector<PlacedBlock> blocks;
    input.plan.layer(Table::blocks).for_each([&](const RowView& row) {
        if (const auto at = representative_point(row.geometry(), input.kernel)) blocks.push_back({row, *at});
        return true;
    });
    return blocks;
}

/// The catchments of a school, of the latest year that there is.
std::vector<RowView> catchments_of(const AuditInput& input, const RowView& school) {
    std::vector<RowView> found;
    for (const StageCatchment& each : stage_catchments(input.plan, school.text(column(Table::schools, "stage"))))
        if (each.school.id() == school.id()) found.push_back(each.row);
    return found;
}

std::vector<std::string_view> stages_of(std::string_view school_stage) {
    std::vector<std::string_view> stages;
    for (const std::string_view stage : counted_stages)
        if (seat_share(school_stage, stage) > 0) stages.push_back(stage);
    return stages;
}

/// Of the schools that serve a stage, the one nearest to a place in a straight line; ties go to the lower id.
std::optional<FeatureId> nearest_school(const AuditInput& input, std::string_view stage, Point at) {
    const std::size_t stage_column = column(Table::schools, "stage");
    std::optional<FeatureId> nearest;
    double least = std::numeric_limits<double>::infinity();
    input.plan.layer(Table::schools).for_each([&](const RowView& school) {
        if (seat_share(school.text(stage_column), stage) <= 0) return true;
        const double away = distance_m(school.geometry(), at);
        if (away < least) {
            least = away;
            nearest = school.id();
        }
        return true;
    });
    return nearest;
}

/// Children of the school's stages in its catchment; without a catchment, in the blocks nearest to it.
PartialSum children_of_school(const AuditInput& input, const RowView& school, const std::vector<PlacedBlock>& blocks,
                              const std::vector<RowView>& catchments) {
    PartialSum children;
    for (const std::string_view stage : stages_of(school.text(column(Table::schools, "stage")))) {
        const std::size_t count = column(Table::blocks, children_column(stage));
        for (const PlacedBlock& block : blocks) {
            const bool its_own = catchments.empty()
                                     ? nearest_school(input, stage, block.at) == school.id()
                                     : std::any_of(catchments.begin(), catchments.end(), [&](const RowView& catchment) {
                                           return is_in_catchment(catchment, block.at);
                                       });
            if (!its_own) continue;
            const auto number = block.row.number(count);
            children += {number.value_or(0), number ? 0U : 1U};
        }
    }
    return children;
}

Observation seats_of_school(const AuditInput& input, const RuleSpec& rule, const RowView& school,
                            const std::vector<PlacedBlock>& blocks) {
    Observation observation = observation_of(input, school);
    observation.inputs = {input_from(school, "stage"), input_from(school, "seats")};
    const auto seats = school.number(column(Table::schools, "seats"));
    const std::string_view stage = school.text(column(Table::schools, "stage"));
    if (!seats) mark_missing(observation, "seats");
    if (stage.empty()) mark_missing(observation, "stage");
    if (blocks.empty()) mark_missing(observation, "blocks");
    if (!observation.missing.empty()) return observation;
    const std::vector<RowView> catchments = catchments_of(input, school);
    const PartialSum children = children_of_school(input, school, blocks, catchments);
    observation.inputs.push_back(
        computed_input(catchments.empty() ? "children/nearest_blocks" : "children/catchment", children.known));
    observation.words = {{"children", plain_number(children.known, 0)}, {"seats", plain_number(*seats, 0)}};
    judge(observation, rule, seat_gap(children.known, 0, *seats).without_migrant);
    if (children.unknown_rows > 0)
        mark_partial(observation, rule, Bound::at_least_measured,
                     "children (" + std::to_string(children.unknown_rows) + ")");
    return observation;
}

/// How many catchments of the stage each block lies in.
Observation gaps_of_stage(const AuditInput& input, const RuleSpec& rule, const CountedDistrict& district,
                          std::string_view stage) {
    Observation observation = district.subject;
    observation.part = stage;
    const std::vector<StageCatchment> catchments = stage_catchments(input.plan, stage);
    if (catchments.empty()) mark_missing(observation, "catchments/" + std::string(stage));
    if (district.blocks.empty()) mark_missing(observation, "blocks");
    if (!observation.missing.empty()) return observation;
    std::size_t in_none = 0, in_several = 0;
    for (const RowView& block : district.blocks) {
        const auto at = representative_point(block.geometry(), input.kernel);
        if (!at) continue;
        const auto hits = std::count_if(catchments.begin(), catchments.end(), [&](const StageCatchment& catchment) {
            return is_in_catchment(catchment.row, *at);
        });
        in_none += hits == 0 ? 1 : 0;
        in_several += hits > 1 ? 1 : 0;
        if (hits != 1) observation.blockers.emplace_back(block.uid());
    }
    observation.inputs = {computed_input("blocks_in_none", static_cast<std::int64_t>(in_none)),
                          computed_input("blocks_in_several", static_cast<std::int64_t>(in_several))};
    observation.words = {{"stage", std::string(stage)},
                         {"stage_zh", std::string(stage_title_zh(stage))},
                         {"none", std::to_string(in_none)},
                         {"several", std::to_string(in_several)}};
    judge(observation, rule, static_cast<double>(in_none + in_several));
    return observation;
}

}  // namespace

Dependence school_seats_rest_on() {
    return on_tables({Table::blocks, Table::schools, Table::catchments});
}

Dependence catchment_gaps_rest_on() {
    return on_tables({Table::districts, Table::blocks, Table::schools, Table::catchments});
}

Result<std::vector<Observation>> observe_school_seats(const AuditInput& input, const RuleSpec& rule, JobContext& job) {
    const std::vector<PlacedBlock> blocks = placed_blocks(input);
    std::vector<Observation> observations;
    for_each_subject(input, Table::schools, [&](const RowView& school) {
        if (!job.cancelled()) observations.push_back(seats_of_school(input, rule, school, blocks));
    });
    return observations;
}

/// Of the stages that the plan has schools of: nobody draws catchments for others.
Result<std::vector<Observation>> observe_catchment_gaps(const AuditInput& input, const RuleSpec& rule, JobContext&) {
    std::vector<Observation> observations;
    for (const CountedDistrict& district : counted_districts(input))
        for (const std::string_view stage : {"kindergarten", "primary", "junior"})
            if (is_stage_mapped(input, stage)) observations.push_back(gaps_of_stage(input, rule, district, stage));
    return observations;
}

}  // namespace yimi
