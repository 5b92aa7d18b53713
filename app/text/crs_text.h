#pragma once

#include <QString>

#include "gis/crs/crs.h"

namespace yimi::app {

/// A coordinate system in a planner's words: "CGCS2000, 3° zone, central meridian 105°E (EPSG:4544)"; the system's own
/// name where it is none of those that are used in China, as a local one where no list has it.
[[nodiscard]] QString crs_words(const gis::Crs& crs);
/// The same without its code.
[[nodiscard]] QString crs_name(const gis::Crs& crs);
/// The same by code; the code alone where there is no such system. A code is looked up once; any thread may ask.
[[nodiscard]] QString crs_words(const std::string& code);

/// A datum or its degrees in a planner's words: "CGCS2000" for "China Geodetic Coordinate System 2000".
[[nodiscard]] QString datum_words(const QString& name);

}  // namespace yimi::app
