#include "app/report/report.h"

namespace yimi::app {

Result<QByteArray> report_bytes(ReportFormat format, const ReportInput& input, const Edit& findings, JobContext& job) {
    if (format == ReportFormat::csv) return csv_report(input);
    Plan with_findings = input.plan;
    YIMI_TRY(applied, with_findings.apply(findings));
    YIMI_TRY(map, report_map(std::make_shared<const Plan>(std::move(with_findings)), input.facts, job));
    return html_report(input, map);
}

}  // namespace yimi::app
