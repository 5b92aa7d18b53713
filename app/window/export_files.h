#pragma once

#include <QString>
#include <QStringList>

#include "app/map/map_renderer.h"
#include "core/base/job_context.h"
#include "core/model/plan.h"
#include "core/sight/sight_line.h"

namespace yimi::app {

/// What leaves the house, all beside each other: FOLDER/NAME.gpkg, NAME.html, NAME.csv, NAME.png.
struct ExportChoices {
    QString folder, name;
    bool geopackage = true, report = true, findings = false, picture = false;
    std::string crs;                ///< of the GeoPackage; empty: the project's
    EyeHeight eye;                  ///< of the audit in report and findings
    Theme theme = Theme::planning;  ///< of the picture
    SymbolChanges symbols;          ///< of the picture and of the GeoPackage's styles
    MapBackdrop backdrop;           ///< of the picture

    [[nodiscard]] QString path(const QString& ending) const;
    /// The files that will be written, in the order above.
    [[nodiscard]] QStringList paths() const;
};

/// Writes them: each complete beside its target before it takes its name, the GeoPackage last of all, so that a failure
/// leaves the targets as they were. Audits anew for report and findings. For a worker thread.
/// Errors: cancelled; cannot_write and those of gis::export_geopackage, with detail "file".
[[nodiscard]] Result<QStringList> export_files(const Snapshot& plan, const ExportChoices& choices, JobContext& job);

}  // namespace yimi::app
