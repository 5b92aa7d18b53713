#include "core/coverage/siting_question.h"

#include <catch2/catch.hpp>

#include "gis/geos/geos_kernel.h"
#include "tests/support/plan_builder.h"
#include "tests/support/street_plans.h"

using namespace yimi;

namespace {

std::string square(double x, double y) {
    const auto at = [](double east, double north) { return std::to_string(east) + " " + std::to_string(north); };
    return "MULTIPOLYGON (((" + at(x - 10, y - 10) + ", " + at(x + 10, y - 10) + ", " + at(x + 10, y + 10) + ", " +
           at(x - 10, y + 10) + ", " + at(x - 10, y - 10) + ")))";
}
test::PlanBuilder::Values children(int count) {
    return {{"children_0_2", std::int64_t{0}},
            {"children_3_5", std::int64_t{count}},
            {"children_6_11", std::int64_t{0}},
            {"children_12_14", std::int64_t{0}}};
}

/// A street of 2 km with blocks on it and a playground at its western end; one block far away from any street.
Plan along_a_street() {
    return test::PlanBuilder()
        .row(Table::streets, "LINESTRING (0 0, 2000 0)", test::quiet_street)
        .row(Table::playgrounds, square(0, 0), {{"kind", "playground"}})
        .row(Table::blocks, square(200, 0), children(10))
        .row(Table::blocks, square(800, 0), children(20))
        .row(Table::blocks, square(1000, 0), children(30))
        .row(Table::blocks, square(1900, 0), children(40))
        .row(Table::blocks, square(1000, 900), children(50))
        .row(Table::blocks, square(1500, 0))
        .plan();
}
SitingQuestion asked(const Plan& plan, const SitingWish& wish, std::vector<SiteCandidate> candidates) {
    const gis::GeosKernel kernel;
    QuietJob job;
    auto question = siting_question(plan, wish, std::move(candidates), kernel, job);
    REQUIRE(question);
    return std::move(question).value();
}
Siting best(const SitingQuestion& question) {
    QuietJob job;
    auto siting = best_sites(question.problem, job);
    REQUIRE(siting);
    return std::move(siting).value();
}

}  // namespace

TEST_CASE("a point among the blocks reaches those within the walk, beside the playground that is there") {
    SitingWish wish;
    wish.most_gap_m = 50;
    const std::vector<Point> points{{900, 0}, {1900, 0}, {100, 0}};
    const SitingQuestion question = asked(along_a_street(), wish, candidates_at(points));
    CHECK(question.unknown_blocks == 1);
    CHECK(question.unreached_blocks == 1);
    const Siting siting = best(question);
    CHECK(siting.sites == std::vector<std::size_t>{0});
    CHECK(siting.value_before == 10);
    CHECK(siting.value == 60);
    CHECK(siting.optimum == 60);
}

TEST_CASE("what a site gains is what comes within reach by it, most first, and together the whole gain") {
    SitingWish wish;
    wish.most_gap_m = 50;
    wish.count = 3;
    const std::vector<Point> points{{100, 0}, {1900, 0}, {900, 0}};
    const SitingQuestion question = asked(along_a_street(), wish, candidates_at(points));
    const auto gains = gains_of(question.problem, best(question).sites);
    REQUIRE(gains.size() == 3);
    CHECK(gains[0].site == 2);
    CHECK(gains[0].children == 50);
    CHECK(gains[0].homes == std::vector<std::size_t>{1, 2});
    CHECK(gains[1].site == 1);
    CHECK(gains[1].children == 40);
    // Nearer to ten children, but they were within reach before.
    CHECK(gains[2].children == 0);
    const Siting siting = best(question);
    CHECK(gains[0].children + gains[1].children + gains[2].children == siting.value - siting.value_before);
}

TEST_CASE("by the median the saved metres add up to what all walk less") {
    SitingWish wish;
    wish.goal = SitingGoal::median;
    wish.count = 2;
    wish.most_gap_m = 50;
    const std::vector<Point> points{{900, 0}, {1900, 0}, {100, 0}};
    const SitingQuestion question = asked(along_a_street(), wish, candidates_at(points));
    const Siting siting = best(question);
    // By hand: 10·200 + 20·800 + 30·1000 + 40·1900 + 50·10,000 before; 10·200 + 20·100 + 30·100 + 0 + 50·10,000 then.
    CHECK(siting.value_before == Approx(624'000));
    CHECK(siting.value == Approx(507'000));
    const auto gains = gains_of(question.problem, siting.sites);
    REQUIRE(gains.size() == 2);
    CHECK(gains[0].saved_m == Approx(40 * 1900.0));
    CHECK(gains[0].saved_m + gains[1].saved_m == Approx(siting.value_before - siting.value));
}

TEST_CASE("parcels are rows of a table, all or some, and one without a shape is none") {
    const gis::GeosKernel kernel;
    Plan plan = test::PlanBuilder()
                    .row(Table::buildings, square(0, 0))
                    .row(Table::buildings, Geometry())
                    .row(Table::buildings, square(500, 0))
                    .plan();
    const auto all = parcels_of(plan, Table::buildings, kernel).value();
    REQUIRE(all.size() == 2);
    CHECK(all[1].parcel == FeatureId{3});
    CHECK(all[1].entries.front().x == Approx(500));
    const std::vector only{FeatureId{3}};
    CHECK(parcels_of(plan, Table::buildings, kernel, only).value().size() == 1);
}

TEST_CASE("the grid lies in blocks, at multiples of its spacing, each point once") {
    const Plan plan = test::PlanBuilder()
                          .row(Table::blocks, "POLYGON ((-10 -10, 210 -10, 210 110, -10 110, -10 -10))")
                          .row(Table::blocks, "POLYGON ((190 -10, 310 -10, 310 20, 190 20, 190 -10))")
                          .plan();
    std::vector<std::pair<double, double>> at;
    const auto grid = grid_in_blocks(plan, 100, 100);
    for (const SiteCandidate& each : grid.value()) at.emplace_back(each.entries.front().x, each.entries.front().y);
    CHECK(at == std::vector<std::pair<double, double>>{
                    {0, 0}, {100, 0}, {200, 0}, {300, 0}, {0, 100}, {100, 100}, {200, 100}});
    CHECK(grid_in_blocks(plan, 100, 6).error().detail("reason") == "candidates");
    CHECK(grid_in_blocks(plan, 1e-6, 4000).error().detail("reason") == "candidates");
}
