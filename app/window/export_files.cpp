#include "app/window/export_files.h"

#include <QBuffer>
#include <QDate>
#include <QDir>

#include "app/document/rule_catalogue.h"
#include "app/map/picture.h"
#include "app/map/qml_style.h"
#include "app/report/report.h"
#include "app/report/report_file.h"
#include "app/text/finding_text.h"
#include "core/base/parallel.h"
#include "gis/geos/geos_kernel.h"
#include "gis/store/export.h"

namespace yimi::app {
namespace {

constexpr QSize picture_size{2400, 1600};  // an A4 page at 200 dots per inch

Date today() {
    const QDate now = QDate::currentDate();
    return {now.year(), now.month(), now.day()};
}

Result<PreparedFile> prepare(const QString& path, const QByteArray& bytes) {
    return PreparedFile::write(path.toStdString(), bytes);
}

/// Report and table of one audit.
Result<Done> prepare_reports(const Snapshot& plan, const ExportChoices& choices, JobContext& job,
                             std::vector<PreparedFile>& files) {
    YIMI_TRY(rules, load_rules());
    const gis::GeosKernel kernel;
    YIMI_TRY(audit, run_audit(*plan, rules.rules, {{}, {}, choices.eye, today(), default_threads(), titles_of_missing},
                              kernel, job));
    YIMI_TRY(facts, gather_facts(*plan, choices.eye, job));
    const ReportInput input{*plan, audit, rules.rules, facts, choices.name, today(), choices.eye.metres};
    if (choices.report) {
        Plan with_findings = *plan;
        YIMI_TRY(applied, with_findings.apply(findings_edit(*plan, audit)));
        YIMI_TRY(map, report_map(std::make_shared<const Plan>(std::move(with_findings)), facts, job));
        YIMI_TRY(file, prepare(choices.path(QStringLiteral("html")), html_report(input, map)));
        files.push_back(std::move(file));
    }
    if (choices.findings) {
        YIMI_TRY(file, prepare(choices.path(QStringLiteral("csv")), csv_report(input)));
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
    YIMI_TRY(picture, render_picture(plan, options, job));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const QString path = choices.path(QStringLiteral("png"));
    if (!picture.save(&buffer, "PNG"))
        return Error{ErrorCode::cannot_write, "PNG writer", {{"file", path.toStdString()}}};
    YIMI_TRY(file, prepare(path, bytes));
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
        options.styles = export_styles();
        const std::string path = choices.path(QStringLiteral("gpkg")).toStdString();
        YIMI_TRY(written, gis::export_geopackage(*plan, path, options, job));
    }
    for (PreparedFile& file : files) {
        YIMI_TRY(published, file.publish());
    }
    return choices.paths();
}

}  // namespace yimi::app
