#include "app/window/export_files.h"

#include <QDir>

#include "app/document/audit_options.h"
#include "app/document/rule_catalogue.h"
#include "app/document/theme_overlay.h"
#include "app/map/picture.h"
#include "app/map/qml_style.h"
#include "app/report/report.h"
#include "gis/geos/geos_kernel.h"
#include "gis/store/export.h"

namespace yimi::app {
namespace {

constexpr QSize picture_size{2400, 1600};  // an A4 page at 200 dots per inch

/// Report and table of one audit.
Result<Done> prepare_reports(const Snapshot& plan, const ExportChoices& choices, JobContext& job,
                             std::vector<PreparedFile>& files) {
    const RulesInUse rules = rules_of(*plan);
    const gis::GeosKernel kernel;
    YIMI_TRY(audit, run_audit(*plan, rules.rules, audit_options(*plan, choices.eye, rules.profile), kernel, job));
    YIMI_TRY(facts, gather_facts(*plan, choices.eye, job));
    const ReportInput input{*plan, audit, rules.rules, facts, choices.name, today(), choices.eye.metres};
    std::vector<std::pair<ReportFormat, QString>> wanted;
    if (choices.report) wanted.emplace_back(ReportFormat::html, choices.path(QStringLiteral("html")));
    if (choices.findings) wanted.emplace_back(ReportFormat::csv, choices.path(QStringLiteral("csv")));
    const Edit findings = findings_edit(*plan, audit);
    for (const auto& [format, path] : wanted) {
        YIMI_TRY(bytes, report_bytes(format, input, findings, job));
        YIMI_TRY(file, PreparedFile::write(path.toStdString(), bytes));
        files.push_back(std::move(file));
    }
    return Done{};
}

Result<Done> prepare_picture(const Snapshot& plan, const ExportChoices& choices, JobContext& job,
                             std::vector<PreparedFile>& files) {
    PictureOptions options;
    options.size = picture_size;
    options.theme = choices.theme;
    options.title = choices.name;
    options.symbols = choices.symbols;
    options.backdrop = choices.backdrop;
    YIMI_TRY(overlay, theme_overlay(choices.theme, *plan, plan->extent(), job));
    options.overlay = std::move(overlay);
    YIMI_TRY(picture, render_picture(plan, options, job));
    const std::string path = choices.path(QStringLiteral("png")).toStdString();
    const QByteArray bytes = encoded(picture, "PNG");
    if (bytes.isEmpty()) return Error{ErrorCode::cannot_write, "PNG writer", {{"file", path}}};
    YIMI_TRY(file, PreparedFile::write(path, bytes));
    files.push_back(std::move(file));
    return Done{};
}

}  // namespace

QString ExportChoices::path(const QString& ending) const {
    return QDir(folder).filePath(name + QLatin1Char('.') + ending);
}

QStringList ExportChoices::paths() const {
    QStringList all;
    if (geopackage) all << path(QStringLiteral("gpkg"));
    if (report) all << path(QStringLiteral("html"));
    if (findings) all << path(QStringLiteral("csv"));
    if (picture) all << path(QStringLiteral("png"));
    return all;
}

Result<QStringList> export_files(const Snapshot& plan, const ExportChoices& choices, JobContext& job) {
    std::vector<PreparedFile> files;
    if (choices.report || choices.findings) {
        YIMI_TRY(reports, prepare_reports(plan, choices, job, files));
    }
    if (choices.picture) {
        YIMI_TRY(picture, prepare_picture(plan, choices, job, files));
    }
    if (choices.geopackage) {
        gis::ExportOptions options;
        options.crs = choices.crs;
        options.styles = export_styles(choices.symbols);
        const std::string path = choices.path(QStringLiteral("gpkg")).toStdString();
        YIMI_TRY(written, gis::export_geopackage(*plan, path, options, job));
    }
    for (PreparedFile& file : files) {
        YIMI_TRY(published, file.publish());
    }
    return choices.paths();
}

}  // namespace yimi::app
