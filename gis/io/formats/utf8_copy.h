#pragma once

#include <string>

#include "core/base/result.h"
#include "gis/io/opened_source.h"

namespace yimi::gis {

/// Opens a text for drivers that know no encoding but UTF-8, or only those of the West: where the file is in another
/// one, what is opened is a copy in UTF-8 in a temporary folder, and `encoding` of the source says how it was decided.
/// Files that are no text are opened as they are. `encoding`: as in SourceFormat::open; `options`: GDAL's, or null.
/// Errors: as open_text_file() and open_dataset(), and cannot_write.
[[nodiscard]] Result<OpenedSource> open_in_utf8(const std::string& path, const std::string& encoding,
                                                const char* const* options);

}  // namespace yimi::gis
