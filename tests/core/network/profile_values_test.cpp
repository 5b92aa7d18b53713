#include "core/network/profile_values.h"

#include <catch2/catch.hpp>
#include <limits>

using namespace yimi;

namespace {

const ProfileValue& value(std::string_view key) {
    for (const ProfileValue& each : profile_values())
        if (each.key == key) return each;
    FAIL("no such value");
    return profile_values().front();
}

}  // namespace

TEST_CASE("every value is put where it is read") {
    for (const ProfileValue& each : profile_values()) {
        CAPTURE(each.key);
        WalkingProfile profile;
        profile.age_to = oldest_years;
        const auto changed = with_number(profile, each, 1);
        REQUIRE(changed);
        CHECK(number_of(*changed, each) == 1.0);
        for (const ProfileValue& other : profile_values())
            if (other.key != each.key) CHECK(number_of(*changed, other) == number_of(profile, other));
    }
}

TEST_CASE("what makes no sense is refused") {
    const WalkingProfile profile;
    constexpr double infinite = std::numeric_limits<double>::infinity();
    for (const ProfileValue& each : profile_values())
        for (const double number : {-1.0, infinite, std::numeric_limits<double>::quiet_NaN()})
            CHECK_FALSE(with_number(profile, each, number));
    CHECK_FALSE(with_number(profile, value("speed_mps"), 0));
    CHECK_FALSE(with_number(profile, value("speed_mps"), 5));
    CHECK_FALSE(with_number(profile, value("speed_mps"), std::nullopt));
    CHECK_FALSE(with_number(profile, value("age_from"), 3));  // later than it ends
    CHECK_FALSE(with_number(profile, value("age_to"), 3.5));
    CHECK_FALSE(with_number(profile, value("age_to"), 1e300));
}

TEST_CASE("without a number a limit refuses nothing, and a crossing is never taken") {
    WalkingProfile profile;
    profile.slope_above_pct = 8;
    CHECK_FALSE(with_number(profile, value("refuses.slope_above_pct"), std::nullopt)->slope_above_pct);
    CHECK_FALSE(with_number(profile, value("crossing_s.zebra"), std::nullopt)->zebra_s);
}
