#include "core/seats/catchment_board.h"

#include <catch2/catch.hpp>

#include "gis/geos/geos_kernel.h"
#include "tests/support/plan_builder.h"

using namespace yimi;
using test::PlanBuilder;
using Kind = CatchmentProblem::Kind;

namespace {

const gis::GeosKernel kernel;

std::string box(double from, double to) {
    const auto at = [](double x, int y) { return std::to_string(x) + " " + std::to_string(y); };
    return "MULTIPOLYGON (((" + at(from, -50) + ", " + at(to, -50) + ", " + at(to, 50) + ", " + at(from, 50) + ", " +
           at(from, -50) + ")))";
}
PlanBuilder::Values school(const char* uid, int seats) {
    return {{"uid", uid}, {"stage", "primary"}, {"seats", std::int64_t{seats}}};
}
PlanBuilder::Values children(int primary, int migrant) {
    return {{"children_3_5", std::int64_t{0}},
            {"children_6_11", std::int64_t{primary}},
            {"children_12_14", std::int64_t{0}},
            {"migrant_children", std::int64_t{migrant}}};
}

/// A street of 2 km with a school at each end, the border between them at 1000, and blocks at 100, 900 and 1900.
PlanBuilder street() {
    return PlanBuilder()
        .row(Table::streets, "LINESTRING (0 0, 2000 0)")
        .row(Table::schools, "POINT (0 0)", school("west", 100))
        .row(Table::schools, "POINT (2000 0)", school("east", 100))
        .row(Table::catchments, box(0, 1000), {{"school_uid", "west"}})
        .row(Table::catchments, box(1000, 2000), {{"school_uid", "east"}})
        .row(Table::blocks, box(90, 110), children(70, 10))
        .row(Table::blocks, box(890, 910), children(40, 0))
        .row(Table::blocks, box(1890, 1910), children(20, 20));
}
CatchmentBoard board(const PlanBuilder& plan, int years = 0) {
    QuietJob job;
    return CatchmentBoard::made(plan.plan(), "primary", years, kernel, job, 1).value();
}
Geometry shape_of(double from, double to) {
    return test::shape(box(from, to));
}

}  // namespace

TEST_CASE("figures by school: children, seats, mean and nine-in-ten walk, children who walk too far") {
    const CatchmentBoard now = board(street());
    const BoardFigures figures = now.figures(now.sharing(), WithMigrants::no);
    REQUIRE(figures.schools.size() == 2);
    CHECK(figures.schools[0].count.gap() == 10);
    CHECK(figures.schools[0].count.gap_with_migrants() == 20);
    CHECK(figures.schools[0].walks.mean_m() == Approx((70 * 100 + 40 * 900) / 110.0));
    CHECK(figures.schools[0].walks.p90_m == Approx(900));
    CHECK(figures.schools[0].walks.over_limit == 40);
    CHECK(figures.schools[1].walks.mean_m() == Approx(100));
    CHECK(figures.all.walks.children == 130);
    CHECK(now.figures(now.sharing(), WithMigrants::yes).schools[0].walks.mean_m() ==
          Approx((80 * 100 + 40 * 900) / 120.0));
}

TEST_CASE("a dragged boundary tells at once what it moves, and loses no child") {
    const CatchmentBoard now = board(street());
    const std::vector<CatchmentShape> dragged{{{1}, shape_of(0, 800)}, {{2}, shape_of(800, 2000)}};
    const Sharing then = now.sharing_with(dragged);
    const BoardFigures figures = now.figures(then, WithMigrants::no);
    CHECK(figures.schools[0].count.residents.known == 70);
    CHECK(figures.schools[1].count.residents.known == 60);
    CHECK(figures.schools[0].count.gap() == -30);
    CHECK(figures.all.count.residents.known == 130);
    const auto moved = now.moved(then, WithMigrants::no);
    CHECK(moved.blocks == 1);
    CHECK(moved.before.metres == Approx(40 * 900));
    CHECK(moved.after.metres == Approx(40 * 1100));
    CHECK(now.moved(now.sharing(), WithMigrants::no).blocks == 0);
}

TEST_CASE("blocks that a boundary leaves to nobody are outside, not lost") {
    const CatchmentBoard now = board(street());
    const std::vector<CatchmentShape> dragged{{{1}, shape_of(0, 800)}, {{77}, shape_of(0, 2000)}};
    const BoardFigures figures = now.figures(now.sharing_with(dragged), WithMigrants::no);
    CHECK(figures.outside.count.residents.known == 40);
    CHECK(figures.all.count.residents.known == 130);
}

TEST_CASE("what is wrong with catchments is named with its place") {
    const auto problems = board(street()
                                    .row(Table::catchments, box(1800, 2000), {{"school_uid", "west"}})
                                    .row(Table::blocks, box(2490, 2510), children(5, 0)))
                              .problems(WithMigrants::no);
    REQUIRE(problems.size() == 4);
    CHECK((problems[0].kind == Kind::block_in_several && problems[0].id == FeatureId{3}));
    CHECK((problems[1].kind == Kind::block_in_none && problems[1].id == FeatureId{4} && problems[1].measured == 5));
    CHECK((problems[2].kind == Kind::over_capacity && problems[2].id == FeatureId{1} && problems[2].measured == 10));
    CHECK((problems[3].kind == Kind::over_walk_limit && problems[3].id == FeatureId{1}));
    CHECK(problems[3].measured == Approx(40 / 110.0));
    CHECK(board(PlanBuilder().row(Table::blocks, box(0, 10), children(5, 0))).problems(WithMigrants::no).empty());
}

TEST_CASE("without a street children have no way, and that is not a walk of no metres") {
    PlanBuilder plan;
    plan.row(Table::schools, "POINT (0 0)", school("west", 100))
        .row(Table::catchments, box(0, 1000), {{"school_uid", "west"}})
        .row(Table::blocks, box(90, 110), children(70, 10));
    const CatchmentBoard now = board(plan);
    const WalkFigures walks = now.figures(now.sharing(), WithMigrants::no).schools[0].walks;
    CHECK(walks.without_way == 70);
    CHECK(walks.children == 0);
    const auto problems = now.problems(WithMigrants::no);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].kind == Kind::over_walk_limit);
}
