#pragma once

#include <string>

#include "gis/support/sqlite.h"

namespace yimi::gis {

/// Which project, which revision, how many edits ever: another stamp, another project, or the same with other rows.
[[nodiscard]] Result<std::string> read_stamp(const Database& database);

}  // namespace yimi::gis
