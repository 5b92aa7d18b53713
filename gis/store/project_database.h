#pragma once

#include <string>

#include "gis/crs/crs.h"
#include "gis/store/project_store.h"
#include "gis/support/sqlite.h"

namespace yimi::gis {

/// Makes an empty project of an empty database.
Result<Done> write_project(const Database& database, const Crs& crs);

/// Opens a file as a project. To write: what another program took away, or an older Yimi did not have yet, is there
/// again, empty. To read: half an edit whose writer died is taken back first. Errors as in ProjectStore::open.
[[nodiscard]] Result<Database> open_project_database(const std::string& path, ProjectStore::Access access);

}  // namespace yimi::gis
