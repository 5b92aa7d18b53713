#include "core/audit/rules/attribute_rules.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/audit/common_figures.h"
#include "core/audit/observation.h"
#include "core/audit/subjects.h"

namespace yimi {
namespace {

using Choice = AttributeRule::Choice;

double number_in(const RowView& row, std::string_view name) {
    return row.number(column(row.table(), name)).value_or(0);
}

std::string_view text_in(const RowView& row, std::string_view name) {
    return row.text(column(row.table(), name));
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// ---- which rows ----

Choice near_school_gates(const AuditInput& input) {
    return [&input](const RowView& row) { return is_near_school_gate(input, row.geometry()); };
}

Dependence on_school_gates() {
    Dependence dependence = on_own_row(Table::streets);
    dependence.near = {{Table::school_gates, always<school_surroundings_m>}};
    return dependence;
}

bool has_routes(const Plan& plan) {
    return plan.layer(Table::routes).size() > 0;
}

/// Where children walk in the dark. Before the first route is drawn that may be any street.
Choice streets_of_routes(const AuditInput& input) {
    if (!has_routes(input.plan)) return {};
    return [&routes = input.common.routes()](const RowView& row) { return routes.runs_along(row.id()); };
}

Dependence on_routes() {
    Dependence dependence = on_own_row(Table::streets);
    dependence.premises = {has_routes};
    dependence.on_streets_of_routes = true;
    return dependence;
}

/// Nobody walks along a motorway or an urban expressway, child or not.
Choice streets_people_walk(const AuditInput&) {
    return [](const RowView& row) {
        return !is_one_of(text_in(row, "road_class"),
                          {"motorway", "motorway_link", "expressway", "高速公路", "快速路"});
    };
}

/// A street known to have no sidewalk is another rule's business (SAF-03).
Choice streets_with_sidewalk(const AuditInput&) {
    return [](const RowView& row) { return text_in(row, "sidewalk") != "none"; };
}

Choice crossings_at_grade(const AuditInput&) {
    return [](const RowView& row) { return !is_one_of(text_in(row, "kind"), {"bridge", "underpass"}); };
}

Choice signals(const AuditInput&) {
    return [](const RowView& row) { return text_in(row, "kind") == "signal"; };
}

Choice hazards_being_rectified(const AuditInput&) {
    return [](const RowView& row) { return is_one_of(text_in(row, "state"), {"assigned", "rectifying", "listed"}); };
}

Choice closed_hazards(const AuditInput&) {
    return [](const RowView& row) { return text_in(row, "state") == "closed"; };
}

// ---- how much ----

using Figure = std::optional<double>;

Figure unlit_length_m(const AuditInput&, const RuleSpec&, const RowView& row) {
    return number_in(row, "lit") != 0 ? 0 : length_m(row.geometry());
}

Figure no_sidewalk_on_fast_street(const AuditInput&, const RuleSpec& rule, const RowView& row) {
    const bool fast = number_in(row, "speed_limit_kmh") > rule.parameter("speed_limit_kmh", 30);
    return fast && text_in(row, "sidewalk") == "none";
}

/// Long alone, or fast alone, is enough to fail, whatever the other is.
Figure hard_to_cross_for_certain(const RuleSpec& rule, const RowView& row) {
    const auto length_m = row.number(column(Table::crossings, "crossing_length_m")),
               speed_kmh = row.number(column(Table::crossings, "approach_speed_kmh"));
    const bool is_long = length_m && *length_m > rule.parameter("crossing_length_m", 14);
    const bool fast = speed_kmh && *speed_kmh >= rule.parameter("approach_speed_kmh", 50);
    if (is_one_of(text_in(row, "kind"), {"unmarked", "zebra"}) && (is_long || fast)) return 1;
    return std::nullopt;
}

Figure unsignalled_and_hard_to_cross(const AuditInput&, const RuleSpec& rule, const RowView& row) {
    return hard_to_cross_for_certain(rule, row).has_value();
}

/// Source: RULES.md section 2, `green_time_margin`.
Figure green_time_margin_s(const AuditInput&, const RuleSpec& rule, const RowView& row) {
    return number_in(row, "green_s") - green_needed_s(rule, number_in(row, "crossing_length_m"));
}

Figure length_without_refuge_m(const AuditInput&, const RuleSpec&, const RowView& row) {
    return text_in(row, "kind") == "refuge" ? 0 : number_in(row, "crossing_length_m");
}

Figure traffic_beside_sidewalk(const AuditInput&, const RuleSpec&, const RowView& row) {
    return number_in(row, "separated") != 0 ? 0 : number_in(row, "traffic_per_hour");
}

Figure slope_either_way_pct(const AuditInput&, const RuleSpec&, const RowView& row) {
    return std::abs(number_in(row, "slope_pct"));
}

/// Source: RULES.md section 2, `detour_factor`.
Figure detour_factor(const AuditInput&, const RuleSpec&, const RowView& row) {
    const GeometryView view = row.geometry();
    if (view.points.size() < 2) return std::nullopt;
    const double straight_m = distance(view.points.front(), view.points.back());
    if (straight_m <= 0) return std::nullopt;
    return length_m(view) / straight_m;
}

Figure equipment_age_years(const AuditInput& input, const RuleSpec&, const RowView& row) {
    return input.today.year - number_in(row, "equipment_year");
}

template <const char* column_name>
Figure days_since(const AuditInput& input, const RuleSpec&, const RowView& row) {
    const auto day = parse_date(text_in(row, column_name));
    if (!day) return std::nullopt;
    return days_between(*day, input.today);
}
constexpr char inspected_on[] = "inspected_on", due_on[] = "due_on";

/// As the source says, else as drawn.
Figure playground_area_m2(const AuditInput&, const RuleSpec&, const RowView& row) {
    const auto given = row.number(column(Table::playgrounds, "area_m2"));
    return given ? *given : area_m2(row.geometry());
}

Figure lacks_proof(const AuditInput&, const RuleSpec&, const RowView& row) {
    return text_in(row, "proof").empty();
}

Figure accepted_by_rectifier(const AuditInput&, const RuleSpec&, const RowView& row) {
    return text_in(row, "acceptor") == text_in(row, "rectifier");
}

// ---- which threshold ----

std::string_view school_surroundings(const AuditInput& input, const RowView& row) {
    return is_near_school_gate(input, row.geometry()) ? "school_150m" : "";
}

const std::array rules{
    AttributeRule{"CON-02", Table::routes, {}, nullptr, detour_factor},
    AttributeRule{"CON-07", Table::schools, {"stop_distance_m"}},
    AttributeRule{
        "SAF-02", Table::streets, {"speed_limit_kmh"}, near_school_gates, nullptr, nullptr, nullptr, on_school_gates},
    AttributeRule{
        "SAF-03", Table::streets, {"sidewalk", "speed_limit_kmh"}, streets_people_walk, no_sidewalk_on_fast_street},
    AttributeRule{"SAF-04",
                  Table::crossings,
                  {"kind", "crossing_length_m", "approach_speed_kmh"},
                  crossings_at_grade,
                  unsignalled_and_hard_to_cross,
                  hard_to_cross_for_certain},
    AttributeRule{"SAF-05", Table::crossings, {"green_s", "crossing_length_m"}, signals, green_time_margin_s},
    AttributeRule{
        "SAF-06", Table::crossings, {"kind", "crossing_length_m"}, crossings_at_grade, length_without_refuge_m},
    AttributeRule{"SAF-08", Table::streets, {"lit"}, streets_of_routes, unlit_length_m, nullptr, nullptr, on_routes},
    AttributeRule{
        "SAF-10", Table::streets, {"separated", "traffic_per_hour"}, streets_with_sidewalk, traffic_beside_sidewalk},
    AttributeRule{
        "SAF-11", Table::streets, {"separated", "traffic_per_hour"}, streets_with_sidewalk, traffic_beside_sidewalk},
    AttributeRule{"SMO-01",
                  Table::streets,
                  {"usable_width_m"},
                  streets_with_sidewalk,
                  nullptr,
                  nullptr,
                  school_surroundings,
                  on_school_gates},
    AttributeRule{"SMO-03", Table::streets, {"slope_pct"}, nullptr, slope_either_way_pct},
    AttributeRule{"PLG-03", Table::playgrounds, {"max_fall_height_m"}},
    AttributeRule{"PLG-04", Table::playgrounds, {"inspected_on"}, nullptr, days_since<inspected_on>},
    AttributeRule{"PLG-07", Table::playgrounds, {"seats_for_carers"}},
    AttributeRule{"PLG-08", Table::playgrounds, {}, nullptr, playground_area_m2},
    AttributeRule{"PLG-10", Table::playgrounds, {"equipment_year"}, nullptr, equipment_age_years},
    AttributeRule{"ENV-01", Table::schools, {"noise_db"}},
    AttributeRule{"GOV-01", Table::hazards, {"due_on"}, hazards_being_rectified, days_since<due_on>},
    AttributeRule{"GOV-02", Table::hazards, {}, closed_hazards, lacks_proof},
    AttributeRule{"GOV-03", Table::hazards, {"rectifier", "acceptor"}, closed_hazards, accepted_by_rectifier},
};

}  // namespace

double green_needed_s(const RuleSpec& rule, double length_m) {
    return rule.parameter("start_delay_s", 3.0) + length_m / rule.parameter("child_speed_mps", 1.0);
}

std::span<const AttributeRule> attribute_rules() {
    return rules;
}

}  // namespace yimi
