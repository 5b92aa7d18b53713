#include "core/coverage/seat_access.h"

#include <catch2/catch.hpp>

#include "gis/geos/geos_kernel.h"
#include "tests/support/plan_builder.h"

using namespace yimi;
using test::PlanBuilder;

namespace {

const gis::GeosKernel kernel;

/// A straight street with schools and blocks on it: what is walked is what lies between.
PlanBuilder street() {
    return PlanBuilder().row(Table::streets, "LINESTRING (0 0, 5000 0)", {});
}
std::string block_at(double x) {
    const auto text = [](double value) { return std::to_string(value); };
    return "MULTIPOLYGON (((" + text(x - 5) + " -5, " + text(x + 5) + " -5, " + text(x + 5) + " 5, " + text(x - 5) +
           " 5, " + text(x - 5) + " -5)))";
}
test::PlanBuilder::Values children(int count) {
    return {{"children_6_11", std::int64_t{count}}};
}
test::PlanBuilder::Values primary(int seats) {
    return {{"stage", "primary"}, {"seats", std::int64_t{seats}}};
}

std::vector<BlockAccess> access(const PlanBuilder& plan, double within_m = 1000) {
    return seat_access(plan.plan(), "primary", within_m, kernel).value().blocks;
}

}  // namespace

TEST_CASE("seats are shared by the children within reach, and added up over the schools") {
    // School A at 1000 (60 seats) reaches both blocks: 60 / 300 each. School B at 2400 (30 seats) reaches the second
    // one only: 30 / 200 more.
    const auto blocks = access(street()
                                   .row(Table::schools, "POINT (1000 0)", primary(60))
                                   .row(Table::schools, "POINT (2400 0)", primary(30))
                                   .row(Table::blocks, block_at(100), children(100))
                                   .row(Table::blocks, block_at(1900), children(200)));
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[0].access == Approx(0.2));
    CHECK(blocks[1].access == Approx(0.35));
    CHECK(blocks[0].certain);
}

TEST_CASE("exactly as far as that is within reach, and gates are where one goes in") {
    const auto exactly =
        street().row(Table::schools, "POINT (1000 0)", primary(10)).row(Table::blocks, block_at(2000), children(20));
    CHECK(access(exactly)[0].access == Approx(0.5));
    CHECK(access(exactly, 999)[0].access == 0);
    const auto gated =
        street()
            .row(Table::schools, "POINT (4000 0)", {{"uid", "s"}, {"stage", "nine_year"}, {"seats", std::int64_t{90}}})
            .row(Table::school_gates, "POINT (1000 0)", {{"school_uid", "s"}})
            .row(Table::blocks, block_at(500), children(60));
    CHECK(access(gated)[0].access == Approx(1));  // six of nine years: 60 seats
}

TEST_CASE("an unknown number makes all uncertain that share it, and nothing else") {
    const auto blocks = access(street()
                                   .row(Table::schools, "POINT (1000 0)", primary(60))
                                   .row(Table::schools, "POINT (4500 0)", primary(60))
                                   .row(Table::blocks, block_at(900), children(100))
                                   .row(Table::blocks, block_at(1100), {})
                                   .row(Table::blocks, block_at(4400), children(100)));
    CHECK_FALSE(blocks[0].certain);
    CHECK_FALSE(blocks[1].certain);
    CHECK(blocks[2].certain);
    const auto no_seats = access(street()
                                     .row(Table::schools, "POINT (1000 0)", {{"stage", "primary"}})
                                     .row(Table::blocks, block_at(900), children(100))
                                     .row(Table::blocks, block_at(4400), children(100)));
    CHECK_FALSE(no_seats[0].certain);
    CHECK(no_seats[1].certain);
}

TEST_CASE("without streets nobody walks") {
    const auto blocks = access(PlanBuilder()
                                   .row(Table::schools, "POINT (1000 0)", primary(60))
                                   .row(Table::blocks, block_at(1000), children(100)));
    CHECK(blocks[0].access == 0);
}
