#include "app/document/audit_of.h"

#include "app/document/audit_options.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::app {

Result<AuditRun> audit_of(const Plan& plan, EyeHeight eye, const std::optional<AuditRun>& before, JobContext& job) {
    const RulesInUse rules = rules_of(plan);
    const AuditOptions options = audit_options(plan, eye, rules.profile);
    const gis::GeosKernel kernel;
    if (before && before->report().rule_profile == rules.profile) return before->brought_to(plan, options, kernel, job);
    return AuditRun::of(plan, rules.rules, options, kernel, job);
}

}  // namespace yimi::app
