#pragma once

#include <string>
#include <vector>

#include "core/base/job_context.h"
#include "core/model/plan.h"
#include "gis/crs/crs.h"

namespace yimi::gis {

struct ExportOptions {
    std::string crs;            ///< empty: the project's
    std::vector<Table> tables;  ///< empty: every table that has rows
    /// QGIS styles by table name: QML text. A table without one gets none.
    std::vector<std::pair<std::string, std::string>> styles;
};

struct ExportReport {
    std::string path;
    struct Written {
        Table table;
        std::size_t features = 0;
    };
    std::vector<Written> tables;
};

/// Writes a clean GeoPackage: no bookkeeping tables, identifiers and aliases in Chinese, styles, R-trees; into a
/// temporary file beside the target, integrity-checked, flushed, renamed. On any error the target is as it was and
/// nothing else is left. Errors, with detail "file": cannot_write; conflict with reason "exists" (the target is a
/// project: such a file is never replaced); crs_unknown; bad_data (details "table" and "fid" for a shape that has no
/// image in the CRS); cancelled.
[[nodiscard]] Result<ExportReport> export_geopackage(const Plan& plan, const std::string& path,
                                                     const ExportOptions& options, JobContext& job);

}  // namespace yimi::gis
