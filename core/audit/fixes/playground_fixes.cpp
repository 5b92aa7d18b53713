// What can be done about playgrounds: a fence, seats, ground that takes up a fall.
#include "core/audit/explanation.h"
#include "core/audit/fixes/fix_parts.h"

namespace yimi {

std::vector<Fix> fix_fence(const FixInput& input, const RuleSpec&, const Finding& finding) {
    std::vector<Fix> fixes;
    Fix fix = make_fix("fence");
    add_change(fix, input.plan, Table::playgrounds, finding.subject_id, {{"fenced", std::int64_t{1}}});
    offer(fixes, std::move(fix));
    return fixes;
}

std::vector<Fix> fix_carer_seats(const FixInput& input, const RuleSpec&, const Finding& finding) {
    std::vector<Fix> fixes;
    if (!finding.threshold) return fixes;
    Fix fix = make_fix("carer_seats", {{"count", plain_number(*finding.threshold, 0)}});
    add_change(fix, input.plan, Table::playgrounds, finding.subject_id,
               {{"seats_for_carers", static_cast<std::int64_t>(*finding.threshold)}});
    offer(fixes, std::move(fix));
    return fixes;
}

std::vector<Fix> fix_surfacing(const FixInput& input, const RuleSpec&, const Finding& finding) {
    std::vector<Fix> fixes;
    Fix fix = make_fix("soft_surfacing");
    add_change(fix, input.plan, Table::playgrounds, finding.subject_id, {{"surfacing", std::string("rubber")}});
    offer(fixes, std::move(fix));
    return fixes;
}

}  // namespace yimi
