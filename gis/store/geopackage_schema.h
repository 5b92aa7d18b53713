#pragma once

#include <cstdint>
#include <string>

#include "core/base/result.h"
#include "core/model/schema.h"
#include "gis/crs/crs.h"
#include "gis/support/sqlite.h"

namespace yimi::gis {

inline constexpr const char* geometry_column = "geom";

/// Names of a table's parts, ready for SQL.
[[nodiscard]] std::string table_sql(Table table);        ///< "streets"
[[nodiscard]] std::string index_name(Table table);       ///< rtree_streets_geom, not quoted
[[nodiscard]] std::string column_list_sql(Table table);  ///< "fid", "geom", "uid", …

/// What a GeoPackage has whatever its tables: its mark, the system tables, the coordinate systems. Returns the srs_id
/// of `crs`.
[[nodiscard]] Result<std::int32_t> write_foundation(const Database& database, const Crs& crs);

/// One empty table of the plan: columns, contents with its Chinese name, aliases, enumerations, R-tree and triggers.
Result<Done> write_table(const Database& database, Table table, std::int32_t srs_id);

/// A column that a table of the file lacks; its rows know nothing of it.
Result<Done> add_column(const Database& database, Table table, std::size_t column);

/// The table `layer_styles` in which QGIS keeps styles, and one style for each given table as its default.
Result<Done> write_style_table(const Database& database);
Result<Done> write_style(const Database& database, Table table, const std::string& qml);

}  // namespace yimi::gis
