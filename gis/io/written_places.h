#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/geometry/point.h"

namespace yimi::gis {

/// A place that a text may mean.
struct WrittenPlace {
    /// What the numbers were taken for.
    enum class As {
        plan,     ///< east and north in the plan's own system
        system,   ///< east and north in another one, which `crs` names: a zone's number before the easting
        degrees,  ///< longitude and latitude, CGCS2000 (WGS 84 is the same to a few decimetres)
        gcj02,    ///< the same as Amap and Tencent shift them
        bd09,     ///< the same as Baidu shifts them
    };
    Point at;  ///< in the plan's system
    As as = As::plan;
    std::string crs = {};      ///< the code of what was read
    bool north_first = false;  ///< the text has north (latitude) before east
};

/// What a person who types or pastes two coordinates may mean, likeliest first: metres east and north, also in Chinese
/// surveyors' order or with the number of a zone, "409916, 3394765", "35409916 3394765"; degrees in any spelling of
/// coordinate_text.h, "104.06,30.67", "30°40′12″N 104°3′36″E", "经度:104.06 纬度:30.67". `near`: the plan's extent,
/// which decides where the order is open. Empty for a text that is no two coordinates, or whose place is on no map.
[[nodiscard]] std::vector<WrittenPlace> read_places(std::string_view text, const std::string& plan_crs,
                                                    const Box& near);

}  // namespace yimi::gis
