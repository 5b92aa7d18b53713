#include "core/seats/catchment_proposal.h"

#include <catch2/catch.hpp>

#include "gis/geos/geos_kernel.h"
#include "tests/support/plan_builder.h"

using namespace yimi;
using test::PlanBuilder;

namespace {

const gis::GeosKernel kernel;

std::string box(double from, double to) {
    const auto at = [](double x, int y) { return std::to_string(x) + " " + std::to_string(y); };
    return "MULTIPOLYGON (((" + at(from, -50) + ", " + at(to, -50) + ", " + at(to, 50) + ", " + at(from, 50) + ", " +
           at(from, -50) + ")))";
}
PlanBuilder::Values school(const char* uid, std::optional<int> seats) {
    return {{"uid", uid}, {"stage", "primary"}, {"seats", seats ? Value(std::int64_t{*seats}) : Value{}}};
}
PlanBuilder::Values children(int primary) {
    return {{"children_6_11", std::int64_t{primary}}};
}

/// A street of 2 km with a school at each end; blocks of 40 children at 100, 300, 600, 900 and 1900.
PlanBuilder street(std::optional<int> west = 100, std::optional<int> east = 150) {
    PlanBuilder plan;
    plan.row(Table::streets, "LINESTRING (0 0, 2000 0)")
        .row(Table::schools, "POINT (0 0)", school("west", west))
        .row(Table::schools, "POINT (2000 0)", school("east", east));
    for (const double x : {100, 300, 600, 900, 1900}) plan.row(Table::blocks, box(x - 10, x + 10), children(40));
    return plan;
}
PlanBuilder with_catchments(PlanBuilder plan) {
    return plan.row(Table::catchments, box(0, 700), {{"uid", "cw"}, {"school_uid", "west"}})
        .row(Table::catchments, box(700, 2000), {{"uid", "ce"}, {"school_uid", "east"}});
}
CatchmentBoard board(const Plan& plan) {
    QuietJob job;
    return CatchmentBoard::made(plan, "primary", 0, kernel, job, 1).value();
}
std::vector<std::optional<std::size_t>> schools(const Sharing& sharing) {
    std::vector<std::optional<std::size_t>> found;
    for (const BlockPlace& place : sharing) found.push_back(place.school);
    return found;
}
using Schools = std::vector<std::optional<std::size_t>>;
std::string make_uid() {
    return "made";
}

}  // namespace

TEST_CASE("children go where all of them walk least, within the seats") {
    const Plan plan = with_catchments(street()).plan();
    const auto proposal = propose_catchments(board(plan), WithMigrants::no);
    // Of the three in the west only two and a half have seats there; the third goes where most of it has: east has 150.
    CHECK(schools(proposal.sharing) == Schools{0, 0, 0, 1, 1});
    CHECK(proposal.split_blocks == 1);
    CHECK(proposal.least_metres == Approx(40 * 100 + 40 * 300 + 20 * 600 + 20 * 1400 + 40 * 1100 + 40 * 100));
    CHECK(proposal.without_seat == 0);
    const auto few = propose_catchments(board(with_catchments(street(85)).plan()), WithMigrants::no);
    CHECK(schools(few.sharing) == Schools{0, 0, 1, 1, 1});
}

TEST_CASE("who finds no seat anywhere is counted, and still has a school") {
    const auto proposal = propose_catchments(board(with_catchments(street(80, 80)).plan()), WithMigrants::no);
    CHECK(proposal.without_seat == Approx(40));
    CHECK(proposal.least_metres == Approx(40 * 100 + 40 * 300 + 40 * 1100 + 40 * 100));  // the one in the middle stays
    for (const BlockPlace& place : proposal.sharing) CHECK(place.school);
}

TEST_CASE("a school of unknown seats keeps what it has and takes nobody") {
    const auto proposal =
        propose_catchments(board(with_catchments(street(std::nullopt, 500)).plan()), WithMigrants::no);
    CHECK(proposal.unknown_schools == 1);
    CHECK(schools(proposal.sharing) == Schools{0, 0, 0, 1, 1});
}

TEST_CASE("taken, every block lies in the one catchment that was proposed, and undo brings all back") {
    Plan plan = with_catchments(street(85)).plan();
    const CatchmentBoard before = board(plan);
    const auto proposal = propose_catchments(before, WithMigrants::no);
    const Edit edit = proposal_edit(plan, before, proposal.sharing, kernel, make_uid).value();
    const auto bytes = canonical_bytes(plan);
    const Edit inverse = plan.apply(edit).value();
    const CatchmentBoard after = board(plan);
    CHECK(after.sharing() == proposal.sharing);
    for (const CountedBlock& block : after.counts().blocks) CHECK(block.catchments.size() == 1);
    REQUIRE(plan.apply(inverse));
    CHECK(canonical_bytes(plan) == bytes);
    CHECK(proposal_edit(plan, before, before.sharing(), kernel, make_uid).value().empty());
}

TEST_CASE("schools without a catchment get one of the blocks' own ground") {
    Plan plan = street(85).plan();
    const CatchmentBoard before = board(plan);
    const auto proposal = propose_catchments(before, WithMigrants::no);
    REQUIRE(plan.apply(proposal_edit(plan, before, proposal.sharing, kernel, make_uid).value()));
    const CatchmentBoard after = board(plan);
    REQUIRE(after.counts().catchments.size() == 2);
    CHECK(after.counts().catchments[0].uid == "made");
    CHECK(schools(after.sharing()) == schools(proposal.sharing));
}

TEST_CASE("blocks in none or in two catchments come into one") {
    Plan plan = with_catchments(street())
                    .row(Table::catchments, box(250, 350), {{"school_uid", "east"}})
                    .row(Table::blocks, box(2090, 2110), children(1))
                    .plan();
    const CatchmentBoard before = board(plan);
    const auto proposal = propose_catchments(before, WithMigrants::no);
    REQUIRE(plan.apply(proposal_edit(plan, before, proposal.sharing, kernel, make_uid).value()));
    const CatchmentBoard after = board(plan);
    CHECK(schools(after.sharing()) == schools(proposal.sharing));
    for (const CountedBlock& block : after.counts().blocks) CHECK(block.catchments.size() == 1);
}
