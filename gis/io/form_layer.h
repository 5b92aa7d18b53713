#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/geometry/point.h"

namespace yimi::gis {

/// One column of a form: texts, or one of a list of values.
struct FormColumn {
    std::string name, title;
    std::vector<std::pair<std::string, std::string>> words = {};  ///< value and its title; empty: any text
};
struct FormRow {
    Point at;
    std::vector<std::string> cells;  ///< as many as columns; empty: nothing yet
};
struct FormLayer {
    std::string name, crs;  ///< crs: "EPSG:4544"
    std::vector<FormColumn> columns;
    std::vector<FormRow> rows;
};

/// Writes a GeoPackage of points whose lists of values stand in it as field domains, so that QGIS and QField offer them
/// in their forms by themselves. The file is replaced only when it is whole. Errors: cannot_write; crs_unknown.
[[nodiscard]] Result<Done> write_form(const std::string& path, const FormLayer& form);

}  // namespace yimi::gis
