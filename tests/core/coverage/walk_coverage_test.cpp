#include "core/coverage/walk_coverage.h"

#include <catch2/catch.hpp>

#include "core/coverage/place_entries.h"
#include "gis/geos/geos_kernel.h"
#include "tests/support/plan_builder.h"

using namespace yimi;
using test::PlanBuilder;

namespace {

const gis::GeosKernel kernel;
QuietJob quiet;

WalkCoverageOptions within(double metres) {
    WalkCoverageOptions options;
    options.within_m = metres;
    options.profile.no_sidewalk_above_kmh = 30;
    return options;
}

PlanBuilder street_with_block_and_school() {
    PlanBuilder made;
    made.row(Table::streets, "LINESTRING (0 0, 500 0)", {{"speed_limit_kmh", 20.0}, {"sidewalk", std::string("both")}})
        .row(Table::blocks, "POLYGON ((90 10,110 10,110 30,90 30,90 10))", {{"children_6_11", std::int64_t{40}}})
        .row(Table::schools, "POLYGON ((390 10,410 10,410 30,390 30,390 10))", {{"uid", std::string("k1")}});
    return made;
}

}  // namespace

TEST_CASE("a walk is leg, street and leg; exactly the distance is within") {
    const Plan plan = street_with_block_and_school().plan();
    const Coverage coverage = walk_coverage(plan, Table::schools, within(340), kernel, quiet).value();
    REQUIRE(coverage.blocks.size() == 1);
    CHECK(*coverage.blocks[0].distance_m == Approx(20 + 300 + 20));
    CHECK(coverage.blocks[0].share == 1);
    CHECK(coverage.covered_area_m2 == Approx(400));
    CHECK(coverage.children_covered == 40);
    const Coverage nearer = walk_coverage(plan, Table::schools, within(339.99), kernel, quiet).value();
    CHECK(nearer.share == 0);
    CHECK(nearer.children_total == 40);
}

TEST_CASE("a large block is beside the street that passes its edge, however deep its middle lies") {
    const auto covered = [](const char* block) {
        const Plan plan = PlanBuilder()
                              .row(Table::streets, "LINESTRING (0 0, 500 0)")
                              .row(Table::blocks, block)
                              .row(Table::playgrounds, "POLYGON ((300 1,302 1,302 3,300 1))")
                              .plan();
        WalkCoverageOptions options = within(900);
        options.most_gap_m = 50;
        return walk_coverage(plan, Table::playgrounds, options, kernel, quiet).value().share;
    };
    CHECK(covered("POLYGON ((0 10,200 10,200 210,0 210,0 10))") == 1);
    CHECK(covered("POLYGON ((0 51,200 51,200 210,0 210,0 51))") == 0);
}

TEST_CASE("a school with gates is entered by its gates") {
    const Plan plan = street_with_block_and_school()
                          .row(Table::school_gates, "POINT (150 5)", {{"school_uid", std::string("k1")}})
                          .row(Table::school_gates, "POINT (120 5)", {{"school_uid", std::string("other")}})
                          .plan();
    const Coverage coverage = walk_coverage(plan, Table::schools, within(340), kernel, quiet).value();
    CHECK(*coverage.blocks[0].distance_m == Approx(20 + 50 + 5));
}

TEST_CASE("a block whose middle lies outside is entered by a point on its surface") {
    const Geometry ring = test::shape("POLYGON ((0 0,30 0,30 10,10 10,10 20,30 20,30 30,0 30,0 0))");
    REQUIRE_FALSE(contains(ring, centroid(ring)));
    CHECK(contains(ring, access_point(ring, kernel).value()));
    CHECK(access_point(test::shape("POINT (3 4)"), kernel).value() == Point{3, 4});
}

TEST_CASE("a place behind a street that the child may not walk is not reached") {
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 100 0)",
                               {{"speed_limit_kmh", 20.0}, {"sidewalk", std::string("both")}})
                          .row(Table::streets, "LINESTRING (100 0, 200 0)",
                               {{"speed_limit_kmh", 50.0}, {"sidewalk", std::string("none")}})
                          .row(Table::streets, "LINESTRING (200 0, 300 0)",
                               {{"speed_limit_kmh", 20.0}, {"sidewalk", std::string("both")}})
                          .row(Table::blocks, "POLYGON ((10 1,12 1,12 3,10 1))")
                          .row(Table::playgrounds, "POLYGON ((290 1,292 1,292 3,290 1))")
                          .plan();
    const Coverage refused = walk_coverage(plan, Table::playgrounds, within(500), kernel, quiet).value();
    CHECK_FALSE(refused.blocks[0].distance_m);
    CHECK(refused.share == 0);
    CHECK(refused.blocks_without_children == 1);
    WalkCoverageOptions adult = within(500);
    adult.profile = WalkingProfile{};
    CHECK(walk_coverage(plan, Table::playgrounds, adult, kernel, quiet).value().share == 1);
}

TEST_CASE("without streets, places or shapes nobody arrives and nothing breaks") {
    const Plan plan = PlanBuilder().row(Table::blocks, "POLYGON ((0 0,9 0,9 9,0 0))").plan();
    CHECK_FALSE(walk_coverage(plan, Table::playgrounds, within(300), kernel, quiet).value().blocks[0].distance_m);
    CHECK_FALSE(walk_coverage(plan, Table::playgrounds, within(0), kernel, quiet));
}
