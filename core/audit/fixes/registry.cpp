#include <algorithm>

#include "core/audit/fixes/fix_parts.h"

namespace yimi {

FindFixes fix_speed_near_school, fix_speed, fix_signal, fix_green_time, fix_refuge, fix_parked_cars, fix_lighting,
    fix_separation, fix_width, fix_kerb_ramp, fix_spacing, fix_crossing_sight, fix_route_sight, fix_planting, fix_fence,
    fix_carer_seats, fix_surfacing;

namespace {

struct Entry {
    std::string_view rule;
    FindFixes* find;
};

constexpr Entry entries[] = {
    {"CON-04", fix_spacing},    {"SAF-01", fix_crossing_sight}, {"SAF-02", fix_speed_near_school},
    {"SAF-03", fix_speed},      {"SAF-04", fix_signal},         {"SAF-05", fix_green_time},
    {"SAF-06", fix_refuge},     {"SAF-07", fix_parked_cars},    {"SAF-08", fix_lighting},
    {"SAF-10", fix_separation}, {"SAF-11", fix_separation},     {"SMO-01", fix_width},
    {"SMO-02", fix_kerb_ramp},  {"OPN-01", fix_route_sight},    {"OPN-06", fix_planting},
    {"PLG-02", fix_surfacing},  {"PLG-05", fix_fence},          {"PLG-07", fix_carer_seats},
};

}  // namespace

std::vector<Fix> fixes_for(const FixInput& input, const RuleSpec& rule, const Finding& finding) {
    const auto entry =
        std::find_if(std::begin(entries), std::end(entries), [&](const Entry& each) { return each.rule == rule.id; });
    if (finding.state != State::fail || entry == std::end(entries)) return {};
    return entry->find(input, rule, finding);
}

std::optional<Fix> fix_for_all(const FixInput& input, const RuleSpec& rule, std::span<const Finding* const> findings,
                               std::string_view word) {
    Plan plan = input.plan;
    const FixInput from_here{plan, input.scene, input.kernel, input.eye};
    std::optional<Fix> all;
    for (const Finding* finding : findings)
        for (Fix& fix : fixes_for(from_here, rule, *finding)) {
            if (fix.word != word || !plan.apply(fix.edit)) continue;
            if (!all) all = make_fix(fix.word, fix.words);
            std::move(fix.edit.changes.begin(), fix.edit.changes.end(), std::back_inserter(all->edit.changes));
        }
    return all;
}

}  // namespace yimi
