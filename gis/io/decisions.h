#pragma once

#include <string>
#include <vector>

#include "gis/crs/crs.h"

namespace yimi::gis {

enum class Datum { wgs84, gcj02, bd09 };

/// How a layer's bytes became text. `why` is a stable word: "cpg", "bom", "utf8", "gb18030", "declared", "chosen",
/// "format", or "unsure" where nothing explains every text and a person should look at the evidence.
struct EncodingDecision {
    std::string name;  ///< "UTF-8", "GB18030", …
    std::string why;
    std::vector<std::string> evidence;  ///< values that decided it, as they read now; at most three
};

/// `why`: "prj", "file", "chosen", "format" (GeoJSON is WGS 84), or "missing" (then `crs.code` and `crs.wkt` are
/// empty).
struct CrsDecision {
    Crs crs;
    std::string why;
};

}  // namespace yimi::gis
