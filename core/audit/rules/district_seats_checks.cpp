// SCH-04, SCH-05, CHI-01, CHI-03: seats and places of a district against its children. RULES.md section 5.
#include <algorithm>

#include "core/audit/explanation.h"
#include "core/audit/observation.h"
#include "core/audit/rules/counting.h"
#include "core/coverage/balance.h"

namespace yimi {
namespace {

/// Children of a stage and seats for them; the observation says what is not known of either.
struct Demand {
    PartialSum children, seats;
};

Demand demand_of(const CountedDistrict& district, std::string_view stage) {
    return {sum_of(district.blocks, children_column(stage)), seats_of(district.schools, stage)};
}

Observation begin(const CountedDistrict& district, std::string_view stage, const Demand& demand) {
    Observation observation = district.subject;
    observation.part = stage;
    observation.inputs = {computed_input(std::string(children_column(stage)), demand.children.known),
                          computed_input("seats/" + std::string(stage), demand.seats.known)};
    observation.words = {{"stage", std::string(stage)},
                         {"stage_zh", std::string(stage_title_zh(stage))},
                         {"children", plain_number(demand.children.known, 0)},
                         {"seats", plain_number(demand.seats.known, 0)}};
    return observation;
}

/// Judges children less seats; what is not known of the children can only add to it, of the seats only take away.
void judge_gap(Observation& observation, const RuleSpec& rule, double gap, const Demand& demand) {
    judge(observation, rule, gap);
    if (demand.children.unknown_rows > 0)
        mark_partial(observation, rule, Bound::at_least_measured,
                     "children (" + std::to_string(demand.children.unknown_rows) + ")");
    if (demand.seats.unknown_rows > 0) mark_partial(observation, rule, Bound::at_most_measured, "seats");
}

void require(Observation& observation, const AuditInput& input, const CountedDistrict& district,
             std::string_view stage) {
    if (district.blocks.empty()) mark_missing(observation, "blocks");
    if (!is_stage_mapped(input, stage)) mark_missing(observation, "schools/" + std::string(stage));
}

/// Children aged 3–14 and the migrant children spread over them in proportion. Source: RULES.md section 5.
double migrant_children_of(std::string_view stage, double migrant, const CountedDistrict& district) {
    double all = 0;
    for (const std::string_view each : {"kindergarten", "primary", "junior"})
        all += sum_of(district.blocks, children_column(each)).known;
    const double share =
        all > 0 ? sum_of(district.blocks, children_column(stage)).known / all : (stage == "primary" ? 0.5 : 0.25);
    return migrant * share;
}

/// The seats that migrant children lack beyond those that the others lack already: missing seats are counted, spare
/// ones are not.
Observation migrant_seats(const AuditInput& input, const RuleSpec& rule, const CountedDistrict& district,
                          std::string_view stage) {
    const Demand demand = demand_of(district, stage);
    Observation observation = begin(district, stage, demand);
    const PartialSum migrant = sum_of(district.blocks, "migrant_children");
    observation.inputs.push_back(computed_input("migrant_children", migrant.known));
    require(observation, input, district, stage);
    if (!district.blocks.empty() && migrant.unknown_rows == district.blocks.size())
        mark_missing(observation, "migrant_children");
    if (!observation.missing.empty()) return observation;
    const SeatGap gap =
        seat_gap(demand.children.known, migrant_children_of(stage, migrant.known, district), demand.seats.known);
    judge_gap(observation, rule, std::max(0.0, gap.with_migrant) - std::max(0.0, gap.without_migrant), demand);
    if (migrant.unknown_rows > 0) mark_partial(observation, rule, Bound::at_least_measured, "migrant_children");
    return observation;
}

/// Children of a stage in three years: each age moves up by three; newborns as many as the mean of 0–2.
PartialSum children_in_three_years(const CountedDistrict& district, std::string_view stage) {
    const PartialSum youngest = sum_of(district.blocks, "children_0_2"),
                     small = sum_of(district.blocks, "children_3_5"), school = sum_of(district.blocks, "children_6_11");
    if (stage == "kindergarten") return youngest;
    if (stage == "primary") return {small.known + school.known / 2, small.unknown_rows + school.unknown_rows};
    return {school.known / 2, school.unknown_rows};  // junior: those who are 9–11 now
}

Observation seats_ahead(const AuditInput& input, const RuleSpec& rule, const CountedDistrict& district,
                        std::string_view stage) {
    const Demand demand{children_in_three_years(district, stage), seats_of(district.schools, stage)};
    Observation observation = begin(district, stage, demand);
    observation.inputs.front().name = "children_in_three_years/" + std::string(stage);
    require(observation, input, district, stage);
    if (observation.missing.empty())
        judge_gap(observation, rule, seat_gap(demand.children.known, 0, demand.seats.known).without_migrant, demand);
    return observation;
}

Observation kindergarten_gap(const AuditInput& input, const RuleSpec& rule, const CountedDistrict& district,
                             std::string_view stage) {
    const Demand demand = demand_of(district, stage);
    Observation observation = begin(district, stage, demand);
    observation.part.clear();
    require(observation, input, district, stage);
    if (observation.missing.empty())
        judge_gap(observation, rule, seat_gap(demand.children.known, 0, demand.seats.known).without_migrant, demand);
    return observation;
}

Observation nursery_places(const AuditInput& input, const RuleSpec& rule, const CountedDistrict& district,
                           std::string_view stage) {
    const PartialSum places = seats_of(district.schools, stage);
    const PartialSum residents = sum_of(district.blocks, "population");
    Observation observation = district.subject;
    // The blocks know best who lives on this plan; a district's own figure may be of a larger area.
    const bool by_blocks = residents.known > 0;
    const double population = by_blocks ? residents.known : district.population.value_or(0);
    observation.inputs = {computed_input("population", population), computed_input("places", places.known)};
    observation.words = {{"places", plain_number(places.known, 0)}, {"population", plain_number(population, 0)}};
    if (!is_stage_mapped(input, stage)) mark_missing(observation, "schools/" + std::string(stage));
    const auto per_thousand = supply_per_thousand(places.known, population);
    if (!per_thousand) mark_missing(observation, "population");
    if (!observation.missing.empty()) return observation;
    judge(observation, rule, *per_thousand);
    if (places.unknown_rows > 0) mark_partial(observation, rule, Bound::at_least_measured, "seats");
    if (by_blocks && residents.unknown_rows > 0)
        mark_partial(observation, rule, Bound::at_most_measured,
                     "population (" + std::to_string(residents.unknown_rows) + ")");
    return observation;
}

using Look = Observation(const AuditInput&, const RuleSpec&, const CountedDistrict&, std::string_view);

std::vector<Observation> for_stages(const AuditInput& input, const RuleSpec& rule,
                                    std::initializer_list<std::string_view> stages, Look* look) {
    std::vector<Observation> observations;
    for (const CountedDistrict& district : counted_districts(input))
        for (const std::string_view stage : stages) observations.push_back(look(input, rule, district, stage));
    return observations;
}

}  // namespace

Dependence district_seats_rest_on() {
    return on_tables({Table::districts, Table::blocks, Table::schools});
}

Result<std::vector<Observation>> observe_migrant_seats(const AuditInput& input, const RuleSpec& rule, JobContext&) {
    return for_stages(input, rule, {"kindergarten", "primary", "junior"}, migrant_seats);
}

Result<std::vector<Observation>> observe_seats_ahead(const AuditInput& input, const RuleSpec& rule, JobContext&) {
    return for_stages(input, rule, {"kindergarten", "primary", "junior"}, seats_ahead);
}

Result<std::vector<Observation>> observe_kindergarten_gap(const AuditInput& input, const RuleSpec& rule, JobContext&) {
    return for_stages(input, rule, {"kindergarten"}, kindergarten_gap);
}

Result<std::vector<Observation>> observe_nursery_places(const AuditInput& input, const RuleSpec& rule, JobContext&) {
    return for_stages(input, rule, {"nursery"}, nursery_places);
}

}  // namespace yimi
