// What leaves the program on paper: the audit as one HTML page that needs nothing else, and as a table. report_facts.h
// gathers what the first page answers, html_report.cpp and csv_report.cpp write. May use: core, gis/geos,
// app/document (profiles, ways), app/map (pictures), app/text. Start here.
#pragma once

#include <QByteArray>
#include <QImage>
#include <vector>

#include "app/report/report_facts.h"
#include "app/report/report_file.h"
#include "core/audit/audit.h"
#include "core/audit/rule_spec.h"

namespace yimi::app {

/// One audit with what stands around it. Borrows everything; the texts come out in the present language.
struct ReportInput {
    const Plan& plan;  ///< as it was audited
    const AuditReport& audit;
    const std::vector<RuleSpec>& rules;
    const ReportFacts& facts;
    QString title;  ///< of the project
    Date today;
    double eye_m = 1.0;
};

/// The map for a report: the findings over the plan with legend, scale and source. `with_findings`: the plan whose
/// findings table holds the audit. Needs a QGuiApplication. Errors: cancelled.
[[nodiscard]] Result<QImage> report_map(const Snapshot& with_findings, const ReportFacts& facts, JobContext& job);

/// One self-contained page: no script, nothing loaded from elsewhere, every text of the plan escaped.
[[nodiscard]] QByteArray html_report(const ReportInput& input, const QImage& map);

/// One line for each finding: UTF-8 with a byte order mark (Excel asks for it), CRLF, no cell that a spreadsheet could
/// take for a formula.
[[nodiscard]] QByteArray csv_report(const ReportInput& input);

/// One of the two as bytes. `findings`: the edit that gives the plan the audit's findings. Errors: those of report_map.
[[nodiscard]] Result<QByteArray> report_bytes(ReportFormat format, const ReportInput& input, const Edit& findings,
                                              JobContext& job);

}  // namespace yimi::app
