#include "core/coverage/circle_coverage.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "core/coverage/usable_shape.h"
#include "gis/geos/geos_kernel.h"
#include "tests/support/plan_builder.h"
#include "tests/support/random_plan.h"

using namespace yimi;
using test::shape;

namespace {

const gis::GeosKernel kernel;
QuietJob quiet;

/// Worked example W21.
Plan example_plan() {
    test::PlanBuilder made;
    const auto block = [&](const char* uid, const char* wkt, std::int64_t children) {
        made.row(Table::blocks, wkt, {{"uid", std::string(uid)}, {"children_3_5", children}});
    };
    block("a", "POLYGON ((0 0,400 0,400 400,0 400,0 0))", 120);
    block("b", "POLYGON ((400 0,800 0,800 400,400 400,400 0))", 80);
    block("c", "POLYGON ((2000 0,2100 0,2100 100,2000 0))", 10);
    made.row(Table::schools, "POINT (100 100)");
    made.row(Table::schools, "POINT (350 200)");
    made.row(Table::schools, "POLYGON ((700 350,720 350,720 370,700 370,700 350))");
    return made.plan();
}

}  // namespace

TEST_CASE("circle coverage agrees with shapely on the worked example") {
    const Plan plan = example_plan();
    const Coverage coverage = circle_coverage(plan, Table::schools, 300, kernel, quiet).value();
    CHECK(coverage.covered_area_m2 == Approx(308330.6613483642).margin(1e-3));
    CHECK(coverage.share == Approx(0.948709727225736).margin(1e-9));
    CHECK(coverage.children_total == 210);
    CHECK(coverage.children_covered == Approx(194.01367410437808).margin(1e-6));
    REQUIRE(coverage.blocks.size() == 3);
    CHECK(coverage.blocks[0].covered_area_m2 == Approx(159393.37372078386).margin(1e-3));
    CHECK(coverage.blocks[1].share == Approx(0.930858047672377).margin(1e-9));
    CHECK(coverage.blocks[2].covered_area_m2 == 0);
    CHECK(coverage.blocks[2].uid == "c");
    CHECK(*coverage.blocks[0].distance_m == 0);
    CHECK(*coverage.blocks[2].distance_m == Approx(std::hypot(1280, 350)));
}

TEST_CASE("each block has what a plain union and the nearest of all places give, whatever the thread count") {
    const auto seed = GENERATE(range(1U, 6U));
    CAPTURE(seed);
    test::RandomPlan random(seed);
    test::PlanBuilder made;
    std::vector<Geometry> places;
    for (int index = 0; index < 12; ++index) {
        places.push_back(kernel.repaired(random.geometry(GeometryColumn::multi_polygon)).value());
        if (!places.back().empty()) made.row(Table::playgrounds, places.back());
    }
    for (int index = 0; index < 30; ++index) {
        const Geometry block = kernel.buffer(make_point(random.point()), random.real(20, 400), 2).value();
        made.row(Table::blocks, block);
    }
    const Plan plan = made.plan();
    const Coverage coverage = circle_coverage(plan, Table::playgrounds, 300, kernel, quiet, 1).value();
    const Coverage threaded = circle_coverage(plan, Table::playgrounds, 300, kernel, quiet, 4).value();
    std::vector<Geometry> buffers;
    for (const Geometry& place : places)
        if (!place.empty()) buffers.push_back(kernel.buffer(place, 300).value());
    const std::vector<GeometryView> views(buffers.begin(), buffers.end());
    const Geometry zone = kernel.united(views).value();
    CHECK(coverage.blocks_without_children == 30);
    CHECK(coverage.covered_area_m2 == threaded.covered_area_m2);
    for (std::size_t index = 0; index < coverage.blocks.size(); ++index) {
        const BlockCoverage& got = coverage.blocks[index];
        const Geometry block = plan.layer(Table::blocks).feature(got.block)->geometry;
        const Geometry shared = kernel.intersection(block, zone).value();
        CHECK(got.area_m2 == Approx(area_m2(block)).epsilon(1e-12));
        CHECK(got.covered_area_m2 ==
              Approx(shared.kind == GeometryKind::polygons ? area_m2(shared) : 0).epsilon(1e-9).margin(1e-6));
        double nearest = 1e300;
        for (const Geometry& place : places)
            if (!place.empty()) nearest = std::min(nearest, kernel.distance_m(block, place).value());
        CHECK(*got.distance_m == Approx(nearest).margin(1e-9));
        CHECK(got.covered_area_m2 == threaded.blocks[index].covered_area_m2);
    }
}

TEST_CASE("an invalid block or place is mended for the computation and counted") {
    test::PlanBuilder made;
    made.row(Table::blocks, "POLYGON ((0 0,10 10,10 0,0 10,0 0))");
    made.row(Table::playgrounds, "POLYGON ((100 0,110 10,110 0,100 10,100 0))");
    const Coverage coverage = circle_coverage(made.plan(), Table::playgrounds, 300, kernel, quiet).value();
    CHECK(coverage.repaired_shapes == 2);
    CHECK(coverage.total_area_m2 == Approx(50));
    CHECK(coverage.share == Approx(1));
    CHECK(*coverage.blocks[0].distance_m == Approx(90));
}

TEST_CASE("a shape that cannot be mended fails by name") {
    test::PlanBuilder made;
    made.row(Table::blocks, "POLYGON ((0 0,9 0,9 9,0 0))");
    made.row(Table::blocks, shape("POLYGON ((0 0,10 0,20 0,0 0))"));
    made.row(Table::playgrounds, "POLYGON ((100 0,110 0,110 10,100 0))");
    const auto failed = circle_coverage(made.plan(), Table::playgrounds, 300, kernel, quiet);
    REQUIRE_FALSE(failed);
    CHECK(failed.error().code == ErrorCode::bad_data);
    CHECK(failed.error().detail("table") == "blocks");
    CHECK(failed.error().detail("fid") == "2");
}

TEST_CASE("without places nothing is covered and no distance is known; children unknown are not zero") {
    test::PlanBuilder made;
    made.row(Table::blocks, "POLYGON ((0 0,9 0,9 9,0 0))", {{"children_0_2", std::int64_t{0}}});
    made.row(Table::blocks, "POLYGON ((0 0,9 0,9 9,0 0))");
    const Coverage coverage = circle_coverage(made.plan(), Table::playgrounds, 300, kernel, quiet).value();
    CHECK(coverage.share == 0);
    CHECK_FALSE(coverage.blocks[0].distance_m);
    CHECK(coverage.blocks[0].children == 0.0);
    CHECK_FALSE(coverage.blocks[1].children);
    CHECK(coverage.blocks_without_children == 1);
    CHECK(circle_coverage(Plan{}, Table::playgrounds, 300, kernel, quiet).value().share == 0);
    CHECK_FALSE(circle_coverage(made.plan(), Table::playgrounds, 0, kernel, quiet));
}

TEST_CASE("a cancelled computation says so") {
    struct Cancelled final : JobContext {
        bool cancelled() const noexcept override { return true; }
        void progress(std::size_t, std::size_t, std::string_view) override {}
    } job;
    const auto result = circle_coverage(example_plan(), Table::schools, 300, kernel, job);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::cancelled);
}

TEST_CASE("only a polygon that never turns right is convex") {
    CHECK(is_convex(shape("POLYGON ((0 0,9 0,9 9,0 9,0 0))")));
    CHECK_FALSE(is_convex(shape("POLYGON ((0 0,9 0,4 4,0 9,0 0))")));
    CHECK_FALSE(is_convex(shape("POLYGON ((0 0,9 0,9 9,0 9,0 0),(2 2,3 2,3 3,2 2))")));
    CHECK_FALSE(is_convex(shape("LINESTRING (0 0, 1 1)")));
    const Geometry star{
        GeometryKind::polygons, {{0, -1}, {0.6, 0.8}, {-0.95, -0.3}, {0.95, -0.3}, {-0.6, 0.8}, {0, -1}}, {6}, {1}};
    CHECK_FALSE(is_convex(star));  // winds twice
}
