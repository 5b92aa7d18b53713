#pragma once

#include <cstddef>
#include <string>

namespace yimi::gis {

enum class AxisName { none, x, y };

/// A column whose name says which coordinate it holds; `rest` is what the columns of one pair share: "wgs84" of
/// "wgs84_lng", "start" of "startLat". Names of easting and northing are x and y.
struct NamedAxis {
    AxisName axis = AxisName::none;
    std::string rest;
};

[[nodiscard]] NamedAxis axis_of(const std::string& name);

/// Whether a name says that both coordinates are in the column ("坐标", "location", "lnglat"), and that the latitude
/// comes first.
[[nodiscard]] bool names_a_pair(const std::string& name);
[[nodiscard]] bool names_latitude_first(const std::string& name);

/// How far the rest of a name speaks for its coordinates: 2 for a true system (WGS 84, CGCS2000), 0 for a shifted one
/// (GCJ-02, BD-09), else 1.
[[nodiscard]] std::size_t trust_in(const std::string& rest);

}  // namespace yimi::gis
