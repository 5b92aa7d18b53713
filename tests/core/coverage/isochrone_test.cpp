#include "core/coverage/isochrone.h"

#include <catch2/catch.hpp>

#include "gis/geos/geos_kernel.h"
#include "tests/support/street_plans.h"

using namespace yimi;
using test::PlanBuilder;
using test::quiet_street;

namespace {

const gis::GeosKernel kernel;

struct Reached {
    Plan plan;
    WalkNetwork streets{plan};
    ProfileNetwork network{streets, WalkingProfile{}};

    [[nodiscard]] Isochrone from(Point at, const IsochroneOptions& options) const {
        return isochrone(plan, network, std::vector{*network.attach(at, std::nullopt)}, options, kernel).value();
    }
};

/// Along the streets and then at right angles from them.
double walk_m(const Reached& town, Point from, Point to) {
    const WalkDistances distances(town.network, {*town.network.attach(from, std::nullopt)});
    double least = std::numeric_limits<double>::infinity();
    for (std::uint32_t edge = 0; edge < town.streets.edges().size(); ++edge) {
        const PathProjection foot = project_onto_path(to, town.streets.line(town.streets.edges()[edge]));
        least = std::min(least, distances.to({edge, foot.along_m, foot.distance_m}));
    }
    return least;
}

}  // namespace

TEST_CASE("beside a straight street the reach narrows as the metres run out") {
    const Reached town{PlanBuilder().row(Table::streets, "LINESTRING (0 0, 1000 0)", quiet_street).plan()};
    const Isochrone reach = town.from({500, 0}, {100, 20});
    CHECK(reach.area.view().part_count() == 1);
    // 80 m of full width to both sides, then triangles of 20 by 20.
    CHECK(area_m2(reach.area) == Approx(2 * 80 * 40 + 2 * 20 * 20));
    CHECK(contains(reach.area, {575, 19}));
    CHECK_FALSE(contains(reach.area, {595, 6}));
    CHECK(town.from({500, 30}, {30, 20}).area.empty());
    CHECK_FALSE(isochrone(town.plan, town.network, {}, {0, 20}, kernel));
    CHECK(isochrone(town.plan, town.network, {}, {100, 20}, kernel).value().area.empty());
}

TEST_CASE("a wall bounds the reach, but for where a street leads through") {
    const auto with_wall = [](const char* wall) {
        return Reached{PlanBuilder()
                           .row(Table::streets, "LINESTRING (0 0, 300 0)", quiet_street)
                           .row(Table::occluders, wall, {{"kind", std::string("wall")}})
                           .plan()};
    };
    const Isochrone along = with_wall("LINESTRING (-50 8, 350 8)").from({150, 0}, {100, 20});
    CHECK(contains(along.area, {150, 7}));
    CHECK_FALSE(contains(along.area, {150, 12}));
    CHECK(contains(along.area, {150, -12}));
    const Isochrone through = with_wall("LINESTRING (200 -50, 200 50)").from({150, 0}, {100, 20});
    CHECK(contains(through.area, {210, 5}));
    CHECK(through.area.view().part_count() == 2);
    const Isochrone hedge =
        Reached{PlanBuilder()
                    .row(Table::streets, "LINESTRING (0 0, 300 0)", quiet_street)
                    .row(Table::occluders, "LINESTRING (-50 8, 350 8)", {{"kind", std::string("hedge")}})
                    .plan()}
            .from({150, 0}, {100, 20});
    CHECK(contains(hedge.area, {150, 12}));
}

TEST_CASE("nowhere in the area is farther away than it says, and every reached street lies in it") {
    int inside = 0;
    for (unsigned seed = 1; seed <= 6; ++seed) {
        CAPTURE(seed);
        const Reached town{test::random_quarter(seed, 5)};
        const IsochroneOptions options{150.0 + 10 * seed, 18};
        const Point from{200, 200};
        const Isochrone reach = town.from(from, options);
        std::mt19937 random(seed);
        std::uniform_real_distribution<> anywhere(0, 400);
        for (int sample = 0; sample < 500; ++sample) {
            const Point at{anywhere(random), anywhere(random)};
            if (!contains(reach.area, at)) continue;
            ++inside;
            CHECK(walk_m(town, from, at) <= options.within_m + 1);
        }
        for (const Stretch& stretch : reach.streets) {
            const auto line = town.streets.line(town.streets.edges()[stretch.edge]);
            for (const double share : {0.1, 0.5, 0.9})
                CHECK(distance_m(reach.area, point_along(line, stretch.from_m + share * stretch.length_m())) < 0.01);
        }
    }
    CHECK(inside > 300);
}
