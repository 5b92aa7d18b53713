#include <QCoreApplication>
#include <QFileInfo>

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/cli/project.h"
#include "app/document/audit_options.h"
#include "app/document/rule_catalogue.h"
#include "app/report/report.h"
#include "app/text/file_problem_text.h"
#include "app/text/finding_text.h"
#include "app/text/language.h"
#include "app/text/names.h"
#include "core/audit/findings_history.h"
#include "core/audit/worked_formula.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::app {
namespace {

using nlohmann::json;

json document_of(const Finding& finding) {
    json inputs = json::array();
    for (const FindingInput& input : finding.inputs)
        inputs.push_back({{"name", input.name},
                          {"value", json_of(input.value)},
                          {"source", json_of_text(input.source)},
                          {"source_date", json_of_text(input.source_date)}});
    return {{"key", finding.key},
            {"rule", finding.rule},
            {"severity", word(finding.severity)},
            {"state", word(finding.state)},
            {"subject_table", schema_of(finding.subject_table).name},
            {"subject", finding.subject},
            {"measured", json_of(finding.measured)},
            {"unit", finding.unit},
            {"threshold", json_of(finding.threshold)},
            {"context", finding.context},
            {"source", finding.source},
            {"confidence", std::string(1, finding.confidence)},
            {"explanation_zh", finding.explanation_zh},
            {"explanation_en", finding.explanation_en},
            {"inputs", std::move(inputs)},
            {"missing", finding.missing},
            {"blockers", finding.blockers}};
}

/// How the figure came about, line by line.
json formula_of(const Finding& finding, const RuleSpec& rule) {
    json lines = json::array();
    for (const WorkedLine& line : worked_formula(rule, finding)) {
        const auto numbers = [&](std::string_view name) {
            const Value figure = formula_figure(rule, finding, name);
            const auto number = as_number(figure);
            if (number) return plain_number(*number, 3);
            return is_unknown(figure) ? std::string(name) : std::string(as_text(figure));
        };
        lines.push_back({{"name", line.name},
                         {"formula", line.formula.written([](std::string_view name) { return std::string(name); })},
                         {"numbers", line.formula.written(numbers)},
                         {"value", json_of(line.value)}});
    }
    return lines;
}

/// What the project says before it is audited anew.
std::set<std::string, std::less<>> keys_held(const Plan& plan) {
    std::set<std::string, std::less<>> keys;
    plan.layer(Table::findings).for_each([&](const RowView& row) {
        keys.emplace(row.text(column(Table::findings, "key")));
        return true;
    });
    return keys;
}

json document_of(const AuditReport& report, const std::vector<RuleSpec>& rules, const FindingsSince& since) {
    json findings = json::array(), routes = json::array();
    for (const Finding& finding : report.findings) {
        findings.push_back(document_of(finding));
        if (const RuleSpec* rule = rule_named(rules, finding.rule))
            findings.back()["formula"] = formula_of(finding, *rule);
    }
    for (const RouteScore& route : report.routes)
        routes.push_back({{"uid", route.uid},
                          {"score", route.score},
                          {"completeness", route.completeness},
                          {"provisional", route.completeness < provisional_below}});
    const RuleProfile& profile = report.rule_profile;
    return {{"revision", report.revision.number},
            {"rule_profile",
             {{"name", profile.name}, {"version", profile.version}, {"date", profile.date}, {"sha256", profile.hash}}},
            {"rules_run", report.rules_run},
            {"rules_without_check", report.rules_without_check},
            {"findings", std::move(findings)},
            {"summary",
             {{"fail", report.fail},
              {"unknown", report.unknown},
              {"pass", report.pass},
              {"by_severity", report.fails_by_severity}}},
            {"since_last", {{"new", since.fresh}, {"still", since.still}, {"gone", since.gone}}},
            {"routes", std::move(routes)}};
}

/// `audit`: runs the rules, writes the findings into the project and, where wished, into reports.
class AuditCommand final : public Command {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::AuditCommand)

public:
    const char* name() const noexcept override { return "audit"; }
    QString purpose() const override { return tr("check the plan against the rules and keep the findings in it"); }
    bool draws() const noexcept override { return true; }

    void declare(CLI::App& options) override {
        const auto value = [&](const char* option, auto& to, const QString& help, const char* type) {
            return options.add_option(option, to, help.toStdString())->type_name(type);
        };
        add_project(options, path_);
        value("--rules", rules_, tr("a city's profile of rules (TOML), in place of the project's"), "FILE");
        value("--only", only_, tr("only these rules; findings of others leave the project"), "ID,…")->delimiter(',');
        value("--district", district_, tr("only what lies in this district"), "CODE");
        add_eye(options, eye_m_);
        value("--report", reports_, tr("write a report, .html or .csv; may be given several times"), "OUT")
            ->expected(1)
            ->take_all();
        value("--fail-on", fail_on_, tr("end with 1 if something of this severity or worse fails: S1 … S4"),
              "SEVERITY");
        add_json(options, json_);
    }

    Result<Outcome> run(Console& console) override {
        YIMI_TRY(eye, eye_argument(eye_m_));
        const auto fail_on = severity_named(fail_on_);
        if (!fail_on_.empty() && !fail_on) return bad_argument("--fail-on", fail_on_);
        for (const std::string& path : reports_) {
            YIMI_TRY(format, report_format(path));
        }
        YIMI_TRY(project, open_project(path_, gis::ProjectStore::Access::read_write));
        YIMI_TRY(rules, rules_of(project.plan, to_qstring(rules_)));
        for (const gis::FileProblem& problem : rules.problems)
            console.tell(tr("%1 Nothing of the project's own rules counts.").arg(file_problem_text(problem)));
        const gis::GeosKernel kernel;
        AuditOptions options = audit_options(project.plan, eye, rules.profile);
        options.only = only_;
        options.district = district_;
        YIMI_TRY(audit, run_audit(project.plan, rules.rules, options, kernel, console));
        const FindingsSince compared = since(keys_held(project.plan), audit.findings);
        YIMI_TRY(kept, keep(audit, rules.rules, project, console));
        if (json_)
            console.print(document_of(audit, rules.rules, compared));
        else
            describe(audit, console);
        const bool found =
            fail_on && std::any_of(audit.findings.begin(), audit.findings.end(), [&](const Finding& one) {
                return one.state == State::fail && one.severity <= *fail_on;
            });
        return found ? Outcome::found_some : Outcome::done;
    }

private:
    /// Findings and reports are all written, or as little as can be: a report that cannot be is found out first.
    Result<Done> keep(const AuditReport& audit, const std::vector<RuleSpec>& rules, OpenedProject& project,
                      Console& console) const {
        const Edit edit = findings_edit(project.plan, audit);
        YIMI_TRY(files, prepare_reports(audit, rules, edit, project.plan, console));
        if (console.cancelled()) return Error{ErrorCode::cancelled, {}, {}};
        if (!edit.empty()) {
            YIMI_TRY(stored, project.store.append(edit));
        }
        for (PreparedFile& file : files) {
            YIMI_TRY(published, file.publish());
        }
        return Done{};
    }

    Result<std::vector<PreparedFile>> prepare_reports(const AuditReport& audit, const std::vector<RuleSpec>& rules,
                                                      const Edit& edit, const Plan& plan, Console& console) const {
        std::vector<PreparedFile> files;
        if (reports_.empty()) return files;
        YIMI_TRY(facts, gather_facts(plan, EyeHeight{eye_m_}, console));
        const ReportInput input{plan,    audit, rules, facts, QFileInfo(to_qstring(path_)).completeBaseName(),
                                today(), eye_m_};
        for (const std::string& path : reports_) {
            YIMI_TRY(format, report_format(path));
            YIMI_TRY(bytes, report_bytes(format, input, edit, console));
            YIMI_TRY(file, PreparedFile::write(path, bytes));
            files.push_back(std::move(file));
        }
        return files;
    }

    static void describe(const AuditReport& report, Console& console) {
        console.print(
            tr("Rules: %1, %2").arg(rule_profile_title(report.rule_profile), to_qstring(report.rule_profile.mark())));
        console.print(tr("%1 fail, %2 unknown, %3 pass (%4 rules)")
                          .arg(report.fail)
                          .arg(report.unknown)
                          .arg(report.pass)
                          .arg(report.rules_run.size()));
        for (const Severity severity : {Severity::s1, Severity::s2, Severity::s3, Severity::s4}) {
            const auto count = report.fails_by_severity.find(std::string(word(severity)));
            console.print(QStringLiteral("  %1: %2")
                              .arg(severity_name(severity))
                              .arg(count == report.fails_by_severity.end() ? 0 : count->second));
        }
        for (const Finding& finding : report.findings) {
            if (finding.state != State::fail) continue;
            const auto& explanation = speaks_chinese() ? finding.explanation_zh : finding.explanation_en;
            console.print(QStringLiteral("%1 %2 %3: %4")
                              .arg(to_qstring(word(finding.severity)), to_qstring(finding.rule),
                                   to_qstring(finding.subject), to_qstring(explanation)));
        }
        for (const RouteScore& route : report.routes)
            console.print((route.completeness < provisional_below
                               ? tr("Route “%1”: %2 points for now, answers for %3 of the checks")
                               : tr("Route “%1”: %2 points, answers for %3 of the checks"))
                              .arg(to_qstring(route.uid), number(route.score, 1), percent(route.completeness)));
    }

    std::string path_, rules_, district_, fail_on_;
    std::vector<std::string> only_, reports_;
    double eye_m_ = 1.0;
    bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> audit_command() {
    return std::make_unique<AuditCommand>();
}

}  // namespace yimi::app
