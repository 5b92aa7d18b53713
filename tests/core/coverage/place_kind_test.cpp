#include "core/coverage/place_kind.h"

#include <catch2/catch.hpp>

#include "core/coverage/circle_coverage.h"
#include "core/coverage/coverage_by.h"
#include "gis/geos/geos_kernel.h"
#include "tests/support/plan_builder.h"

using namespace yimi;
using test::PlanBuilder;

namespace {

const gis::GeosKernel kernel;
QuietJob quiet;

Plan schools_of_all_stages() {
    PlanBuilder plan;
    for (const char* stage : {"nursery", "kindergarten", "primary", "junior", "nine_year"})
        plan.row(Table::schools, "POINT (0 0)", {{"stage", std::string(stage)}});
    return plan.row(Table::schools, "POINT (0 0)").plan();
}

std::size_t found(const Plan& plan, std::string_view word) {
    return places_of(plan, *place_kind_named(word)).rows.size();
}

}  // namespace

TEST_CASE("places are told apart by what they say they are, and those that do not say are counted apart") {
    const Plan plan = schools_of_all_stages();
    CHECK(found(plan, "schools") == 6);
    CHECK(found(plan, "primary_schools") == 2);
    CHECK(found(plan, "junior_schools") == 2);
    CHECK(found(plan, "kindergartens") == 1);
    CHECK(found(plan, "nurseries") == 1);
    CHECK(places_of(plan, *place_kind_named("nurseries")).of_unknown_kind == 1);
    CHECK(places_of(plan, Table::schools).of_unknown_kind == 0);
    CHECK(found(plan, "buildings") == 0);
    CHECK_FALSE(place_kind_named("castles"));
    for (const PlaceKind& kind : place_kinds()) CHECK(*place_kind_named(kind.word()) == kind);
}

TEST_CASE("a coverage falls into districts and ages that add up to it") {
    const auto age = [](const char* column, std::int64_t count) { return std::pair(std::string(column), count); };
    const Plan plan =
        PlanBuilder()
            .row(Table::districts, "POLYGON ((0 0,1000 0,1000 1000,0 1000,0 0))", {{"code", std::string("510107")}})
            .row(Table::districts, "POLYGON ((1000 0,2000 0,2000 1000,1000 1000,1000 0))",
                 {{"code", std::string("510104")}})
            .row(Table::blocks, "POLYGON ((10 10,20 10,20 20,10 20,10 10))",
                 {age("children_0_2", 5), age("children_6_11", 7)})
            .row(Table::blocks, "POLYGON ((900 10,910 10,910 20,900 20,900 10))", {age("children_6_11", 11)})
            .row(Table::blocks, "POLYGON ((30 10,40 10,40 20,30 20,30 10))",
                 {{"district_code", std::string("510104")}, age("children_3_5", 3)})
            .row(Table::blocks, "POLYGON ((-90 10,-80 10,-80 20,-90 20,-90 10))")
            .row(Table::playgrounds, "POLYGON ((0 0,5 0,5 5,0 0))")
            .plan();
    const Coverage all = circle_coverage(plan, Table::playgrounds, 100, kernel, quiet).value();
    const auto districts = coverage_by_district(plan, all, kernel);
    REQUIRE(districts.size() == 3);
    CHECK(districts[0].district == FeatureId{1});
    CHECK(districts[0].coverage.children_total == 23);
    CHECK(districts[0].coverage.children_covered == 12);
    CHECK(districts[1].district == FeatureId{2});  // by its code, though it lies in the other
    CHECK(districts[1].coverage.children_covered == 3);
    CHECK_FALSE(districts[2].district);
    CHECK(districts[2].coverage.blocks_without_children == 1);
    double children = 0, area = 0;
    for (const DistrictCoverage& each : districts) {
        children += each.coverage.children_total;
        area += each.coverage.covered_area_m2;
    }
    CHECK(children == all.children_total);
    CHECK(area == Approx(all.covered_area_m2));
    const auto ages = coverage_by_age(plan, all);
    CHECK(ages[0].total == 5);
    CHECK(ages[0].unknown_blocks == 3);
    CHECK(ages[2].total == 18);
    CHECK(ages[2].covered == 7);
    CHECK(ages[3].total == 0);
}
