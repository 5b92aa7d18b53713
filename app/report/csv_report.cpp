#include <QCoreApplication>

#include "app/report/report.h"
#include "app/text/finding_text.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::AuditTable)
};

/// One cell. Spreadsheets run what begins with one of these as a formula; a quotation mark before it makes it text.
QByteArray text_cell(const QString& text) {
    QString cell = text;
    static const QString dangerous = QStringLiteral("=+-@\t\r\n＝＋－＠");
    if (!cell.isEmpty() && dangerous.contains(cell.front())) cell.prepend(QLatin1Char('\''));
    cell.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return "\"" + cell.toUtf8() + "\"";
}

QByteArray number_cell(std::optional<double> number) {
    return number ? QByteArray::number(*number, 'g', QLocale::FloatingPointShortest) : QByteArray();
}

QString joined(const QStringList& parts) {
    return parts.join(QStringLiteral("; "));
}

QByteArray line(const QList<QByteArray>& cells) {
    return cells.join(',') + "\r\n";
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
                                 Words::tr("Revision")})
        cells << text_cell(title);
    return line(cells);
}

QByteArray finding_line(const ReportInput& input, const Finding& finding) {
    const RuleSpec* rule = rule_named(input.rules, finding.rule);
    QStringList inputs, missing, blockers;
    for (const FindingInput& figure : finding.inputs) inputs << input_text(figure);
    for (const std::string& what : finding.missing) missing << missing_text(what);
    for (const std::string& blocker : finding.blockers) blockers << to_qstring(blocker);
    std::optional<double> x, y;
    if (!finding.place.empty()) {
        const Point middle = centroid(finding.place);
        x = middle.x;
        y = middle.y;
    }
    return line({text_cell(to_qstring(finding.key)),
                 text_cell(to_qstring(word(finding.severity))),
                 text_cell(state_name(finding.state)),
                 text_cell(to_qstring(finding.rule)),
                 text_cell(rule_name(rule, finding.rule)),
                 text_cell(table_title(finding.subject_table)),
                 text_cell(to_qstring(finding.subject)),
                 text_cell(subject_name(input.plan, finding)),
                 text_cell(explanation(finding)),
                 number_cell(finding.measured),
                 text_cell(unit_name(to_qstring(finding.unit))),
                 number_cell(finding.threshold),
                 text_cell(context_title(finding.context)),
                 text_cell(fix_hint(rule)),
                 text_cell(rule_source(finding, rule)),
                 text_cell(QString(QLatin1Char(finding.confidence))),
                 text_cell(joined(inputs)),
                 text_cell(joined(missing)),
                 text_cell(joined(blockers)),
                 number_cell(x),
                 number_cell(y),
                 QByteArray::number(static_cast<qulonglong>(input.audit.revision.number))});
}

}  // namespace

QByteArray csv_report(const ReportInput& input) {
    QByteArray table = "\xef\xbb\xbf" + headings();
    for (const Finding& finding : input.audit.findings) table += finding_line(input, finding);
    return table;
}

}  // namespace yimi::app
