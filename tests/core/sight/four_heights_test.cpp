// The acceptance fixtures of FEATURES.md section 3, items 1 and 2.
#include <catch2/catch.hpp>
#include <random>

#include "core/sight/crossing_sight.h"
#include "core/sight/isovist_difference.h"
#include "core/sight/isovist_shape.h"
#include "core/sight/line_of_sight.h"
#include "tests/support/plan_builder.h"

using namespace yimi;
using test::PlanBuilder;

namespace {

constexpr double radius_m = 50;
const Point eye_at{409500, 3394500};

/// A hedge of 1.0 m to the east, a row of cars of 1.5 m to the north, and a crown 2.2 m above the ground to the west.
Plan fixture() {
    return PlanBuilder()
        .row(Table::occluders, "LINESTRING (409505 3394498, 409505 3394502)", {{"kind", "hedge"}, {"height_m", 1.0}})
        .row(Table::occluders,
             "POLYGON ((409494 3394510, 409506 3394510, 409506 3394512, 409494 3394512, 409494 3394510))",
             {{"kind", "parked_car"}, {"height_m", 1.5}})
        .row(Table::occluders,
             "POLYGON ((409480 3394490, 409486 3394490, 409486 3394510, 409480 3394510, 409480 3394490))",
             {{"kind", "tree_row"}, {"height_m", 8.0}, {"underside_m", 2.2}})
        .plan();
}

struct Street {
    std::vector<Geometry> things;
    std::vector<double> heights_m;

    [[nodiscard]] Plan plan_without(std::optional<std::size_t> gone) const {
        PlanBuilder builder;
        builder.row(Table::streets, "LINESTRING (-200 0, 200 0)", {{"speed_limit_kmh", 30.0}})
            .row(Table::crossings, "POINT (0 0)", {{"kind", "zebra"}, {"crossing_length_m", 7.0}});
        for (std::size_t index = 0; index < things.size(); ++index)
            if (index != gone)
                builder.row(Table::occluders, things[index],
                            {{"uid", std::to_string(index)}, {"kind", "hedge"}, {"height_m", heights_m[index]}});
        return builder.plan();
    }
};

Street random_street(unsigned seed) {
    std::mt19937 random(seed);
    const auto between = [&](double low, double high) {
        return std::uniform_real_distribution<double>(low, high)(random);
    };
    Street street;
    for (int thing = 0; thing < 8; ++thing) {
        const Point at{between(-30, 30), (thing % 2 == 0 ? 1 : -1) * between(3.55, 6)};
        street.things.push_back(make_line(std::vector<Point>{at, at + Point{between(0.5, 3), between(-0.3, 0.3)}}));
        street.heights_m.push_back(between(0.5, 1.6));
    }
    return street;
}

CrossingSight sight_at(const Plan& plan, const Scene& scene) {
    const RowView crossing = *plan.layer(Table::crossings).row({1});
    return crossing_sight(scene, *crossing_setting(plan, crossing).site, child_eye);
}

}  // namespace

TEST_CASE("at the four heights as much is seen as was computed by hand") {
    const Scene scene = make_scene(fixture());
    // Disc 7853.982 m²; behind the hedge 2500·atan(2/5) − 10 = 941.266, behind the cars 2500·atan(6/10) − 60 =
    // 1291.049.
    struct Expected {
        double eye_m, area_m2;
    };
    for (const Expected& row : {Expected{0.95, 5621.667}, {1.0, 6562.933}, {1.2, 6562.933}, {1.6, 7853.982}}) {
        CAPTURE(row.eye_m);
        const double area_m2 = isovist(scene, eye_at, {row.eye_m}, radius_m).visible_area_m2;
        CHECK(area_m2 == Approx(row.area_m2).epsilon(1e-6));
    }
}

TEST_CASE("what only the adult sees is the difference of both areas, and no place in it is seen by both") {
    const Scene scene = make_scene(fixture());
    const Isovist child = isovist(scene, eye_at, child_eye, radius_m);
    const Isovist adult = isovist(scene, eye_at, adult_eye, radius_m);
    const SightDifference apart = difference(adult, child);
    CHECK(apart.only_first_m2 == Approx(adult.visible_area_m2 - child.visible_area_m2).epsilon(1e-9));
    CHECK(apart.only_second_m2 == Approx(0).margin(1e-6));
    const Geometry region = shape_of(apart.only_first, eye_at);
    std::mt19937 random(1);
    std::uniform_real_distribution<double> offset(-radius_m, radius_m);
    int within = 0;
    for (int tried = 0; tried < 5000; ++tried) {
        const Point place = eye_at + Point{offset(random), offset(random)};
        if (!contains(region, place)) continue;
        ++within;
        CHECK(sees(scene, {eye_at, adult_eye.metres}, {place, adult_eye.metres}));
        CHECK_FALSE(sees(scene, {eye_at, child_eye.metres}, {place, child_eye.metres}));
    }
    CHECK(within > 300);
}

TEST_CASE("child and driver exchanged give the same answer at each place of each approach") {
    const auto seed = GENERATE(range(1U, 30U));
    CAPTURE(seed);
    const Plan plan = random_street(seed).plan_without(std::nullopt);
    const Scene scene = make_scene(plan);
    const CrossingSight sight = sight_at(plan, scene);
    for (double at_m = 0.05; at_m < sight.needed_m; at_m += 0.5) {
        const SightEnd driver{point_along(sight.approach.path, at_m), driver_eye.metres};
        const SightEnd child{sight.child, child_eye.metres};
        CHECK(sees(scene, driver, child) == sees(scene, child, driver));
    }
}

TEST_CASE("without the named blocker the answer changes, without anything else it does not") {
    int judged = 0;
    for (unsigned seed = 1; seed < 600; ++seed) {
        CAPTURE(seed);
        const Street street = random_street(seed);
        const Plan plan = street.plan_without(std::nullopt);
        const Scene scene = make_scene(plan);
        const CrossingSight sight = sight_at(plan, scene);
        if (sight.blockers.size() != 1) continue;
        ++judged;
        const auto named = scene.bodies()[sight.blockers.front()].id;
        for (std::size_t index = 0; index < street.things.size(); ++index) {
            const Plan without = street.plan_without(index);
            const bool is_named = plan.layer(Table::occluders).find_uid(std::to_string(index)) == named;
            const double blind_m = sight_at(without, make_scene(without)).blind_m;
            if (is_named)
                CHECK(blind_m < sight.blind_m - 1e-6);
            else
                CHECK(blind_m == Approx(sight.blind_m).margin(1e-9));
        }
    }
    CHECK(judged >= 10);
}
