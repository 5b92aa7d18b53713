#include <QCoreApplication>

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/cli/project.h"
#include "app/document/audit_options.h"
#include "app/document/profiles.h"
#include "app/document/rule_catalogue.h"
#include "app/text/fix_text.h"
#include "app/text/names.h"
#include "core/audit/fixes/fix.h"
#include "core/audit/fixes/fix_effect.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::app {
namespace {

using nlohmann::json;

json by_severity(const std::array<std::size_t, 4>& counts) {
    return {{"S1", counts[0]}, {"S2", counts[1]}, {"S3", counts[2]}, {"S4", counts[3]}};
}

json document_of(const FixEffect& effect) {
    json routes = json::array();
    for (const FixEffect::Route& route : effect.routes)
        routes.push_back({{"uid", route.uid}, {"score_before", route.before}, {"score_after", route.after}});
    return {{"gone", by_severity(effect.gone)},
            {"new", by_severity(effect.come)},
            {"to_unknown", effect.to_unknown},
            {"routes", std::move(routes)},
            {"children_more", json_of(effect.children_more)}};
}

/// `fix`: what can be done about a finding, what it would change, and does it.
class FixCommand final : public Command {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::FixCommand)

public:
    const char* name() const noexcept override { return "fix"; }
    QString purpose() const override { return tr("what can be done about a finding, what that changes, and does it"); }

    void declare(CLI::App& options) override {
        add_project(options, path_);
        options.add_option("--finding", key_, tr("the finding, by its key as audit gives it").toStdString())
            ->type_name("KEY")
            ->required();
        options.add_flag("--list", list_, tr("lists what can be done; so it does without --apply too").toStdString());
        options
            .add_option("--apply", word_,
                        tr("does it, by its word in the list; the findings are brought up to date").toStdString())
            ->type_name("WORD");
        options.add_flag("--all", all_, tr("about all findings of the same rule, in one step").toStdString());
        options
            .add_option("--rules", rules_,
                        tr("a city's profile of rules (TOML), in place of the project's").toStdString())
            ->type_name("FILE");
        add_eye(options, eye_m_);
        add_json(options, json_);
    }

    Result<Outcome> run(Console& console) override {
        YIMI_TRY(eye, eye_argument(eye_m_));
        const auto access =
            word_.empty() ? gis::ProjectStore::Access::read_only : gis::ProjectStore::Access::read_write;
        YIMI_TRY(project, open_project(path_, access));
        YIMI_TRY(catalogue, rules_of(project.plan, to_qstring(rules_)));
        const AuditOptions options = audit_options(project.plan, eye, catalogue.profile);
        YIMI_TRY(run, AuditRun::of(project.plan, catalogue.rules, options, kernel_, console));
        const AuditReport& report = run.report();
        const auto finding = std::find_if(report.findings.begin(), report.findings.end(),
                                          [&](const Finding& each) { return each.key == key_; });
        if (finding == report.findings.end())
            return Error{ErrorCode::not_found, "the audit finds no such thing", {{"finding", key_}}};
        const RuleSpec& rule = *std::find_if(catalogue.rules.begin(), catalogue.rules.end(),
                                             [&](const RuleSpec& each) { return each.id == finding->rule; });
        const std::vector<Fix> fixes = fixes_of(project.plan, eye, rule, *finding, report);
        if (list_ || word_.empty()) {
            YIMI_TRY(listed, list(fixes, run, project.plan, options, console));
            return Outcome::done;
        }
        const auto fix = std::find_if(fixes.begin(), fixes.end(), [&](const Fix& each) { return each.word == word_; });
        if (fix == fixes.end()) return bad_argument("--apply", word_);
        YIMI_TRY(undo, project.plan.apply(fix->edit));
        YIMI_TRY(stored, project.store.append(fix->edit));
        YIMI_TRY(after, run.brought_to(project.plan, {&fix->edit, 1}, options, kernel_, console));
        if (const Edit findings = findings_edit(project.plan, after.report()); !findings.empty()) {
            YIMI_TRY(kept, project.store.append(findings));
        }
        if (json_)
            console.print(json{{"finding", key_}, {"applied", fix->word}, {"rows", row_count(fix->edit)}});
        else
            console.print(tr("Done: %1. %n row(s) changed.", nullptr, static_cast<int>(row_count(fix->edit)))
                              .arg(fix_title(*fix)));
        return Outcome::done;
    }

private:
    std::vector<Fix> fixes_of(const Plan& plan, EyeHeight eye, const RuleSpec& rule, const Finding& finding,
                              const AuditReport& report) const {
        const Scene scene = make_scene(plan);
        const FixInput input{plan, scene, kernel_, eye};
        std::vector<Fix> fixes = fixes_for(input, rule, finding);
        if (!all_) return fixes;
        std::vector<const Finding*> alike;
        for (const Finding& each : report.findings)
            if (each.rule == rule.id) alike.push_back(&each);
        for (Fix& fix : fixes)
            if (auto all = fix_for_all(input, rule, alike, fix.word)) fix = *std::move(all);
        return fixes;
    }

    Result<Done> list(const std::vector<Fix>& fixes, const AuditRun& run, const Plan& plan, const AuditOptions& options,
                      Console& console) const {
        YIMI_TRY(alone, walking_profile(plan, alone_id));
        json all = json::array();
        for (const Fix& fix : fixes) {
            YIMI_TRY(effect, effect_of(run, plan, fix.edit, options, {alone}, kernel_, console));
            if (json_)
                all.push_back({{"word", fix.word},
                               {"title", fix_title(fix).toStdString()},
                               {"assumption", json_of_text(fix_assumption(fix).toStdString())},
                               {"rows", row_count(fix.edit)},
                               {"effect", document_of(effect)}});
            else
                console.print(
                    QStringLiteral("%1: %2 — %3").arg(to_qstring(fix.word), fix_title(fix), fix_effect_text(effect)));
        }
        if (json_)
            console.print(json{{"finding", key_}, {"applied", nullptr}, {"fixes", std::move(all)}});
        else if (fixes.empty())
            console.print(tr("Nothing can be worked out from the plan alone."));
        return Done{};
    }

    gis::GeosKernel kernel_;
    std::string path_, key_, word_, rules_;
    double eye_m_ = 1.0;
    bool list_ = false, all_ = false, json_ = false;
};

}  // namespace

std::unique_ptr<Command> fix_command() {
    return std::make_unique<FixCommand>();
}

}  // namespace yimi::app
