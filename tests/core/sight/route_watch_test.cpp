#include "core/sight/route_watch.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <random>

#include "core/sight/guardian_sight.h"
#include "core/sight/line_of_sight.h"
#include "core/sight/stopping_sight_distance.h"
#include "tests/support/plan_builder.h"

using namespace yimi;
using test::PlanBuilder;

namespace {

const std::vector<Point> sidewalk{{40, 6}, {160, 6}};
constexpr double kmh_30 = 30;

double needed_m() {
    return stopping_sight_distance_m(kmh_30, default_braking(kmh_30), 0);
}

PlanBuilder street() {
    return PlanBuilder().row(Table::streets, "LINESTRING (0 0, 200 0)", {{"speed_limit_kmh", kmh_30}});
}

double sum_of(const RouteMetres& metres) {
    return metres.clear_m + metres.unknown_m + metres.blind_m;
}

const MetreStretch& at(const RouteMetres& metres, double at_m) {
    for (const MetreStretch& stretch : metres.stretches)
        if (at_m <= stretch.to_m) return stretch;
    return metres.stretches.back();
}

/// A street with a bend, things of many heights beside it, a crossing, and a way along it.
class RandomStreet {
public:
    explicit RandomStreet(unsigned seed) : random_(seed) {
        PlanBuilder builder;
        builder
            .row(Table::streets, make_line(std::vector<Point>{{0, 0}, {100, 0}, {190, 30}}),
                 {{"speed_limit_kmh", kmh_30}})
            .row(Table::crossings, "POINT (120 7)", {{"kind", "zebra"}});
        for (int thing = 0; thing < 25; ++thing) {
            const double x = between(0, 190), y = between(-6, 14), angle = between(0, 3.14);
            const Point from{x, y}, along = Point{std::cos(angle), std::sin(angle)} * between(1, 8);
            const PlanBuilder::Values values =
                between(0, 1) < 0.1 ? PlanBuilder::Values{{"kind", "hedge"}}
                                    : PlanBuilder::Values{{"kind", "hedge"}, {"height_m", between(0.7, 2.5)}};
            const Point aside = Point{-along.y, along.x} * 0.4;
            if (thing % 2 == 0)
                builder.row(Table::occluders, make_line(std::vector<Point>{from, from + along}), values);
            else
                builder.row(Table::occluders,
                            make_polygon(std::vector<Point>{from, from + along, from + along + aside, from + aside}),
                            values);
        }
        plan = builder.plan();
        way = {{20, 5}, {95, 6}, {110, between(6, 10)}, {170, between(26, 32)}};
    }

    double between(double low, double high) { return std::uniform_real_distribution<double>(low, high)(random_); }

    Plan plan;
    std::vector<Point> way;

private:
    std::mt19937 random_;
};

}  // namespace

TEST_CASE(
    "a hedge hides the child from drivers who could still stop, on the metres that follow from similar triangles") {
    const Plan plan =
        street().row(Table::occluders, "LINESTRING (90 3, 100 3)", {{"kind", "hedge"}, {"height_m", 1.5}}).plan();
    const RouteWatch watch = route_watch(make_scene(plan), plan, sidewalk, {});
    // Half way between way and middle: it hides while half the stopping distance before or behind falls on it.
    CHECK(watch.length_m == Approx(120));
    CHECK(watch.driver.blind_m == Approx(20).margin(1e-6));
    CHECK(sum_of(watch.driver) == Approx(120).margin(1e-9));
    CHECK(at(watch.driver, 50 + needed_m() / 2 + 5).is == MetreClass::blind);
    CHECK(at(watch.driver, 50 - needed_m() / 2 + 5).is == MetreClass::blind);
    CHECK(at(watch.driver, 55).is == MetreClass::clear);
    CHECK(watch.driver.nobody_m == 0);
    CHECK(watch.crossing.nobody_m == Approx(120));
    CHECK(watch.all.blind_m == Approx(20).margin(1e-6));
    CHECK_FALSE(watch.bench);
    REQUIRE(watch.freeing.size() == 1);
    CHECK(watch.freeing[0].height_m == Approx(1.1));
    CHECK(watch.freeing[0].cleared_m == Approx(20).margin(1e-6));
}

TEST_CASE("a car comes from one side only on a one-way street") {
    const Plan plan =
        PlanBuilder()
            .row(Table::streets, "LINESTRING (0 0, 200 0)", {{"speed_limit_kmh", kmh_30}, {"oneway_for_cars", true}})
            .row(Table::occluders, "LINESTRING (90 3, 100 3)", {{"kind", "hedge"}, {"height_m", 1.5}})
            .plan();
    const RouteWatch watch = route_watch(make_scene(plan), plan, sidewalk, {});
    CHECK(watch.driver.blind_m == Approx(10).margin(1e-6));
    CHECK(at(watch.driver, 50 + needed_m() / 2 + 5).is == MetreClass::blind);
}

TEST_CASE("without a speed limit, and behind things of unknown height, metres are unknown and say why") {
    const Plan no_speed = PlanBuilder().row(Table::streets, "LINESTRING (0 0, 200 0)").plan();
    const RouteWatch unknown = route_watch(make_scene(no_speed), no_speed, sidewalk, {});
    CHECK(unknown.driver.unknown_m == Approx(120));
    CHECK(unknown.driver.stretches.at(0).missing == "speed_limit_kmh");
    const Plan no_height = street().row(Table::occluders, "LINESTRING (90 3, 100 3)", {{"kind", "hedge"}}).plan();
    const RouteWatch hedge = route_watch(make_scene(no_height), no_height, sidewalk, {});
    CHECK(hedge.driver.blind_m == 0);
    CHECK(hedge.driver.unknown_m == Approx(20).margin(1e-6));
    CHECK(at(hedge.driver, 50 + needed_m() / 2 + 5).missing == "height_m");
}

TEST_CASE("far from every street nobody is there to be hidden from") {
    const Plan plan = street().plan();
    const RouteWatch watch = route_watch(make_scene(plan), plan, {{Point{0, 40}, Point{50, 40}}}, {});
    CHECK(watch.driver.nobody_m == Approx(50));
    CHECK(watch.all.clear_m == Approx(50));
    CHECK(watch.all.nobody_m == Approx(50));
}

TEST_CASE("the next crossing is looked for on the last fifty metres before it, and not behind") {
    const Plan plan = street()
                          .row(Table::crossings, "POINT (120 0)", {{"kind", "zebra"}})
                          .row(Table::crossings, "POINT (150 0)", {{"kind", "bridge"}})
                          .row(Table::occluders, "LINESTRING (110 3, 200 3)", {{"kind", "hedge"}, {"height_m", 1.5}})
                          .plan();
    const RouteWatch watch = route_watch(make_scene(plan), plan, sidewalk, {});
    CHECK(watch.crossing.nobody_m == Approx(120 - 50));
    // From 20 m before it the hedge's near end stands in the way.
    CHECK(watch.crossing.blind_m == Approx(20).margin(1e-6));
    CHECK(at(watch.crossing, 61).is == MetreClass::blind);
    CHECK(at(watch.crossing, 59).is == MetreClass::clear);
}

TEST_CASE("one guardian who sees the child is enough") {
    const Plan plan =
        PlanBuilder().row(Table::occluders, "LINESTRING (100 8, 100 30)", {{"kind", "wall"}, {"height_m", 2.0}}).plan();
    const Scene scene = make_scene(plan);
    RouteWatchOptions options;
    options.benches = {{90, 16}};
    const RouteWatch one = route_watch(scene, plan, sidewalk, options);
    REQUIRE(one.bench);
    CHECK(one.bench->blind_m == Approx(160 - 102.5).margin(1e-6));
    options.benches.push_back({150, 16});
    const RouteWatch both = route_watch(scene, plan, sidewalk, options);
    CHECK(both.bench->blind_m == Approx(0).margin(1e-6));
}

TEST_CASE("what each metre is agrees with single lines of sight, and the metres sum up to the route") {
    const auto seed = GENERATE(range(1U, 25U));
    CAPTURE(seed);
    RandomStreet street(seed);
    const Scene scene = make_scene(street.plan);
    RouteWatchOptions options;
    options.benches = {{60, 10}};
    const RouteWatch watch = route_watch(scene, street.plan, street.way, options);
    for (const RouteMetres* metres : {&watch.driver, &watch.crossing, &*watch.bench, &watch.all}) {
        CHECK(sum_of(*metres) == Approx(path_length_m(street.way)).margin(1e-6));
        CHECK(metres->stretches.front().from_m == 0);
    }
    const std::vector<Point> middle{
        {-200, 0},
        {100, 0},
        {190, 30},
        {190 + 200 * std::cos(std::atan2(30, 90)), 30 + 200 * std::sin(std::atan2(30, 90))}};
    for (int look = 0; look < 200; ++look) {
        const double at_m = street.between(0, watch.length_m);
        const auto near_end = [&](const RouteMetres& metres) {
            return std::any_of(metres.stretches.begin(), metres.stretches.end(),
                               [&](const MetreStretch& stretch) { return std::abs(stretch.to_m - at_m) < 1e-3; });
        };
        const SightEnd child{point_along(street.way, at_m), child_eye.metres};
        if (!near_end(*watch.bench))
            CHECK(sees(scene, child, {{60, 10}, seated_eye.metres}) ==
                  (at(*watch.bench, at_m).is == MetreClass::clear));
        if (near_end(watch.driver)) continue;
        const double abreast_m = project_onto_path(child.at, middle).along_m;
        bool seen = true;
        for (const double ahead_m : {-needed_m(), needed_m()}) {
            const double driver_m = std::clamp(abreast_m + ahead_m, 200.0, 200 + 100 + std::hypot(90, 30));
            seen = seen && sees(scene, child, {point_along(middle, driver_m), driver_eye.metres});
        }
        CHECK(seen == (at(watch.driver, at_m).is == MetreClass::clear));
    }
}

TEST_CASE("cut to its freeing height a thing makes as many metres clear as were promised") {
    const auto seed = GENERATE(range(1U, 25U));
    CAPTURE(seed);
    const RandomStreet street(seed);
    const Scene scene = make_scene(street.plan);
    RouteWatchOptions options;
    options.benches = {{60, 10}};
    const RouteWatch before = route_watch(scene, street.plan, street.way, options);
    for (const FreeingHeight& freeing : before.freeing) {
        const FeatureId id = scene.bodies()[freeing.body].id;
        const Plan cut = test::with_value(street.plan, Table::occluders, id, "height_m", freeing.height_m);
        const RouteWatch after = route_watch(make_scene(cut), cut, street.way, options);
        CHECK(after.all.clear_m - before.all.clear_m == Approx(freeing.cleared_m).margin(1e-5));
    }
}

TEST_CASE("looks each metre and each half metre count blind metres that differ by less than one in a hundred") {
    const RandomStreet street(7);
    const RouteWatch watch = route_watch(make_scene(street.plan), street.plan, street.way, {});
    const auto counted_m = [&](double step_m) {
        double blind_m = 0;
        for (double at_m = step_m / 2; at_m < watch.length_m; at_m += step_m)
            if (at(watch.all, at_m).is == MetreClass::blind) blind_m += step_m;
        return blind_m;
    };
    REQUIRE(watch.all.blind_m > 10);
    CHECK(std::abs(counted_m(1) - counted_m(0.5)) < 0.01 * watch.length_m);
    CHECK(std::abs(counted_m(0.5) - watch.all.blind_m) < 0.01 * watch.length_m);
}
