#pragma once

#include <optional>
#include <string>
#include <vector>

namespace yimi::gis {

/// What a text says of a Transverse Mercator projection.
struct TransverseMercator {
    double latitude_deg = 0, meridian_deg = 0, scale = 1, false_easting_m = 0, false_northing_m = 0;
};

/// What a text says of a coordinate system, however it names it.
struct SystemParameters {
    std::vector<std::string> names;  ///< of the system, its degrees and its datum
    double semi_axis_m = 0, inverse_flattening = 0;
    std::optional<TransverseMercator> projection;  ///< none: degrees
};

/// The EPSG code ("EPSG:4544") of the system of China that these parameters are: CGCS2000, Xian 1980 or Beijing 1954 in
/// degrees or in Gauss-Krüger's 3° and 6° zones, with the zone's number before the easting or without. The datum is
/// known by its ellipsoid and any of the names (vendors spell it in a dozen ways), the projection by its numbers alone:
/// a name that promises what the numbers do not keep counts for nothing. Where 3° and 6° zones have the same numbers,
/// the names decide, else 3°. Empty for anything else, such as a city's own meridian or false origin.
[[nodiscard]] std::string chinese_code(const SystemParameters& system);

}  // namespace yimi::gis
