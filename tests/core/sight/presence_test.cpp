#include "core/sight/presence.h"

#include <catch2/catch.hpp>

#include "core/base/clock.h"
#include "core/sight/blind_stretch.h"
#include "tests/support/plan_builder.h"

using namespace yimi;
using test::PlanBuilder;

namespace {

bool there(const Presence& presence, const char* clock) {
    return presence.may_be_there(parse_clock(clock));
}

/// Two parked cars and a hedge of see-through share 0.6 across a street; the child looks along it.
PlanBuilder street_with_cars() {
    return PlanBuilder()
        .row(Table::occluders, "LINESTRING (10 -5, 10 5)",
             {{"height_m", 1.5}, {"present_from", "07:00"}, {"present_to", "09:00"}, {"present_share", 0.6}})
        .row(Table::occluders, "LINESTRING (20 -5, 20 5)",
             {{"height_m", 1.5}, {"present_from", "08:30"}, {"present_to", "18:00"}, {"present_share", 0.5}});
}

BlindStretch seen_across(const Plan& plan, const char* clock) {
    const std::vector<Point> way{{0, -1}, {0, 1}};
    return blind_stretch(make_scene(plan, parse_clock(clock)), way, child_eye, {30, 0}, driver_eye.metres);
}

}  // namespace

TEST_CASE("a thing is there from its first to its last minute, over midnight too, and always where no time is known") {
    const Presence morning{7 * 3600, 9 * 3600};
    CHECK(there(morning, "07:00"));
    CHECK(there(morning, "09:00"));
    CHECK_FALSE(there(morning, "06:59:59"));
    CHECK_FALSE(there(morning, "09:00:01"));
    CHECK(morning.may_be_there(std::nullopt));
    const Presence night{20 * 3600, 7 * 3600};
    CHECK(there(night, "23:00"));
    CHECK(there(night, "06:00"));
    CHECK_FALSE(there(night, "12:00"));
    CHECK(there(Presence{}, "12:00"));
    CHECK(there(Presence{8 * 3600, {}}, "23:59:59"));
    CHECK_FALSE(there(Presence{8 * 3600, {}}, "07:00"));
    CHECK(there(Presence{{}, 8 * 3600}, "00:00"));
    CHECK(there(Presence{9 * 3600, 9 * 3600}, "03:00"));
    CHECK_FALSE(Presence{{}, {}, 0}.may_be_there(std::nullopt));
}

TEST_CASE("times and shares that are none count as unknown") {
    const Plan plan = PlanBuilder()
                          .row(Table::occluders, "LINESTRING (0 0, 1 0)",
                               {{"present_from", "morning"}, {"present_to", ""}, {"present_share", 7.0}})
                          .plan();
    const Presence presence = presence_of(*plan.layer(Table::occluders).row({1}));
    CHECK_FALSE(presence.has_times());
    CHECK(presence.share == 1);
}

TEST_CASE("a scene of a time of day holds what may be there then, and says how likely it hides") {
    const Plan plan = street_with_cars().plan();
    CHECK(make_scene(plan).bodies().size() == 2);
    CHECK(seen_across(plan, "06:00").blind_m == 0);
    const BlindStretch early = seen_across(plan, "07:30");
    REQUIRE(early.intervals.size() == 1);
    CHECK(early.blind_m == Approx(2));
    CHECK(early.intervals[0].hidden_chance == Approx(0.6));
    CHECK(early.expected_blind_m == Approx(2 * 0.6));
    // Both may be there: 1 − 0.4 · 0.5.
    CHECK(seen_across(plan, "08:45").expected_blind_m == Approx(2 * 0.8));
    CHECK(seen_across(plan, "12:00").expected_blind_m == Approx(2 * 0.5));
    // What always stands there hides for certain, whatever else may.
    const Plan walled =
        street_with_cars().row(Table::occluders, "LINESTRING (25 -5, 25 5)", {{"height_m", 2.0}}).plan();
    CHECK(seen_across(walled, "08:45").expected_blind_m == Approx(2));
}
