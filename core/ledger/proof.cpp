#include "core/ledger/proof.h"

#include <algorithm>

namespace yimi {
namespace {

/// Whether a key (rule/subject, and perhaps a part or a place) is about that subject.
bool is_about(std::string_view key, std::string_view rule, std::string_view subject) {
    const auto take = [&](std::string_view head) {
        if (!key.starts_with(head)) return false;
        key.remove_prefix(head.size());
        return true;
    };
    return take(rule) && take("/") && take(subject) && (key.empty() || key[0] == '/' || key[0] == '@' || key[0] == '#');
}

bool has_subject(const Plan& plan, std::string_view key, std::string_view rule) {
    return std::any_of(all_schemas().begin(), all_schemas().end(), [&](const TableSchema& schema) {
        bool found = false;
        if (!is_derived(schema.table) && schema.table != Table::hazards)
            plan.layer(schema.table).for_each([&](const RowView& row) {
                found = !row.uid().empty() && is_about(key, rule, row.uid());
                return !found;
            });
        return found;
    });
}

}  // namespace

Result<FindingCheck> check_finding(const Plan& plan, const std::string& key, const std::vector<RuleSpec>& rules,
                                   AuditOptions options, const GeometryKernel& kernel, JobContext& job) {
    const std::string rule = key.substr(0, key.find('/'));
    options.only = {rule};
    options.district.clear();
    YIMI_TRY(report, run_audit(plan, rules, options, kernel, job));
    if (report.rules_run.empty()) return Error{ErrorCode::not_found, "no check for the rule", {{"rule", rule}}};
    FindingCheck check;
    check.rule = *std::find_if(rules.begin(), rules.end(), [&](const RuleSpec& each) { return each.id == rule; });
    for (const Finding& finding : report.findings)
        if (finding.key == key || is_about(key, finding.rule, finding.subject)) check.left.push_back(finding);
    check.subject_is_there = has_subject(plan, key, rule);
    check.report = std::move(report);
    return check;
}

}  // namespace yimi
