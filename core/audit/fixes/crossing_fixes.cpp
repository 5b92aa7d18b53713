// What can be done about crossings: signals, time, refuges, ramps, and no cars parked beside them.
#include <cmath>

#include "core/audit/explanation.h"
#include "core/audit/fixes/fix_parts.h"
#include "core/audit/rules/attribute_rules.h"
#include "core/audit/subjects.h"

namespace yimi {
namespace {

/// In whole seconds, as signals are set.
std::optional<double> green_s(const RuleSpec& rule, const RowView& crossing) {
    const auto length_m = crossing.number(column(Table::crossings, "crossing_length_m"));
    return length_m ? std::optional(std::ceil(green_needed_s(rule, *length_m) - 1e-9)) : std::nullopt;
}

}  // namespace

std::vector<Fix> fix_signal(const FixInput& input, const RuleSpec& rule, const Finding& finding) {
    std::vector<Fix> fixes;
    const auto crossing = subject_of(input.plan, finding);
    if (!crossing) return fixes;
    Fix fix = make_fix("signal");
    const Value kind = std::string("signal");
    if (const auto green = green_s(rule, *crossing))
        add_change(fix, input.plan, Table::crossings, crossing->id(), {{"kind", kind}, {"green_s", *green}});
    else
        add_change(fix, input.plan, Table::crossings, crossing->id(), {{"kind", kind}});
    offer(fixes, std::move(fix));
    return fixes;
}

std::vector<Fix> fix_green_time(const FixInput& input, const RuleSpec& rule, const Finding& finding) {
    std::vector<Fix> fixes;
    const auto crossing = subject_of(input.plan, finding);
    const auto green = crossing ? green_s(rule, *crossing) : std::nullopt;
    if (!green) return fixes;
    Fix fix = make_fix("green_time", {{"green_s", plain_number(*green, 0)}});
    add_change(fix, input.plan, Table::crossings, crossing->id(), {{"green_s", *green}});
    offer(fixes, std::move(fix));
    return fixes;
}

/// A plan knows one kind of a crossing: what is a signal already is not given up for a refuge.
std::vector<Fix> fix_refuge(const FixInput& input, const RuleSpec&, const Finding& finding) {
    std::vector<Fix> fixes;
    const auto crossing = subject_of(input.plan, finding);
    if (!crossing || crossing->text(column(Table::crossings, "kind")) == "signal") return fixes;
    Fix fix = make_fix("refuge");
    add_change(fix, input.plan, Table::crossings, crossing->id(), {{"kind", std::string("refuge")}});
    offer(fixes, std::move(fix));
    return fixes;
}

/// The plan keeps the ramps with the street.
std::vector<Fix> fix_kerb_ramp(const FixInput& input, const RuleSpec&, const Finding& finding) {
    std::vector<Fix> fixes;
    const auto crossing = subject_of(input.plan, finding);
    if (!crossing || crossing->geometry().empty()) return fixes;
    const auto street = nearest_row(input.plan.layer(Table::streets), crossing->geometry().points.front(),
                                    crossing_reach_m, [](const RowView&) { return true; });
    if (!street) return fixes;
    Fix fix = make_fix("kerb_ramp");
    add_change(fix, input.plan, Table::streets, street->id, {{"kerb_ramp", std::int64_t{1}}});
    offer(fixes, std::move(fix));
    return fixes;
}

std::vector<Fix> fix_parked_cars(const FixInput& input, const RuleSpec&, const Finding& finding) {
    std::vector<Fix> fixes;
    const auto crossing = subject_of(input.plan, finding);
    if (!crossing || crossing->geometry().empty() || !finding.threshold) return fixes;
    const std::size_t kind = column(Table::occluders, "kind");
    const Point at = crossing->geometry().points.front();
    std::vector<FeatureId> cars;
    input.plan.layer(Table::occluders).query(box_around(at, *finding.threshold), [&](const RowView& row) {
        const bool too_near = distance_m(row.geometry(), at) < *finding.threshold;
        if (too_near && row.text(kind) == "parked_car") cars.push_back(row.id());
        return true;
    });
    Fix fix = make_fix("remove_cars", {{"count", std::to_string(cars.size())}});
    for (const FeatureId car : cars) add_removal(fix, input.plan, Table::occluders, car);
    offer(fixes, std::move(fix));
    return fixes;
}

}  // namespace yimi
