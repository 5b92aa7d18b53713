#include "gis/io/formats/osm_streets.h"

#include <algorithm>
#include <cmath>

namespace yimi::gis {

std::uint64_t osm_place(double longitude, double latitude) noexcept {
    constexpr double units = 1e7;
    const auto part = [](double degrees) { return static_cast<std::uint32_t>(std::llround(degrees * units)); };
    return std::uint64_t{part(longitude)} << 32U | part(latitude);
}

void OsmStreetCutter::add(OsmStreet street) {
    streets_.push_back(std::move(street));
}

std::uint32_t OsmStreetCutter::level_number(const std::string& level) {
    const auto known = std::find(levels_.begin(), levels_.end(), level);
    const auto number = static_cast<std::uint32_t>(known - levels_.begin());
    if (known == levels_.end()) levels_.push_back(level);
    return number;
}

void OsmStreetCutter::count_places() {
    for (const OsmStreet& street : streets_) {
        const std::uint32_t level = level_number(street.level);
        const int points = OGR_G_GetPointCount(street.line.get());
        for (int point = 0; point < points; ++point) {
            Place& place =
                places_[osm_place(OGR_G_GetX(street.line.get(), point), OGR_G_GetY(street.line.get(), point))];
            if (point == 0 || point == points - 1) {
                place.end = true;
            } else if (place.middle == 0) {
                place.level = level;
                place.middle = 1;
            } else if (place.level == level) {
                place.middle = 2;
            } else {
                place.more.push_back(level);
            }
        }
    }
}

bool OsmStreetCutter::is_joint(std::uint64_t at, std::uint32_t level) const {
    const Place& place = places_.at(at);
    if (place.end) return true;
    if (place.level == level) return place.middle > 1;
    return std::count(place.more.begin(), place.more.end(), level) > 1;
}

std::vector<OgrGeometry> OsmStreetCutter::pieces_of(const OsmStreet& street) {
    const std::uint32_t level = level_number(street.level);
    const OGRGeometryH line = street.line.get();
    const int points = OGR_G_GetPointCount(line);
    std::vector<OgrGeometry> pieces;
    OgrGeometry piece(OGR_G_CreateGeometry(wkbLineString));
    for (int point = 0; point < points; ++point) {
        const double x = OGR_G_GetX(line, point), y = OGR_G_GetY(line, point);
        OGR_G_AddPoint_2D(piece.get(), x, y);
        const bool is_last = point == points - 1;
        if (point == 0 || (!is_last && !is_joint(osm_place(x, y), level))) continue;
        pieces.push_back(std::move(piece));
        piece.reset(OGR_G_CreateGeometry(wkbLineString));
        if (!is_last) OGR_G_AddPoint_2D(piece.get(), x, y);
    }
    return pieces;
}

}  // namespace yimi::gis
