#include "app/document/checked_step.h"

#include "app/document/audit_options.h"
#include "app/document/ledger.h"
#include "app/document/rule_catalogue.h"
#include "core/ledger/hazard_columns.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::app {
namespace {

Result<FindingCheck> fresh_check(const Plan& plan, const std::string& key, const std::string& rules_path,
                                 const GeometryKernel& kernel, JobContext& job) {
    YIMI_TRY(rules, rules_of(plan, QString::fromStdString(rules_path)));
    return check_finding(plan, key, rules.rules, audit_options(plan, EyeHeight{}, rules.profile), kernel, job);
}

}  // namespace

Result<Edit> checked_step(const Plan& plan, FeatureId hazard, LedgerStep step, const std::string& rules_path,
                          JobContext& job) {
    const gis::GeosKernel kernel;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto row = plan.layer(Table::hazards).row(hazard);
    const std::string key(row ? row->text(hazard_column::finding_key) : std::string_view{});
    const bool closes = step.action == LedgerAction::close;
    if (step.action == LedgerAction::recur) {
        YIMI_TRY(check, fresh_check(plan, key, rules_path, kernel, job));
        return ledger_recurrence(plan, hazard, step, check, kernel, now);
    }
    if (closes && !key.empty()) {
        YIMI_TRY(check, fresh_check(plan, key, rules_path, kernel, job));
        YIMI_TRY(proof, proof_that_gone(check, key, now));
        step.proof = std::move(proof);
    } else if (closes) {
        YIMI_TRY(proof, proof_on_site(step.photo, step.note, now));
        step.proof = std::move(proof);
    }
    return ledger_step(plan, hazard, std::move(step), kernel, now);
}

Result<Edit> checked_entry(const Plan& plan, const std::string& finding_key, LedgerStep step,
                           const std::string& rules_path, JobContext& job) {
    if (const auto there = open_entry_of(plan, finding_key))
        return Error{ErrorCode::conflict,
                     "the finding stands in the ledger",
                     {{"reason", "ledger_entered"},
                      {"hazard", std::string(plan.layer(Table::hazards).row(*there)->text(hazard_column::id))}}};
    const gis::GeosKernel kernel;
    YIMI_TRY(check, fresh_check(plan, finding_key, rules_path, kernel, job));
    const auto found = std::find_if(check.left.begin(), check.left.end(),
                                    [&](const Finding& finding) { return finding.key == finding_key; });
    if (found == check.left.end())
        return Error{ErrorCode::conflict, "no such finding", {{"reason", "ledger_not_found"}}};
    const QDateTime now = QDateTime::currentDateTimeUtc();
    step.proof = proof_that_found(check, finding_key, now);
    return ledger_entry(plan, hazard_from(plan, *found, &check.rule), std::move(step), kernel, now);
}

}  // namespace yimi::app
