#include "app/document/ledger.h"

#include <nlohmann/json.hpp>

#include "app/text/finding_text.h"
#include "app/text/names.h"
#include "core/geometry/representative_point.h"
#include "core/ledger/hazard_columns.h"
#include "core/ledger/records.h"
#include "core/model/districts.h"
#include "gis/ledger/chain.h"
#include "gis/support/sha256.h"
#include "gis/support/uuid.h"

namespace yimi::app {
namespace {

using nlohmann::json;

std::string stamp(const QDateTime& now) {
    return now.toUTC().toString(Qt::ISODate).toStdString();
}

/// Where nobody knows the district: the number has to say something in its place.
constexpr const char* no_district = "000000";

std::string district_code(const Plan& plan, const Feature& hazard, const GeometryKernel& kernel) {
    const std::string_view told = as_text(hazard.values[hazard_column::district_code]);
    if (!told.empty()) return std::string(told);
    const auto at = representative_point(hazard.geometry, kernel);
    const Districts districts(plan, kernel);
    const Districts::District* const district = at ? districts.at(*at) : nullptr;
    return district ? district->code : std::string();
}

/// Several steps of one edit: the head moves on with each.
class Writing {
public:
    static Result<Writing> begin(const Plan& plan, const GeometryKernel& kernel, const QDateTime& now) {
        YIMI_TRY(head, gis::ledger_head(plan));
        return Writing(plan, kernel, now, std::move(head));
    }

    /// Takes the step from `before`, whose row is there already or, with `is_new`, is not.
    Result<std::string> take(FeatureId id, Feature before, LedgerStep step, bool is_new) {
        std::optional<Feature> there;
        if (!is_new) there = before;
        if (step.action == LedgerAction::enter) {
            fill_in(before);
            const std::string_view code = as_text(before.values[hazard_column::district_code]);
            step.id = gis::next_number(code.empty() ? no_district : code, step.on.year, head_);
        }
        YIMI_TRY(history, gis::read_history(before));
        const auto past = gis::steps_of(history);
        YIMI_TRY(after, after_step(before, past, step));
        YIMI_TRY(written, gis::with_step(before, std::move(after), step, stamp(now_), head_));
        edit_.changes.push_back(FeatureChange{Table::hazards, id, std::move(there), std::move(written)});
        return step.id;
    }

    Edit finish(const char* name) {
        edit_.name = name;
        const std::string setting(ledger_setting);
        edit_.changes.push_back(SettingChange{setting, plan_->setting(setting), gis::to_text(head_)});
        return std::move(edit_);
    }

private:
    Writing(const Plan& plan, const GeometryKernel& kernel, const QDateTime& now, gis::LedgerHead head)
        : plan_(&plan), kernel_(&kernel), now_(now), head_(std::move(head)) {}

    void fill_in(Feature& hazard) const {
        if (is_unknown(hazard.values[common_column::uid])) hazard.values[common_column::uid] = gis::make_uuid();
        std::string code = district_code(*plan_, hazard, *kernel_);
        if (!code.empty()) hazard.values[hazard_column::district_code] = std::move(code);
        if (is_unknown(hazard.values[hazard_column::state]))
            hazard.values[hazard_column::state] = std::string(word(HazardState::draft));
    }

    const Plan* plan_;
    const GeometryKernel* kernel_;
    QDateTime now_;
    gis::LedgerHead head_;
    Edit edit_;
};

std::string dumped(const json& document) {
    return document.dump(-1, ' ', false, json::error_handler_t::replace);
}

json figures_of(const Finding& finding) {
    return {{"key", finding.key},
            {"state", word(finding.state)},
            {"measured", finding.measured ? json(*finding.measured) : json()},
            {"threshold", finding.threshold ? json(*finding.threshold) : json()},
            {"unit", finding.unit}};
}

/// Everything that the run said of the rule, whatever the order.
std::string run_hash(const AuditReport& report) {
    json findings = json::array();
    for (const Finding& finding : report.findings) findings.push_back(figures_of(finding));
    const std::string text = dumped({{"rules", report.rules_run}, {"pass", report.pass}, {"findings", findings}});
    return gis::sha256(std::as_bytes(std::span(text)));
}

/// Whose rules a check went by.
json json_of(const RuleProfile& profile) {
    return {{"name", profile.name}, {"version", profile.version}, {"date", profile.date}, {"sha256", profile.hash}};
}

json proof_of(const FindingCheck& check, const std::string& key, const QDateTime& now) {
    json left = json::array();
    for (const Finding& finding : check.left) left.push_back(figures_of(finding));
    return {{"kind", "audit"},
            {"rule", check.rule.id},
            {"thresholds", check.rule.thresholds},
            {"rule_profile", json_of(check.report.rule_profile)},
            {"finding_key", key},
            {"result", check.is_gone() ? "gone" : "found"},
            {"subject_is_there", check.subject_is_there},
            {"left", std::move(left)},
            {"revision", check.report.revision.number},
            {"run_sha256", run_hash(check.report)},
            {"checked_at", stamp(now)},
            {"program", "Yimi " YIMI_VERSION}};
}

Value known(std::string text) {
    return text.empty() ? Value{} : Value{std::move(text)};
}

/// 隐患类别 by the rule's family; the ledger speaks the official language.
std::string kind_of(std::string_view rule) {
    static constexpr std::pair<std::string_view, const char*> kinds[] = {
        {"CON", "上学不便"}, {"SAF", "交通安全"}, {"SMO", "通行不畅"},   {"OPN", "视线遮挡"}, {"SCH", "学校周边"},
        {"PLG", "游乐设施"}, {"CHI", "托育设施"}, {"EQU", "资源不均衡"}, {"ENV", "环境问题"}, {"GOV", "管理问题"}};
    for (const auto& [family, kind] : kinds)
        if (rule.starts_with(family)) return kind;
    return "其他隐患";
}

}  // namespace

Result<Edit> ledger_step(const Plan& plan, FeatureId hazard, LedgerStep step, const GeometryKernel& kernel,
                         const QDateTime& now) {
    const auto row = plan.layer(Table::hazards).feature(hazard);
    if (!row) return Error{ErrorCode::not_found, "no such hazard", {{"uid", std::to_string(hazard.number)}}};
    YIMI_TRY(writing, Writing::begin(plan, kernel, now));
    YIMI_TRY(id, writing.take(hazard, *row, std::move(step), false));
    return writing.finish("ledger_step");
}

Result<Edit> ledger_entry(const Plan& plan, Feature draft, LedgerStep step, const GeometryKernel& kernel,
                          const QDateTime& now) {
    YIMI_TRY(writing, Writing::begin(plan, kernel, now));
    step.action = LedgerAction::enter;
    YIMI_TRY(id, writing.take(plan.layer(Table::hazards).next_id(), std::move(draft), std::move(step), true));
    return writing.finish("ledger_entry");
}

Result<Edit> ledger_recurrence(const Plan& plan, FeatureId closed, const LedgerStep& by, const FindingCheck& check,
                               const GeometryKernel& kernel, const QDateTime& now) {
    const auto old = plan.layer(Table::hazards).feature(closed);
    if (!old) return Error{ErrorCode::not_found, "no such hazard", {{"uid", std::to_string(closed.number)}}};
    const std::string key(as_text(old->values[hazard_column::finding_key]));
    if (check.is_gone())
        return Error{ErrorCode::conflict, "the finding is not there again", {{"reason", "ledger_not_back"}}};
    if (hazard_state_of(*old) != HazardState::closed)
        return Error{ErrorCode::bad_usage,
                     "only a closed entry recurs",
                     {{"reason", "ledger_state"},
                      {"from", std::string(as_text(old->values[hazard_column::state]))},
                      {"action", std::string(word(LedgerAction::recur))}}};
    Feature again = make_feature(Table::hazards, old->geometry);
    for (const std::size_t column :
         {common_column::name, hazard_column::finding_key, hazard_column::rule, hazard_column::title,
          hazard_column::kind, hazard_column::severity, hazard_column::district_code, hazard_column::place})
        again.values[column] = old->values[column];
    again.values[hazard_column::found_how] = std::string("audit");
    again.values[hazard_column::description] = known(check.left.front().explanation_zh);
    YIMI_TRY(writing, Writing::begin(plan, kernel, now));
    LedgerStep enter = by;
    enter.action = LedgerAction::enter;
    enter.role = LedgerRole::finder;
    enter.earlier = std::string(as_text(old->values[hazard_column::id]));
    enter.proof = proof_that_found(check, key, now);
    YIMI_TRY(id, writing.take(plan.layer(Table::hazards).next_id(), std::move(again), std::move(enter), true));
    LedgerStep recur = by;
    recur.action = LedgerAction::recur;
    recur.id = id;
    YIMI_TRY(kept, writing.take(closed, *old, std::move(recur), false));
    return writing.finish("ledger_recurrence");
}

Feature hazard_from(const Plan& plan, const Finding& finding, const RuleSpec* rule) {
    Feature hazard = make_feature(Table::hazards, finding.place);
    const auto put = [&](std::size_t column, std::string text) { hazard.values[column] = known(std::move(text)); };
    const std::string subject = subject_name(plan, finding).toStdString();
    const std::string title = rule ? rule->name_zh : finding.rule;
    put(common_column::name, title + "·" + subject);
    put(common_column::source, finding.source);
    put(common_column::confidence, std::string(1, finding.confidence));
    put(hazard_column::finding_key, finding.key);
    put(hazard_column::rule, finding.rule);
    put(hazard_column::title, title);
    put(hazard_column::kind, kind_of(finding.rule));
    put(hazard_column::severity, std::string(word(finding.severity)));
    put(hazard_column::place, subject);
    put(hazard_column::found_how, "audit");
    put(hazard_column::description, finding.explanation_zh);
    return hazard;
}

std::optional<FeatureId> open_entry_of(const Plan& plan, const std::string& finding_key) {
    std::optional<FeatureId> entry;
    plan.layer(Table::hazards).for_each([&](const RowView& row) {
        if (row.text(hazard_column::finding_key) != finding_key) return true;
        const auto state = hazard_state_of(row.feature());
        if (state && is_open(*state)) entry = row.id();
        return !entry;
    });
    return entry;
}

Result<std::string> proof_that_gone(const FindingCheck& check, const std::string& key, const QDateTime& now) {
    if (!check.is_gone())
        return Error{ErrorCode::conflict,
                     "the finding is still there",
                     {{"reason", "ledger_not_gone"}, {"left", explanation(check.left.front()).toStdString()}}};
    return dumped(proof_of(check, key, now));
}

std::string proof_that_found(const FindingCheck& check, const std::string& key, const QDateTime& now) {
    return dumped(proof_of(check, key, now));
}

Result<std::string> proof_on_site(const std::string& photo, const std::string& note, const QDateTime& now) {
    const char* const lacking = photo.empty() ? "photo" : note.empty() ? "note" : nullptr;
    if (lacking)
        return Error{ErrorCode::bad_usage,
                     "what was seen on site needs a photo and a note",
                     {{"reason", "ledger_needs"}, {"needs", lacking}}};
    return dumped({{"kind", "on_site"}, {"photo_sha256", photo}, {"note", note}, {"checked_at", stamp(now)}});
}

}  // namespace yimi::app
