// What can be done about streets: slower, lit, separated, wider, and crossed more often.
#include <algorithm>

#include "core/audit/explanation.h"
#include "core/audit/fixes/fix_parts.h"
#include "core/audit/named_uuid.h"
#include "core/audit/subjects.h"

namespace yimi {
namespace {

/// The speed that the rule asks for, km/h.
double wanted_kmh(const RuleSpec& rule) {
    const auto threshold = rule.threshold({});
    return threshold ? threshold->value : rule.parameter("speed_limit_kmh", 30);
}

Fix slower(const Plan& plan, FeatureId street, double kmh) {
    Fix fix = make_fix("slow_street", {{"speed_kmh", plain_number(kmh, 0)}});
    add_change(fix, plan, Table::streets, street, {{"speed_limit_kmh", kmh}});
    return fix;
}

/// All faster streets around the gates that lie near this one.
Fix slow_zone(const Plan& plan, const RowView& street, double kmh) {
    const Layer& streets = plan.layer(Table::streets);
    const std::size_t speed = column(Table::streets, "speed_limit_kmh");
    std::vector<FeatureId> fast;
    plan.layer(Table::school_gates).query(street.box().grown(school_surroundings_m), [&](const RowView& gate) {
        for (const Point at : gate.geometry().points) {
            if (distance_m(street.geometry(), at) > school_surroundings_m) continue;
            streets.query(box_around(at, school_surroundings_m), [&](const RowView& row) {
                if (row.number(speed).value_or(0) > kmh && distance_m(row.geometry(), at) <= school_surroundings_m)
                    fast.push_back(row.id());
                return true;
            });
        }
        return true;
    });
    std::sort(fast.begin(), fast.end());
    fast.erase(std::unique(fast.begin(), fast.end()), fast.end());
    Fix fix = make_fix("slow_zone", {{"speed_kmh", plain_number(kmh, 0)}, {"count", std::to_string(fast.size())}});
    if (fast.size() > 1)
        for (const FeatureId id : fast) add_change(fix, plan, Table::streets, id, {{"speed_limit_kmh", kmh}});
    return fix;
}

}  // namespace

std::vector<Fix> fix_speed_near_school(const FixInput& input, const RuleSpec& rule, const Finding& finding) {
    std::vector<Fix> fixes;
    const auto street = subject_of(input.plan, finding);
    if (!street) return fixes;
    offer(fixes, slower(input.plan, street->id(), wanted_kmh(rule)));
    offer(fixes, slow_zone(input.plan, *street, wanted_kmh(rule)));
    return fixes;
}

std::vector<Fix> fix_speed(const FixInput& input, const RuleSpec& rule, const Finding& finding) {
    std::vector<Fix> fixes;
    offer(fixes, slower(input.plan, finding.subject_id, rule.parameter("speed_limit_kmh", 30)));
    Fix sidewalk = make_fix("build_sidewalk");
    add_change(sidewalk, input.plan, Table::streets, finding.subject_id, {{"sidewalk", std::string("both")}});
    offer(fixes, std::move(sidewalk));
    return fixes;
}

std::vector<Fix> fix_lighting(const FixInput& input, const RuleSpec&, const Finding& finding) {
    std::vector<Fix> fixes;
    Fix fix = make_fix("light");
    add_change(fix, input.plan, Table::streets, finding.subject_id, {{"lit", std::int64_t{1}}});
    offer(fixes, std::move(fix));
    return fixes;
}

std::vector<Fix> fix_separation(const FixInput& input, const RuleSpec&, const Finding& finding) {
    std::vector<Fix> fixes;
    Fix fix = make_fix("separate");
    add_change(fix, input.plan, Table::streets, finding.subject_id, {{"separated", std::int64_t{1}}});
    offer(fixes, std::move(fix));
    return fixes;
}

/// The sidewalk itself is widened where it is narrower than what is to be usable of it.
std::vector<Fix> fix_width(const FixInput& input, const RuleSpec&, const Finding& finding) {
    std::vector<Fix> fixes;
    const auto street = subject_of(input.plan, finding);
    if (!street || !finding.threshold) return fixes;
    const double wanted_m = *finding.threshold;
    Fix fix = make_fix("widen", {{"width_m", plain_number(wanted_m, 2)}});
    const auto width_m = street->number(column(Table::streets, "sidewalk_width_m"));
    if (width_m && *width_m < wanted_m)
        add_change(fix, input.plan, Table::streets, street->id(),
                   {{"usable_width_m", wanted_m}, {"sidewalk_width_m", wanted_m}});
    else
        add_change(fix, input.plan, Table::streets, street->id(), {{"usable_width_m", wanted_m}});
    offer(fixes, std::move(fix));
    return fixes;
}

/// A zebra in the middle of the longest piece without a crossing.
std::vector<Fix> fix_spacing(const FixInput& input, const RuleSpec&, const Finding& finding) {
    std::vector<Fix> fixes;
    const auto street = subject_of(input.plan, finding);
    if (!street || finding.place.kind != GeometryKind::lines) return fixes;
    const auto gap = finding.place.view().path(0);
    const Point middle = point_along(gap, path_length_m(gap) / 2);
    constexpr Table table = Table::crossings;
    Feature zebra = make_feature(table, make_point(middle));
    set(zebra, table, "uid", uuid_named("crossing/" + finding.key));
    set(zebra, table, "kind", std::string("zebra"));
    set(zebra, table, "approach_speed_kmh", street->value(column(Table::streets, "speed_limit_kmh")));
    Fix fix = make_fix("add_crossing");
    fix.edit.changes.push_back(FeatureChange{table, input.plan.layer(table).next_id(), std::nullopt, std::move(zebra)});
    offer(fixes, std::move(fix));
    return fixes;
}

}  // namespace yimi
