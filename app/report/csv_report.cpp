#include <QCoreApplication>

#include "app/document/rule_catalogue.h"
#include "app/report/csv.h"
#include "app/report/report.h"
#include "app/text/finding_text.h"
#include "app/text/formula_text.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::AuditTable)
};

QString joined(const QStringList& parts) {
    return parts.join(QStringLiteral("; "));
}

QByteArray headings() {
    QList<QByteArray> cells;
    for (const QString& title : {Words::tr("Key"),
                                 Words::tr("Severity"),
                                 Words::tr("State"),
                                 Words::tr("Rule"),
                                 Words::tr("Name of the rule"),
                                 Words::tr("Table"),
                                 Words::tr("Id"),
                                 Words::tr("Name"),
                                 Words::tr("Finding"),
                                 Words::tr("Measured"),
                                 Words::tr("Unit"),
                                 Words::tr("Threshold"),
                                 Words::tr("Applies to"),
                                 Words::tr("What to do"),
                                 Words::tr("Source"),
                                 Words::tr("Confidence of the source"),
                                 Words::tr("Inputs"),
                                 Words::tr("Missing"),
                                 Words::tr("Blockers"),
                                 Words::tr("X"),
                                 Words::tr("Y"),
                                 Words::tr("Revision"),
                                 Words::tr("Profile of rules"),
                                 Words::tr("Mark of the rules")})
        cells << csv_text(title);
    return csv_line(cells);
}

QByteArray finding_line(const ReportInput& input, const Finding& finding) {
    const RuleSpec* rule = rule_named(input.rules, finding.rule);
    QStringList inputs, missing, blockers;
    if (rule && !rule->formula.empty()) inputs << formula_in_numbers(*rule, finding);
    for (const FindingInput& figure : finding.inputs) inputs << input_text(figure);
    for (const std::string& what : finding.missing) missing << missing_text(what);
    for (const std::string& blocker : finding.blockers) blockers << to_qstring(blocker);
    std::optional<double> x, y;
    if (!finding.place.empty()) {
        const Point middle = centroid(finding.place);
        x = middle.x;
        y = middle.y;
    }
    return csv_line({csv_text(to_qstring(finding.key)),
                     csv_text(to_qstring(word(finding.severity))),
                     csv_text(state_name(finding.state)),
                     csv_text(to_qstring(finding.rule)),
                     csv_text(rule_name(rule, finding.rule)),
                     csv_text(table_title(finding.subject_table)),
                     csv_text(to_qstring(finding.subject)),
                     csv_text(subject_name(input.plan, finding)),
                     csv_text(explanation(finding)),
                     csv_number(finding.measured),
                     csv_text(unit_name(to_qstring(finding.unit))),
                     csv_number(finding.threshold),
                     csv_text(context_title(finding.context)),
                     csv_text(fix_hint(rule)),
                     csv_text(rule_source(finding, rule)),
                     csv_text(QString(QLatin1Char(finding.confidence))),
                     csv_text(joined(inputs)),
                     csv_text(joined(missing)),
                     csv_text(joined(blockers)),
                     csv_number(x),
                     csv_number(y),
                     QByteArray::number(static_cast<qulonglong>(input.audit.revision.number)),
                     csv_text(rule_profile_title(input.audit.rule_profile)),
                     csv_text(to_qstring(input.audit.rule_profile.mark()))});
}

}  // namespace

QByteArray csv_report(const ReportInput& input) {
    QByteArray table = "\xef\xbb\xbf" + headings();
    for (const Finding& finding : input.audit.findings) table += finding_line(input, finding);
    return table;
}

}  // namespace yimi::app
