#include "core/seats/access_balance.h"

#include <catch2/catch.hpp>

#include "gis/geos/geos_kernel.h"
#include "tests/support/plan_builder.h"

using namespace yimi;
using test::PlanBuilder;

namespace {

const gis::GeosKernel kernel;

std::string square(double x, double half) {
    const auto at = [](double px, double py) { return std::to_string(px) + " " + std::to_string(py); };
    return "MULTIPOLYGON (((" + at(x - half, -half) + ", " + at(x + half, -half) + ", " + at(x + half, half) + ", " +
           at(x - half, half) + ", " + at(x - half, -half) + ")))";
}
PlanBuilder::Values children(int primary, const char* setting) {
    return {{"children_6_11", std::int64_t{primary}}, {"setting", setting}};
}
PlanBuilder::Values school(int seats) {
    return {{"stage", "primary"}, {"seats", std::int64_t{seats}}};
}

/// The core around 0 with 100 seats for 100 children, a new town around 5000 with 20 seats for 50.
PlanBuilder core_and_town() {
    return PlanBuilder()
        .row(Table::streets, "LINESTRING (0 0, 6000 0)")
        .row(Table::districts, square(0, 1000), {{"code", "1"}, {"grouping", "core"}})
        .row(Table::districts, square(5000, 1000), {{"code", "2"}, {"grouping", "new_town"}})
        .row(Table::schools, "POINT (0 0)", school(100))
        .row(Table::schools, "POINT (5000 0)", school(20))
        .row(Table::blocks, square(100, 10), children(100, "urban"))
        .row(Table::blocks, square(5100, 10), children(50, "rural"));
}
AccessBalance balance_of(const PlanBuilder& builder) {
    const Plan plan = builder.plan();
    const Districts districts(plan, kernel);
    const StageQuestion question{"primary", 0};
    const SeatCounts counts = count_seats(plan, question, districts, kernel);
    return access_balance(plan, question, counts, districts, 1000, kernel).value();
}

}  // namespace

TEST_CASE("access is told by district, by grouping and by town and country") {
    const AccessBalance balance = balance_of(core_and_town());
    CHECK(*balance.mean(balance.districts[0]) == Approx(1));
    CHECK(*balance.mean(balance.districts[1]) == Approx(0.4));
    CHECK(*balance.mean(balance.groupings, "new_town") == Approx(0.4));
    CHECK(*balance.mean(balance.settings, "urban") == Approx(1));
    CHECK_FALSE(balance.mean(balance.groupings, "suburb"));
}

TEST_CASE("the gap between groups is told in seats that would close it") {
    const AccessBalance balance = balance_of(core_and_town());
    const GroupGap gap = group_gap(balance, balance.groupings, "new_town", "core", 0.8);
    CHECK(*gap.ratio == Approx(0.4));
    CHECK(*gap.missing_seats == Approx(20));
    // With these seats the ratio is met, and nothing is missing any more.
    const AccessBalance mended = balance_of(core_and_town().row(Table::schools, "POINT (5050 0)", school(20)));
    const GroupGap closed = group_gap(mended, mended.groupings, "new_town", "core", 0.8);
    CHECK(*closed.ratio == Approx(0.8));
    CHECK(*closed.missing_seats == Approx(0).margin(1e-9));
}

TEST_CASE("without a group, or without schools, no gap is known") {
    const AccessBalance balance = balance_of(core_and_town());
    CHECK_FALSE(group_gap(balance, balance.groupings, "suburb", "core", 0.8).ratio);
    const AccessBalance none = balance_of(PlanBuilder().row(Table::blocks, square(100, 10), children(100, "urban")));
    CHECK_FALSE(none.mean(none.all));
    CHECK_FALSE(group_gap(none, none.settings, "urban", "urban", 0.8).ratio);
}
