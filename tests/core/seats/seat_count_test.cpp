#include "core/seats/seat_count.h"

#include <catch2/catch.hpp>

#include "gis/geos/geos_kernel.h"
#include "tests/support/plan_builder.h"

using namespace yimi;
using test::PlanBuilder;

namespace {

const gis::GeosKernel kernel;

std::string square(double x, double y, double size) {
    const auto at = [](double px, double py) { return std::to_string(px) + " " + std::to_string(py); };
    return "MULTIPOLYGON (((" + at(x, y) + ", " + at(x + size, y) + ", " + at(x + size, y + size) + ", " +
           at(x, y + size) + ", " + at(x, y) + ")))";
}
PlanBuilder::Values children(int primary, std::optional<int> migrant = std::nullopt) {
    PlanBuilder::Values values{{"children_3_5", std::int64_t{0}},
                               {"children_6_11", std::int64_t{primary}},
                               {"children_12_14", std::int64_t{0}}};
    if (migrant) values.emplace_back("migrant_children", std::int64_t{*migrant});
    return values;
}
PlanBuilder::Values school(const char* uid, const char* stage, std::optional<int> seats) {
    return {{"uid", uid}, {"stage", stage}, {"seats", seats ? Value(std::int64_t{*seats}) : Value{}}};
}

SeatCounts counted(const PlanBuilder& builder, std::string_view stage = "primary", int years = 0) {
    const Plan plan = builder.plan();
    const Districts districts(plan, kernel);
    return count_seats(plan, {stage, years}, districts, kernel);
}

/// Two catchments side by side with a block each, and a block outside.
PlanBuilder two_catchments() {
    return PlanBuilder()
        .row(Table::schools, "POINT (50 50)", school("west", "primary", 100))
        .row(Table::schools, "POINT (150 50)", school("east", "nine_year", 90))
        .row(Table::catchments, square(0, 0, 100), {{"school_uid", "west"}})
        .row(Table::catchments, square(100, 0, 100), {{"school_uid", "east"}})
        .row(Table::blocks, square(10, 10, 10), children(120, 12))
        .row(Table::blocks, square(110, 10, 10), children(30))
        .row(Table::blocks, square(300, 10, 10), children(7));
}

}  // namespace

TEST_CASE("children count where their block lies, seats where their school is, and the parts give the whole") {
    const SeatCounts counts = counted(two_catchments());
    REQUIRE(counts.schools.size() == 2);
    CHECK(counts.schools[0].count.gap() == 20);
    CHECK(counts.schools[0].count.gap_with_migrants() == 32);
    CHECK(counts.schools[1].count.seats.known == Approx(60));  // six of nine years
    CHECK(*counts.schools[1].count.gap() == Approx(-30));
    CHECK(counts.outside_catchments.residents.known == 7);
    CHECK(counts.plan.residents.known == 157);
    CHECK(counts.plan.seats.known == Approx(160));
    double in_catchments = 0;
    for (const SeatUnit& catchment : counts.catchments) in_catchments += catchment.count.residents.known;
    CHECK(in_catchments + counts.outside_catchments.residents.known == counts.plan.residents.known);
}

TEST_CASE("a block in two catchments counts once, and only the latest year's catchments count") {
    const SeatCounts twice =
        counted(two_catchments().row(Table::catchments, square(0, 0, 100), {{"school_uid", "east"}}));
    CHECK(twice.blocks[0].catchments == std::vector<std::size_t>{0, 2});
    CHECK(twice.schools[0].count.residents.known == 120);
    CHECK(twice.schools[1].count.residents.known == 30);
    const SeatCounts later = counted(two_catchments().row(Table::catchments, square(290, 0, 100),
                                                          {{"school_uid", "west"}, {"year", std::int64_t{2026}}}));
    CHECK(later.catchments.size() == 2);
    CHECK(later.schools[0].count.residents.known == 7);
}

TEST_CASE("districts count what lies in them; one without a school has no seats, one without blocks no figure") {
    const SeatCounts counts = counted(two_catchments()
                                          .row(Table::districts, square(0, 0, 200), {{"code", "1"}})
                                          .row(Table::districts, square(280, 0, 100), {{"code", "2"}})
                                          .row(Table::districts, square(900, 0, 10), {{"code", "3"}}));
    CHECK(*counts.districts[0].count.gap() == Approx(150 - 160));
    CHECK(counts.districts[1].count.gap() == 7);
    CHECK_FALSE(counts.districts[2].count.gap());
    CHECK(counts.outside_districts.residents.known == 0);
}

TEST_CASE("an unknown number is counted as unknown, never as none") {
    const SeatCounts counts = counted(PlanBuilder()
                                          .row(Table::schools, "POINT (50 50)", school("s", "primary", std::nullopt))
                                          .row(Table::blocks, square(10, 10, 10), children(120))
                                          .row(Table::blocks, square(30, 10, 10)));
    CHECK(counts.plan.residents.number() == 120);
    CHECK(counts.plan.residents.unknown_rows == 1);
    CHECK_FALSE(counts.plan.migrants.number());
    CHECK_FALSE(counts.plan.seats.number());
    CHECK_FALSE(counts.plan.gap());
    CHECK_FALSE(counted(PlanBuilder().row(Table::blocks, square(10, 10, 10), children(120))).plan.gap());
    CHECK_FALSE(counts.schools[0].count.gap());  // nobody has drawn its catchment
}

TEST_CASE("a block of a known population takes its district's share, marked as estimated") {
    const SeatCounts counts =
        counted(PlanBuilder()
                    .row(Table::districts, square(0, 0, 200), {{"code", "1"}, {"children_share", 0.15}})
                    .row(Table::blocks, square(10, 10, 10), {{"population", std::int64_t{1000}}}));
    CHECK(counts.plan.residents.known == Approx(60));
    CHECK(counts.plan.residents.estimated == Approx(60));
    CHECK(counts.plan.residents.unknown_rows == 0);
}

TEST_CASE("the nine years are primary and junior together, by district only") {
    const SeatCounts counts =
        counted(two_catchments().row(Table::schools, "POINT (50 60)", school("j", "junior", 40)), "nine_year");
    CHECK(counts.plan.seats.known == Approx(100 + 90 + 40));
    CHECK(counts.plan.residents.known == 157);
    CHECK(counts.schools.empty());
    CHECK(counts.catchments.empty());
}
