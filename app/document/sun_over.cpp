#include "app/document/sun_over.h"

#include "gis/crs/crs.h"

namespace yimi::app {
namespace {

std::optional<Point> lonlat_of(const Plan& plan, Point at) {
    const auto to_lonlat = gis::Transformer::between(gis::crs_of(plan), "EPSG:4326");
    const auto place = to_lonlat ? to_lonlat.value().transformed(at) : Result<Point>(to_lonlat.error());
    return place ? std::optional(place.value()) : std::nullopt;
}

SunPosition sun_at(Point lonlat, const QDate& date, double second_of_day) noexcept {
    constexpr double ahead_of_utc_s = 8 * 3600;
    return sun_position(lonlat.x, lonlat.y,
                        days_since_2000(date.year(), date.month(), date.day(), second_of_day - ahead_of_utc_s));
}

}  // namespace

std::optional<SunOfDay> SunOfDay::over(const Plan& plan, Point at, const QDate& date) {
    const auto lonlat = lonlat_of(plan, at);
    if (!lonlat || !date.isValid()) return std::nullopt;
    SunOfDay sun;
    sun.lonlat_ = *lonlat;
    sun.date_ = date;
    return sun;
}

SunPosition SunOfDay::at(double second_of_day) const noexcept {
    return sun_at(lonlat_, date_, second_of_day);
}

SunPosition sun_over(const Plan& plan, Point at, const ClockTime& when) {
    constexpr Point of_the_clocks{120, 30};
    return sun_at(lonlat_of(plan, at).value_or(of_the_clocks), when.date, when.second);
}

}  // namespace yimi::app
