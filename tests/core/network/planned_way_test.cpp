#include "core/network/planned_way.h"

#include <catch2/catch.hpp>

#include "tests/support/street_plans.h"

using namespace yimi;
using test::PlanBuilder;
using test::quiet_street;

namespace {

WalkingProfile child() {
    WalkingProfile profile;
    profile.speed_mps = 1.1;
    return profile;
}

/// A ladder: y = 0 and y = 100 from 0 to 300, joined at x = 0, 100, 200 and 300.
Plan ladder() {
    PlanBuilder plan;
    for (const double y : {0.0, 100.0})
        for (const double x : {0.0, 100.0, 200.0})
            plan.row(Table::streets, make_line(std::vector<Point>{{x, y}, {x + 100, y}}), quiet_street);
    for (const double x : {0.0, 100.0, 200.0, 300.0})
        plan.row(Table::streets, make_line(std::vector<Point>{{x, 0}, {x, 100}}), quiet_street);
    return plan.plan();
}

PlannedWay along_the_bottom() {
    return {{{0, 0}, {100, 0}, {200, 0}, {300, 0}}, {}};
}

}  // namespace

TEST_CASE("a place that is dragged is passed, and stays set") {
    const Plan plan = ladder();
    const WalkNetwork streets(plan);
    const ProfileNetwork network(streets, child());
    const auto moved = WayPlanner(network, along_the_bottom()).with_stop_added(0, {150, 110});
    REQUIRE(moved.way);
    CHECK(path_length_m(moved.way->line) == Approx(500));
    REQUIRE(moved.way->via.size() == 1);
    CHECK(moved.way->line[moved.way->via[0]] == Point{150, 100});

    const auto elsewhere = WayPlanner(network, *moved.way).with_stop_moved(1, {150, -3});
    REQUIRE(elsewhere.way);
    CHECK(path_length_m(elsewhere.way->line) == Approx(300));
    CHECK(elsewhere.way->line[elsewhere.way->via.at(0)] == Point{150, 0});

    const auto without = WayPlanner(network, *moved.way).with_stop_removed(1);
    REQUIRE(without.way);
    CHECK(*without.way == along_the_bottom());
}

TEST_CASE("only the legs that lead to the changed place are found anew") {
    const Plan plan = ladder();
    const WalkNetwork streets(plan);
    const ProfileNetwork network(streets, child());
    // The first leg leaves the streets, as somebody has drawn it.
    const PlannedWay drawn{{{0, 0}, {50, 30}, {100, 0}, {200, 0}, {300, 0}}, {2, 3}};
    const auto moved = WayPlanner(network, drawn).with_stop_moved(2, {250, 99});
    REQUIRE(moved.way);
    CHECK(moved.way->line[1] == Point{50, 30});
    CHECK(moved.way->via.front() == 2);
    CHECK(moved.way->line[moved.way->via.back()] == Point{250, 100});
    CHECK(moved.way->line.back() == Point{300, 0});

    const auto end = WayPlanner(network, drawn).with_stop_moved(3, {300, 60});
    REQUIRE(end.way);
    CHECK(end.way->line.back() == Point{300, 60});
    CHECK(end.way->line[1] == Point{50, 30});
    CHECK(end.way->via == drawn.via);

    const auto start = WayPlanner(network, drawn).with_stop_moved(0, {-20, 100});
    REQUIRE(start.way);
    CHECK(start.way->line.front() == Point{-20, 100});
    CHECK(start.way->line[start.way->via.at(0)] == Point{100, 0});
    CHECK(start.way->line[start.way->via.at(1)] == Point{200, 0});
}

TEST_CASE("fifty metres from a street are reached, more are not, and it is told how far") {
    const Plan plan = ladder();
    const WalkNetwork streets(plan);
    const ProfileNetwork network(streets, child());
    const WayPlanner planner(network, along_the_bottom());
    CHECK(planner.with_stop_moved(0, {0, -50}).way);
    const auto far = planner.with_stop_moved(0, {0, -50.5});
    REQUIRE_FALSE(far.way);
    REQUIRE(far.problem);
    CHECK(far.problem->distance_m == Approx(50.5));
    CHECK(far.problem->street == Point{0, 0});
}

TEST_CASE("streets that do not join, or none at all, are told apart from too far") {
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 100 0)", quiet_street)
                          .row(Table::streets, "LINESTRING (0 40, 100 40)", quiet_street)
                          .plan();
    const WalkNetwork streets(plan), none{Plan()};
    const ProfileNetwork network(streets, child()), empty(none, child());
    const PlannedWay way{{{0, 0}, {100, 0}}, {}};
    const auto apart = WayPlanner(network, way).with_stop_added(0, {50, 41});
    REQUIRE(apart.problem);
    CHECK(apart.problem->distance_m <= planned_leg_limit_m);
    const auto nowhere = WayPlanner(empty, way).with_stop_added(0, {50, 41});
    REQUIRE(nowhere.problem);
    CHECK_FALSE(nowhere.problem->street);
}

TEST_CASE("the set places are kept as numbers of vertices, and what is none is left out") {
    const std::vector<Point> line{{0, 0}, {1, 0}, {2, 0}, {3, 0}};
    CHECK(via_text(std::vector<std::size_t>{1, 2}) == "[1,2]");
    CHECK(via_text({}).empty());
    CHECK(planned_way(line, "[1, 2]").via == std::vector<std::size_t>{1, 2});
    for (const char* wrong : {"", "[]", "[0]", "[3]", "[17]", "x", "[\"a\"]", "[99999999999999999999999]"})
        CHECK(planned_way(line, wrong).via.empty());
    CHECK(planned_way(line, "[2,1,2]").via == std::vector<std::size_t>{2});
    CHECK(reversed(planned_way(line, "[1]")).via == std::vector<std::size_t>{2});
}

TEST_CASE("set places go with a line that moves, and are found again in one that has other vertices") {
    const PlannedWay before{{{0, 0}, {1, 0}, {2, 0}, {3, 0}}, {1, 2}};
    CHECK(via_in({{5, 5}, {6, 5}, {7, 5}, {8, 5}}, before) == before.via);
    CHECK(via_in({{0, 0}, {0.5, 0}, {1, 0}, {2, 0}, {3, 0}}, before) == std::vector<std::size_t>{2, 3});
    CHECK(via_in({{0, 0}, {2, 0}, {3, 0}}, before) == std::vector<std::size_t>{1});
}

TEST_CASE("each leg of a way planned at random takes the least time") {
    const auto seed = GENERATE(range(1U, 31U));
    CAPTURE(seed);
    const Plan plan = test::random_quarter(seed, 6);
    const WalkNetwork streets(plan);
    const ProfileNetwork network(streets, child());
    std::mt19937 random(seed);
    std::uniform_real_distribution<> anywhere(0, 500);
    const auto place = [&] { return Point{anywhere(random), anywhere(random)}; };
    const auto door = [&](Point at) { return std::vector<Door>{{at, *network.attach(at, std::nullopt)}}; };
    const Point from = place(), to = place();
    const auto direct = quickest_walk(network, door(from), door(to));
    if (!direct) return;
    PlannedWay way{direct->line, {}};
    for (int drag = 0; drag < 6; ++drag) {
        const std::size_t stops = way.stops().size(), leg = random() % (stops - 1);
        const auto next = WayPlanner(network, way).with_stop_added(leg, place());
        if (!next.way) continue;
        way = *next.way;
        CHECK(way.line.front() == from);
        CHECK(way.line.back() == to);
        const auto places = way.stops();
        for (std::size_t index = 0; index + 1 < places.size(); ++index) {
            const std::span<const Point> line =
                std::span(way.line).subspan(places[index], places[index + 1] - places[index] + 1);
            const auto best = quickest_walk(network, door(line.front()), door(line.back()));
            REQUIRE(best);
            CHECK(path_length_m(line) == Approx(best->length_m).margin(0.1));  // ends a centimetre apart are one
        }
    }
}
