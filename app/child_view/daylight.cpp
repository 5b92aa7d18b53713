#include "app/child_view/daylight.h"

#include "gis/crs/crs.h"

namespace yimi::app {
namespace {

Point lonlat_of(const Plan& plan, Point at) {
    constexpr Point of_the_clocks{120, 30};
    const auto to_lonlat = gis::Transformer::between(gis::crs_of(plan), "EPSG:4326");
    if (!to_lonlat) return of_the_clocks;
    const auto place = to_lonlat.value().transformed(at);
    return place ? place.value() : of_the_clocks;
}

}  // namespace

SunPosition sun_over(const Plan& plan, Point at, const ClockTime& when) {
    constexpr double ahead_of_utc_s = 8 * 3600;
    const Point lonlat = lonlat_of(plan, at);
    return sun_position(
        lonlat.x, lonlat.y,
        days_since_2000(when.date.year(), when.date.month(), when.date.day(), when.second - ahead_of_utc_s));
}

}  // namespace yimi::app
