#include "core/network/profile.h"

#include <catch2/catch.hpp>

using namespace yimi;

namespace {

WalkingProfile alone_9() {
    WalkingProfile profile;
    profile.id = "alone_9";
    profile.no_sidewalk_above_kmh = 30;
    profile.unmarked_above_kmh = 30;
    profile.zebra_above_kmh = 40;
    profile.zebra_longer_than_m = 14;
    profile.refuses_unlit_after_dark = true;
    profile.zebra_s = 10;
    profile.signal_s = 25;
    profile.unmarked_s = std::nullopt;
    return profile;
}

StreetFacts street(double speed_kmh, bool sidewalk) {
    StreetFacts facts;
    facts.speed_limit_kmh = speed_kmh;
    facts.has_sidewalk = sidewalk;
    facts.is_lit = true;
    return facts;
}

}  // namespace

TEST_CASE("a street without sidewalk is refused only above the speed") {
    CHECK(passage(alone_9(), street(30, false), Daylight::day).allowed);
    CHECK(passage(alone_9(), street(30.5, false), Daylight::day).refusal == "no_sidewalk");
    CHECK(passage(alone_9(), street(60, true), Daylight::day).allowed);
}

TEST_CASE("what is unknown refuses nothing and is named, unless the known decides alone") {
    StreetFacts unknown_speed = street(0, false);
    unknown_speed.speed_limit_kmh.reset();
    const Passage asked = passage(alone_9(), unknown_speed, Daylight::day);
    CHECK(asked.allowed);
    CHECK(asked.unknown == std::vector<std::string_view>{"speed_limit_kmh"});
    unknown_speed.has_sidewalk = true;
    CHECK(passage(alone_9(), unknown_speed, Daylight::day).unknown.empty());
    CHECK(passage(alone_9(), StreetFacts{}, Daylight::day).unknown.size() == 2);
    CHECK(passage(WalkingProfile{}, StreetFacts{}, Daylight::dark).unknown.empty());
}

TEST_CASE("an unlit street is refused after dark only") {
    StreetFacts unlit = street(20, true);
    unlit.is_lit = false;
    CHECK(passage(alone_9(), unlit, Daylight::day).allowed);
    CHECK(passage(alone_9(), unlit, Daylight::dark).refusal == "unlit");
}

TEST_CASE("a pushchair refuses stairs, kerbs without ramp and steep slopes either way") {
    WalkingProfile pushchair;
    pushchair.refuses_stairs = true;
    pushchair.refuses_kerbs_without_ramp = true;
    pushchair.slope_above_pct = 8;
    StreetFacts facts{std::nullopt, std::nullopt, false, true, true, 8.0};
    CHECK(passage(pushchair, facts, Daylight::day).allowed);
    facts.slope_pct = -8.5;
    CHECK(passage(pushchair, facts, Daylight::day).refusal == "slope");
    facts.slope_pct = 0;
    facts.has_kerb_ramps = false;
    CHECK(passage(pushchair, facts, Daylight::day).refusal == "kerb_without_ramp");
    facts.has_stairs = true;
    CHECK(passage(pushchair, facts, Daylight::day).refusal == "stairs");
}

TEST_CASE("crossings cost their seconds or are refused") {
    CHECK(passage(alone_9(), CrossingFacts{CrossingKind::zebra, 40, 14}).penalty_s == 10);
    CHECK(passage(alone_9(), CrossingFacts{CrossingKind::zebra, 41, 5}).refusal == "fast_zebra");
    CHECK(passage(alone_9(), CrossingFacts{CrossingKind::zebra, 30, 15}).refusal == "long_zebra");
    CHECK(passage(alone_9(), CrossingFacts{CrossingKind::signal, 60, 30}).penalty_s == 25);
    CHECK(passage(alone_9(), CrossingFacts{CrossingKind::unmarked, 20, 5}).refusal == "unmarked");
    CHECK(passage(alone_9(), CrossingFacts{CrossingKind::refuge, 60, 30}).penalty_s == 10);
    CHECK(passage(alone_9(), CrossingFacts{CrossingKind::bridge, 60, 30}).penalty_s == 0);
    CHECK(passage(alone_9(), CrossingFacts{}).unknown == std::vector<std::string_view>{"kind"});
    CHECK(passage(alone_9(), CrossingFacts{CrossingKind::zebra, 30, std::nullopt}).unknown ==
          std::vector<std::string_view>{"crossing_length_m"});
}

TEST_CASE("only uphill over 2 % takes longer") {
    CHECK(slope_factor(-5) == 1);
    CHECK(slope_factor(2) == 1);
    CHECK(slope_factor(7) == Approx(1.4));
}

TEST_CASE("crossings are named as the plan's table does") {
    CHECK(crossing_kind_named("signal") == CrossingKind::signal);
    CHECK(crossing_kind_named("unmarked") == CrossingKind::unmarked);
    CHECK_FALSE(crossing_kind_named("ferry"));
}
