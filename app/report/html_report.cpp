#include <QCoreApplication>
#include <QFile>
#include <QLocale>

#include "app/document/rule_catalogue.h"
#include "app/map/picture.h"
#include "app/report/report.h"
#include "app/report/template.h"
#include "app/text/finding_text.h"
#include "app/text/formula_text.h"
#include "app/text/language.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::AuditReport)
};

constexpr Severity all_severities[] = {Severity::s1, Severity::s2, Severity::s3, Severity::s4};

/// A browser lays out this many rows in a second or two; more are in the project and in the table (.csv).
constexpr std::size_t most_rows = 2000;

QString paragraph(const QString& text, const char* css_class = nullptr) {
    const QString opening =
        css_class == nullptr ? QStringLiteral("<p>") : QStringLiteral("<p class=\"%1\">").arg(QLatin1String(css_class));
    return opening + escaped(text) + QStringLiteral("</p>");
}

QString cell(const QString& text, const char* css_class = "") {
    return QStringLiteral("<td class=\"%1\">%2</td>").arg(QLatin1String(css_class), escaped(text));
}

/// A name from the plan may be written from right to left: that must not turn round what stands beside it.
QString name_cell(const QString& text) {
    return QStringLiteral("<td><bdi>%1</bdi></td>").arg(escaped(text));
}

QString table(const QStringList& headings, const QString& rows, const char* css_class) {
    QString head;
    for (const QString& heading : headings) head += QStringLiteral("<th>%1</th>").arg(escaped(heading));
    return QStringLiteral("<table class=\"%1\"><thead><tr>%2</tr></thead><tbody>%3</tbody></table>")
        .arg(QLatin1String(css_class), head, rows);
}

QString severity_mark(Severity severity) {
    const QString letters = to_qstring(word(severity));
    return QStringLiteral("<span class=\"severity %1\">%1</span>").arg(letters);
}

std::size_t count_of(const std::map<std::string, std::size_t>& counts, Severity severity) {
    const auto found = counts.find(std::string(word(severity)));
    return found == counts.end() ? 0 : found->second;
}

/// "↑ 3" against the audit before; empty where there is none to compare with.
QString change(const ReportInput& input, Severity severity) {
    if (!input.facts.fails_before) return {};
    const auto now = static_cast<qint64>(count_of(input.audit.fails_by_severity, severity));
    const auto before = static_cast<qint64>(count_of(*input.facts.fails_before, severity));
    if (now == before) return Words::tr("as before");
    return QStringLiteral("%1 %2")
        .arg(now > before ? QStringLiteral("↑") : QStringLiteral("↓"))
        .arg(qAbs(now - before));
}

QString safe_answer(const ReportInput& input) {
    const AuditReport& audit = input.audit;
    QString answer = paragraph(Words::tr("%1 × S1, %2 × S2")
                                   .arg(count_of(audit.fails_by_severity, Severity::s1))
                                   .arg(count_of(audit.fails_by_severity, Severity::s2)),
                               "figure");
    answer += paragraph(Words::tr("%1 checks fail, %2 pass, %3 cannot be answered for want of data.")
                            .arg(audit.fail)
                            .arg(audit.pass)
                            .arg(audit.unknown));
    if (!audit.routes.empty()) {
        const auto worst = std::min_element(audit.routes.begin(), audit.routes.end(),
                                            [](const RouteScore& a, const RouteScore& b) { return a.score < b.score; });
        answer += paragraph(
            Words::tr("The weakest of %n way(s) has %1 of 100 points.", nullptr, static_cast<int>(audit.routes.size()))
                .arg(number(worst->score, 1)));
    }
    return answer;
}

QString open_answer(const ReportInput& input) {
    if (!input.facts.seen) return paragraph(Words::tr("Unknown: no way to school or home is drawn."), "unknown-mark");
    const SightComparison& seen = input.facts.seen->comparison;
    QString answer =
        paragraph(seen.length_m > 0 ? percent(seen.child_blind_m / seen.length_m) : QStringLiteral("–"), "figure");
    answer += paragraph(Words::tr("of %1 m of ways: there an eye at %2 m does not see the street beside it.")
                            .arg(number(seen.length_m, 0), number(input.eye_m)));
    answer +=
        paragraph(Words::tr("On %1 m of it an adult does see the street.").arg(number(seen.only_child_blind_m, 0)));
    if (seen.unknown_m > 0)
        answer += paragraph(Words::tr("On %1 m of it that is unknown: things without a height stand there.")
                                .arg(number(seen.unknown_m, 0)),
                            "unknown-mark");
    answer += paragraph(Words::tr("At %1 of %2 crossings a driver does not see the child in time.")
                            .arg(seen.hidden_at_crossings)
                            .arg(seen.crossings));
    if (seen.unknown_crossings > 0)
        answer += paragraph(Words::tr("Of %n crossing(s) too little is known to say.", nullptr,
                                      static_cast<int>(seen.unknown_crossings)),
                            "unknown-mark");
    return answer;
}

QString left_out_answer(const ReportInput& input) {
    if (!input.facts.reach) return paragraph(Words::tr("Unknown: blocks or playgrounds are missing."), "unknown-mark");
    const Reach& reach = *input.facts.reach;
    const Coverage& nearest = reach.has_streets ? reach.walk : reach.circle;
    const double all = nearest.children_total;
    QString answer = paragraph(
        Words::tr("%1 of %2 children").arg(number(all - nearest.children_covered, 0), number(all, 0)), "figure");
    answer +=
        paragraph((reach.has_streets ? Words::tr("live farther than %1 m on foot from every playground.")
                                     : Words::tr("live farther than %1 m as the crow flies from every playground."))
                      .arg(number(reach.asked.within_m)));
    if (reach.has_streets && all > 0)
        answer +=
            paragraph(Words::tr("Within reach: %1 as the crow flies, %2 accompanied, %3 alone.")
                          .arg(percent(reach.circle.children_covered / all), percent(reach.walk.children_covered / all),
                               percent(reach.alone.children_covered / all)));
    if (nearest.blocks_without_children > 0)
        answer += paragraph(Words::tr("In %n block(s) the number of children is unknown.", nullptr,
                                      static_cast<int>(nearest.blocks_without_children)),
                            "unknown-mark");
    return answer;
}

QString first_answer(const ReportInput& input) {
    constexpr std::size_t most = 5;
    QString items;
    std::size_t count = 0;
    for (const Finding& finding : input.audit.findings) {
        if (finding.state != State::fail || count == most) continue;
        ++count;
        const QString hint = fix_hint(rule_named(input.rules, finding.rule));
        items += QStringLiteral("<li>%1 %2").arg(severity_mark(finding.severity), escaped(explanation(finding)));
        if (!hint.isEmpty()) items += QStringLiteral(" <span class=\"todo\">→ %1</span>").arg(escaped(hint));
        items += QStringLiteral("</li>");
    }
    if (count == 0) return paragraph(Words::tr("Nothing fails. Fill in what is unknown next."));
    return QStringLiteral("<ol class=\"first\">%1</ol>").arg(items);
}

QString counts_table(const ReportInput& input) {
    QString rows;
    for (const Severity severity : all_severities) {
        const auto unknown =
            std::count_if(input.audit.findings.begin(), input.audit.findings.end(),
                          [&](const Finding& one) { return one.state == State::unknown && one.severity == severity; });
        rows += QStringLiteral("<tr><td>%1 %2</td>%3%4%5</tr>")
                    .arg(severity_mark(severity), escaped(severity_name(severity)),
                         cell(QString::number(count_of(input.audit.fails_by_severity, severity)), "number"),
                         cell(change(input, severity), "number"), cell(QString::number(unknown), "number"));
    }
    return table({Words::tr("Severity"), Words::tr("Fail"), Words::tr("Against last time"), Words::tr("Unknown")}, rows,
                 "counts");
}

QString score_text(const RouteScore& route) {
    const QString score = number(route.score, 1);
    return route.completeness < provisional_below ? Words::tr("%1 (provisional)").arg(score) : score;
}

QString routes_table(const ReportInput& input) {
    if (input.audit.routes.empty()) return {};
    const Layer& routes = input.plan.layer(Table::routes);
    QString rows;
    for (const RouteScore& route : input.audit.routes) {
        const auto id = routes.find_uid(route.uid);
        const auto row = id ? routes.row(*id) : std::nullopt;
        const QString name = row && !row->name().empty() ? to_qstring(row->name()) : to_qstring(route.uid);
        rows +=
            QStringLiteral("<tr>%1%2%3</tr>")
                .arg(name_cell(name), cell(score_text(route), "number"), cell(percent(route.completeness), "number"));
    }
    return QStringLiteral("<h2>%1</h2>%2")
        .arg(escaped(Words::tr("Ways to school and home")),
             table({Words::tr("Way"), Words::tr("Points of 100"), Words::tr("Checks with an answer")}, rows, "counts"));
}

QString list_of(const QStringList& parts) {
    QStringList lines;
    for (const QString& part : parts) lines << escaped(part);
    return QStringLiteral("<td class=\"small\">%1</td>").arg(lines.join(QStringLiteral("<br>")));
}

QString finding_row(const ReportInput& input, const Finding& finding) {
    const RuleSpec* rule = rule_named(input.rules, finding.rule);
    QStringList inputs, missing;
    if (rule && !rule->formula.empty()) inputs << formula_in_numbers(*rule, finding);
    for (const FindingInput& figure : finding.inputs) inputs << input_text(figure);
    for (const std::string& what : finding.missing) missing << missing_text(what);
    const QString measured = finding.measured
                                 ? measured_text(*finding.measured, finding.threshold, to_qstring(finding.unit))
                                 : Words::tr("unknown");
    const QString subject =
        QStringLiteral("%1 %2").arg(table_title(finding.subject_table), subject_name(input.plan, finding));
    QString row = finding.state == State::unknown ? QStringLiteral("<tr class=\"unknown\">") : QStringLiteral("<tr>");
    row += QStringLiteral("<td>%1</td>").arg(severity_mark(finding.severity));
    row += cell(state_name(finding.state));
    row += cell(QStringLiteral("%1 %2").arg(to_qstring(finding.rule), rule_name(rule, finding.rule)));
    row += name_cell(subject);
    row += cell(explanation(finding));
    row += cell(measured, "number");
    row += cell(threshold_text(finding, rule), "number");
    row += cell(rule_source(finding, rule), "small");
    row += list_of(inputs);
    row += list_of(missing);
    return row + QStringLiteral("</tr>");
}

QString findings_table(const ReportInput& input) {
    QString rows;
    for (std::size_t index = 0; index < std::min(most_rows, input.audit.findings.size()); ++index)
        rows += finding_row(input, input.audit.findings[index]);
    return table(
        {Words::tr("Severity"), Words::tr("State"), Words::tr("Rule"), Words::tr("Where"), Words::tr("Finding"),
         Words::tr("Measured"), Words::tr("Threshold"), Words::tr("Source"), Words::tr("Inputs"), Words::tr("Missing")},
        rows, "findings");
}

QString findings_note(const ReportInput& input) {
    const std::size_t all = input.audit.findings.size();
    if (all == 0) return paragraph(Words::tr("No check fails and none lacks data."));
    if (all <= most_rows) return {};
    return paragraph(Words::tr("The first %1 of %2 findings, the most severe first. All are in the project and in the "
                               "table (.csv).")
                         .arg(most_rows)
                         .arg(all));
}

QString date_text(Date date) {
    const QLocale locale = speaks_chinese() ? QLocale(QLocale::Chinese, QLocale::China)
                                            : QLocale(QLocale::English, QLocale::UnitedKingdom);
    return locale.toString(QDate(date.year, date.month, date.day), QLocale::LongFormat);
}

QString template_text() {
    QFile file(QStringLiteral(":/report_templates/audit.html"));
    const bool opened = file.open(QIODevice::ReadOnly);
    assert(opened);
    return opened ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

QByteArray html_report(const ReportInput& input, const QImage& map) {
    const QString crs = to_qstring(as_text(input.plan.setting("crs")));
    const QString imprint =
        Words::tr("%1 · revision %2 · eye height %3 m · %4 rules: %5, %6 · %7")
            .arg(date_text(input.today))
            .arg(input.audit.revision.number)
            .arg(number(input.eye_m))
            .arg(input.audit.rules_run.size())
            .arg(rule_profile_title(input.audit.rule_profile), to_qstring(input.audit.rule_profile.mark()), crs);
    const QString footer = Words::tr(
                               "Made with Yimi %1. Every figure names its source; what is unknown never counts as "
                               "passed. Engineering assumptions are suggestions and can be changed.")
                               .arg(QStringLiteral(YIMI_VERSION));
    const std::map<QString, QString> values = {
        {QStringLiteral("lang"), speaks_chinese() ? QStringLiteral("zh-CN") : QStringLiteral("en")},
        {QStringLiteral("generator"), QStringLiteral("Yimi " YIMI_VERSION)},
        {QStringLiteral("title"), escaped(Words::tr("%1: safety and openness at one metre").arg(input.title))},
        {QStringLiteral("imprint"), escaped(imprint)},
        {QStringLiteral("safe_question"), escaped(Words::tr("How safe is it?"))},
        {QStringLiteral("safe_answer"), safe_answer(input)},
        {QStringLiteral("open_question"), escaped(Words::tr("How open is it?"))},
        {QStringLiteral("open_answer"), open_answer(input)},
        {QStringLiteral("left_out_question"), escaped(Words::tr("Who is left out?"))},
        {QStringLiteral("left_out_answer"), left_out_answer(input)},
        {QStringLiteral("first_question"), escaped(Words::tr("What to do first?"))},
        {QStringLiteral("first_answer"), first_answer(input)},
        {QStringLiteral("counts_title"), escaped(Words::tr("Findings by severity"))},
        {QStringLiteral("counts"), counts_table(input)},
        {QStringLiteral("map_title"), escaped(Words::tr("Map of the findings"))},
        {QStringLiteral("map"), QString::fromLatin1(encoded(map, "PNG").toBase64())},
        {QStringLiteral("map_caption"),
         escaped(Words::tr("Findings over the plan; %1, %2.").arg(crs, date_text(input.today)))},
        {QStringLiteral("routes"), routes_table(input)},
        {QStringLiteral("findings_title"), escaped(Words::tr("All findings"))},
        {QStringLiteral("findings_note"), findings_note(input)},
        {QStringLiteral("findings"), findings_table(input)},
        {QStringLiteral("footer"), escaped(footer)},
    };
    return filled_template(template_text(), values).toUtf8();
}

}  // namespace yimi::app
