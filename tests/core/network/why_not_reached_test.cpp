#include "core/network/why_not_reached.h"

#include <catch2/catch.hpp>

#include "core/network/link_search.h"
#include "tests/support/sided_streets.h"

using namespace yimi;
using test::PlanBuilder;
using State = WhyNotReached::State;
using Kind = BrokenLink::Kind;

namespace {

const PlanBuilder::Values fast_street{{"speed_limit_kmh", 60.0}, {"sidewalk", std::string("none")}};

WalkingProfile child() {
    WalkingProfile profile;
    profile.no_sidewalk_above_kmh = 30;
    profile.refuses_stairs = true;
    profile.unmarked_above_kmh = 30;
    return profile;
}

WhyNotReached why(const Plan& plan, Point home, std::vector<Point> places, WhyQuestion question = {}) {
    const WalkNetwork streets(plan);
    const ProfileNetwork network(streets, child());
    return why_not_reached(plan, network, home, places, question);
}

void apply(Plan& plan, const BrokenLink& link) {
    if (link.kind == Kind::no_crossing) {
        const Layer& crossings = plan.layer(Table::crossings);
        const auto line = plan.layer(Table::streets).row(*link.street)->geometry().points;
        Feature bridge = make_feature(Table::crossings, make_point(point_along(line, path_length_m(line) / 2)));
        set(bridge, Table::crossings, "kind", std::string("bridge"));
        REQUIRE(plan.apply({"test", {FeatureChange{Table::crossings, crossings.next_id(), std::nullopt, bridge}}}));
        return;
    }
    if (link.kind != Kind::refused) {
        REQUIRE(plan.apply(link_edit(plan, link)));
        return;
    }
    plan = test::with_value(plan, Table::streets, *link.street, "speed_limit_kmh", 20.0);
    plan = test::with_value(plan, Table::streets, *link.street, "stairs", std::int64_t{0});
}

}  // namespace

TEST_CASE("a gap between the home's streets and the others is named with its metres, and bridging it is enough") {
    Plan plan = PlanBuilder()
                    .row(Table::streets, "LINESTRING (0 0, 100 0)", test::quiet_street)
                    .row(Table::streets, "LINESTRING (101.4 0, 200 0)", test::quiet_street)
                    .plan();
    const auto answer = why(plan, {10, 5}, {{150, 5}});
    REQUIRE(answer.state == State::broken);
    REQUIRE(answer.links.size() == 1);
    const BrokenLink& gap = answer.links[0];
    CHECK(gap.kind == Kind::gap);
    CHECK(gap.length_m == Approx(1.4));
    CHECK(gap.from == Point{100, 0});
    CHECK(gap.street == FeatureId{1});
    CHECK(gap.other == FeatureId{2});
    CHECK(*answer.then_m == Approx(5 + 90 + 1.4 + 48.6 + 5));
    apply(plan, gap);
    CHECK(*why(plan, {10, 5}, {{150, 5}}).walk_m == Approx(*answer.then_m));
}

TEST_CASE("streets that cross without a node, a refused street, and a wall in a gap are told apart") {
    SECTION("no node") {
        Plan plan = PlanBuilder()
                        .row(Table::streets, "LINESTRING (0 0, 100 0)", test::quiet_street)
                        .row(Table::streets, "LINESTRING (50 -90, 50 90)", test::quiet_street)
                        .plan();
        const auto answer = why(plan, {10, 5}, {{55, 80}});
        REQUIRE(answer.links.size() == 1);
        CHECK(answer.links[0].kind == Kind::no_node);
        CHECK(answer.links[0].from == Point{50, 0});
        apply(plan, answer.links[0]);
        CHECK(why(plan, {10, 5}, {{55, 80}}).state == State::within);
    }
    SECTION("refused") {
        const Plan plan = PlanBuilder()
                              .row(Table::streets, "LINESTRING (0 0, 100 0)", test::quiet_street)
                              .row(Table::streets, "LINESTRING (100 0, 160 0)", fast_street)
                              .row(Table::streets, "LINESTRING (160 0, 300 0)", test::quiet_street)
                              .plan();
        const auto answer = why(plan, {10, 5}, {{290, 5}});
        REQUIRE(answer.links.size() == 1);
        CHECK(answer.links[0].kind == Kind::refused);
        CHECK(answer.links[0].street == FeatureId{2});
        CHECK(answer.links[0].why == "no_sidewalk");
        CHECK(*answer.then_m == Approx(290));
    }
    SECTION("wall") {
        const Plan plan = PlanBuilder()
                              .row(Table::streets, "LINESTRING (0 0, 100 0)", test::quiet_street)
                              .row(Table::streets, "LINESTRING (110 0, 300 0)", test::quiet_street)
                              .row(Table::occluders, "LINESTRING (105 -50, 105 50)", {{"kind", std::string("wall")}})
                              .plan();
        CHECK(why(plan, {10, 5}, {{290, 5}}).links.at(0).wall == FeatureId{1});
    }
}

TEST_CASE("a way through a building is taken only where nothing else is near") {
    PlanBuilder builder;
    builder.row(Table::streets, "LINESTRING (0 0, 100 0)", test::quiet_street)
        .row(Table::streets, "LINESTRING (110 0, 300 0)", test::quiet_street)
        .row(Table::buildings, "MULTIPOLYGON (((102 -5, 108 -5, 108 5, 102 5, 102 -5)))");
    CHECK(why(builder.plan(), {10, 5}, {{290, 5}}).links.at(0).building == FeatureId{1});
    builder.row(Table::streets, "LINESTRING (50 0, 50 30)", test::quiet_street);
    builder.row(Table::streets, "LINESTRING (75 30, 115 30, 115 0.5)", test::quiet_street);
    for (const BrokenLink& link : why(builder.plan(), {10, 5}, {{290, 5}}).links) CHECK_FALSE(link.building);
}

TEST_CASE("a home and a place farther than 50 m from every street lack a way of their own") {
    Plan plan = PlanBuilder().row(Table::streets, "LINESTRING (0 0, 500 0)", test::quiet_street).plan();
    const auto answer = why(plan, {100, 80}, {{400, -70}});
    REQUIRE(answer.state == State::broken);
    REQUIRE(answer.links.size() == 2);
    CHECK(answer.links[0].kind == Kind::home_leg);
    CHECK(answer.links[0].length_m == Approx(80));
    CHECK(answer.links[1].kind == Kind::place_leg);
    CHECK(answer.links[1].to == Point{400, -70});
    CHECK(*answer.then_m == Approx(450));
    for (const BrokenLink& link : answer.links) apply(plan, link);
    CHECK(why(plan, {100, 80}, {{400, -70}}).walk_m == Approx(450));
    CHECK(why(plan, {100, 49}, {{400, -50}}).state == State::within);
}

TEST_CASE("where one gets there but too far, the one link that brings it within reach is named, or none") {
    Plan plan = PlanBuilder()
                    .row(Table::streets, "LINESTRING (0 0, 300 0)", test::quiet_street)
                    .row(Table::streets, "LINESTRING (300 0, 300 40)", test::quiet_street)
                    .row(Table::streets, "LINESTRING (300 40, 0 40)", test::quiet_street)
                    .plan();
    const auto answer = why(plan, {0, -5}, {{0, 45}}, {300});
    CHECK(answer.state == State::too_far);
    CHECK(*answer.walk_m == Approx(650));
    REQUIRE(answer.links.size() == 1);
    CHECK(answer.links[0].length_m == Approx(40));
    CHECK(*answer.then_m == Approx(50));
    apply(plan, answer.links[0]);
    CHECK(why(plan, {0, -5}, {{0, 45}}, {300}).state == State::within);
    const Plan straight = PlanBuilder().row(Table::streets, "LINESTRING (0 0, 900 0)", test::quiet_street).plan();
    const auto far = why(straight, {0, 0}, {{900, 0}}, {300});
    CHECK(far.state == State::too_far);
    CHECK(far.links.empty());
}

TEST_CASE("without places or streets nothing is claimed") {
    CHECK(why(Plan(), {0, 0}, {}).state == State::no_places);
    CHECK(why(Plan(), {0, 0}, {{1, 1}}).state == State::no_streets);
    const Plan refused = PlanBuilder().row(Table::streets, "LINESTRING (0 0, 100 0)", fast_street).plan();
    const auto answer = why(refused, {10, 5}, {{90, 5}});
    REQUIRE(answer.links.size() == 1);
    CHECK(answer.links[0].kind == Kind::refused);
}

namespace {

/// A quarter with a third of its streets refused, others cut off by gaps.
Plan broken_quarter(unsigned seed) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<> chance(0, 1), slip(-12, 12);
    const Plan whole = test::random_quarter(seed, 6);
    PlanBuilder broken;
    whole.layer(Table::streets).for_each([&](const RowView& row) {
        Geometry shape = copy_of(row.geometry());
        if (chance(random) < 0.25) shape.points.back() = shape.points.back() + Point{slip(random), slip(random)};
        broken.row(Table::streets, shape, chance(random) < 0.35 ? fast_street : test::quiet_street);
        return true;
    });
    return broken.plan();
}

double total_cost_m(const std::vector<BrokenLink>& links) {
    double sum = 0;
    for (const BrokenLink& link : links) sum += cost_m(link);
    return sum;
}

}  // namespace

TEST_CASE("a crossing that is missing is named, at home and where the sidewalk changes sides") {
    PlanBuilder builder;
    builder.row(Table::streets, "LINESTRING (0 0, 200 0)", test::sidewalk_on("left"))
        .row(Table::streets, "LINESTRING (200 0, 400 0)", test::sidewalk_on("right"));
    const Plan plan = builder.plan();
    const auto at_home = why(plan, {50, -5}, {{150, 5}});
    CHECK(at_home.state == State::broken);
    REQUIRE(at_home.links.size() == 1);
    CHECK(at_home.links[0].kind == Kind::no_crossing);
    CHECK(at_home.links[0].street == FeatureId{1});
    CHECK(at_home.links[0].why == "unmarked");
    CHECK(at_home.links[0].part == StreetPart::across);
    CHECK(at_home.links[0].from == Point{50, 0});
    CHECK(*at_home.then_m == Approx(5 + 100 + 5));
    const auto on_the_way = why(plan, {150, 5}, {{250, -5}});
    REQUIRE(on_the_way.links.size() == 1);
    CHECK(on_the_way.links[0].kind == Kind::no_crossing);
    CHECK(on_the_way.links[0].from == Point{200, 0});
    CHECK(*on_the_way.then_m == Approx(110));
    // A side that may not be used is named with its side: here no crossing helps, the way leads along it.
    builder
        .row(Table::streets, "LINESTRING (400 0, 500 0)",
             {{"speed_limit_kmh", 20.0}, {"sidewalk", std::string("left")}, {"stairs", std::int64_t{1}}})
        .row(Table::streets, "LINESTRING (500 0, 600 0)", test::quiet_street);
    const auto along = why(builder.plan(), {350, -5}, {{550, -5}});
    REQUIRE(along.links.size() == 1);
    CHECK(along.links[0].kind == Kind::refused);
    CHECK(along.links[0].street == FeatureId{3});
    CHECK(along.links[0].part == StreetPart::right);
}

TEST_CASE("where the way round is too far, the crossing that would shorten it is named") {
    // A loop whose sidewalk is outside, but for the way round by its quiet end.
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 100 0)", test::quiet_street)
                          .row(Table::streets, "LINESTRING (100 0, 500 0)", test::sidewalk_on("left"))
                          .row(Table::streets, "LINESTRING (100 0, 100 -100)", test::quiet_street)
                          .row(Table::streets, "LINESTRING (500 0, 600 0)", test::sidewalk_on("right"))
                          .row(Table::streets, "LINESTRING (600 0, 600 -300, 100 -300, 100 -100)", test::quiet_street)
                          .plan();
    const auto answer = why(plan, {480, 5}, {{520, -5}}, {200});
    CHECK(answer.state == State::too_far);
    REQUIRE(answer.links.size() == 1);
    CHECK(answer.links[0].kind == Kind::no_crossing);
    CHECK(answer.links[0].from == Point{500, 0});
    CHECK(*answer.then_m == Approx(50));
}

TEST_CASE("adding the named links makes it reachable where sidewalks differ") {
    const auto seed = GENERATE(range(1U, 201U));
    CAPTURE(seed);
    Plan plan = test::sided_quarter(seed, 5);
    std::mt19937 random(seed + 1000);
    std::uniform_real_distribution<> place(-40, 440);
    const Point home{place(random), place(random)};
    const std::vector<Point> places{{place(random), place(random)}};
    const WhyQuestion question{std::numeric_limits<double>::infinity(), 50 + seed % 3 * 100.0};
    const auto answer = why(plan, home, places, question);
    if (answer.state == State::within) return;
    REQUIRE(answer.state == State::broken);
    REQUIRE_FALSE(answer.links.empty());
    for (const BrokenLink& link : answer.links) {
        CAPTURE(word_of(link.kind), link.why, link.from.x, link.from.y);
        apply(plan, link);
    }
    CHECK(why(plan, home, places, question).state == State::within);
}

TEST_CASE("adding the named links makes it reachable, and no refused street alone would do it more cheaply") {
    const auto seed = GENERATE(range(1U, 301U));
    CAPTURE(seed);
    Plan plan = broken_quarter(seed);
    std::mt19937 random(seed + 1000);
    std::uniform_real_distribution<> place(-80, 580);
    const Point home{place(random), place(random)};
    const std::vector<Point> places{{place(random), place(random)}, {place(random), place(random)}};
    const auto answer = why(plan, home, places);
    if (answer.state == State::within) return;
    REQUIRE(answer.state == State::broken);
    REQUIRE_FALSE(answer.links.empty());
    plan.layer(Table::streets).for_each([&](const RowView& row) {
        BrokenLink only;
        only.kind = Kind::refused;
        only.street = row.id();
        only.length_m = length_m(row.geometry());
        if (cost_m(only) >= total_cost_m(answer.links)) return true;
        Plan mended = plan;
        apply(mended, only);
        CHECK(why(mended, home, places).state == State::broken);
        return true;
    });
    for (const BrokenLink& link : answer.links) apply(plan, link);
    CHECK(why(plan, home, places).state == State::within);
}

TEST_CASE("the one link that is named brings a place within reach") {
    const auto seed = GENERATE(range(1U, 201U));
    CAPTURE(seed);
    Plan plan = broken_quarter(seed);
    std::mt19937 random(seed + 2000);
    std::uniform_real_distribution<> place(0, 500);
    const Point home{place(random), place(random)};
    const std::vector<Point> places{{place(random), place(random)}, {place(random), place(random)}};
    const auto answer = why(plan, home, places, {400});
    if (answer.state != State::too_far || answer.links.empty()) return;
    CHECK(answer.links.size() == 1);
    CHECK(*answer.then_m <= 400);
    apply(plan, answer.links[0]);
    CHECK(why(plan, home, places, {400}).state == State::within);
}
