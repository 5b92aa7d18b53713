#pragma once

#include <sqlite3.h>

#include "core/model/plan.h"

namespace yimi::gis {

/// Makes the rows of a layer readable by SQL as the table "rows" of a connection, where they lie. The layer must
/// outlive the connection. An SQLite result code.
[[nodiscard]] int add_layer_table(sqlite3* connection, const Layer& layer);

}  // namespace yimi::gis
