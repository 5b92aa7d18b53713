#pragma once

#include <string>
#include <vector>

#include "core/model/layer.h"
#include "gis/support/sqlite.h"

namespace yimi::gis {

/// All layers of a project as they are at this moment, by the order of all_schemas(). Ranges of rows are read by as
/// many threads, each with a connection of its own to the file at `path`. `database` is in a transaction, which keeps
/// writers off; where that or the path cannot be relied on (the file is in WAL mode or was moved), it reads alone.
/// Errors: as in find_table and read_range, the first by order of the rows.
[[nodiscard]] Result<std::vector<Layer>> read_all_layers(const Database& database, const std::string& path,
                                                         unsigned threads);

}  // namespace yimi::gis
