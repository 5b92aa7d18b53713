#include "core/sight/sun_position.h"

#include <catch2/catch.hpp>

using namespace yimi;

TEST_CASE("the sun stands where an ephemeris has it") {  // W44, W45, computed with PyEphem
    const SunPosition summer = sun_position(104.0657, 30.6574, days_since_2000(2024, 6, 21, 5 * 3600));
    CHECK(summer.azimuth_deg == Approx(169.88310148957677).margin(0.1));
    CHECK(summer.elevation_deg == Approx(82.67365473277735).margin(0.02));
    const SunPosition winter = sun_position(104.0657, 30.6574, days_since_2000(2024, 12, 22, 5400));
    CHECK(winter.azimuth_deg == Approx(130.35207027180732).margin(0.02));
    CHECK(winter.elevation_deg == Approx(15.741373055588307).margin(0.02));
}

// Computed with the formulas of NOAA's solar calculator (Meeus, without refraction), a theory longer than ours.
TEST_CASE("the sun sets when NOAA's calculator has it") {
    struct Row {
        double lon_deg, lat_deg;
        int month, day;
        double hours, elevation_deg;
    };
    const Row row = GENERATE(Row{104.0657, 30.6574, 12, 21, 16.5, 16.404}, Row{104.0657, 30.6574, 12, 21, 18.5, -5.377},
                             Row{104.0657, 30.6574, 12, 21, 19, -11.340}, Row{104.0657, 30.6574, 5, 20, 16.5, 41.862},
                             Row{126.6425, 45.7567, 12, 21, 17.5, -16.312}, Row{116.4, 39.9, 12, 21, 17.5, -7.214},
                             Row{116.4, 39.9, 5, 20, 19, 3.823});
    const double days = days_since_2000(2026, row.month, row.day, (row.hours - 8) * 3600);
    CHECK(sun_position(row.lon_deg, row.lat_deg, days).elevation_deg == Approx(row.elevation_deg).margin(0.02));
}

TEST_CASE("days are counted from noon of 1 January 2000, leap days included") {
    CHECK(days_since_2000(2000, 1, 1, 43200) == 0);
    CHECK(days_since_2000(2000, 3, 1, 43200) == 60);
    CHECK(days_since_2000(1999, 12, 31, 43200) == -1);
}

TEST_CASE("the sun is in the south at noon and in the north at midnight, in the northern hemisphere") {
    const SunPosition noon = sun_position(0, 45, days_since_2000(2024, 3, 20, 43200));
    CHECK(noon.azimuth_deg == Approx(180).margin(3));
    CHECK(noon.elevation_deg == Approx(45).margin(0.5));
    const SunPosition midnight = sun_position(0, 45, days_since_2000(2024, 3, 20, 0));
    CHECK(midnight.elevation_deg == Approx(-45).margin(0.5));
    CHECK((midnight.azimuth_deg > 350 || midnight.azimuth_deg < 10));
}
