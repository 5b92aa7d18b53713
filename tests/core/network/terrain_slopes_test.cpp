#include "core/network/terrain_slopes.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "core/network/walk_network.h"
#include "tests/support/plan_builder.h"

using namespace yimi;

namespace {

/// 5 m up for each 100 m east, and unknown in its last columns.
HeightGrid hillside() {
    HeightGrid grid{{0, 400}, 10, 60, 40, {}};
    for (std::size_t row = 0; row < grid.rows; ++row)
        for (std::size_t col = 0; col < grid.columns; ++col)
            grid.heights_m.push_back(col < 50 ? static_cast<float>(500 + 0.5 * static_cast<double>(col)) : NAN);
    return grid;
}

std::optional<double> slope_of(const Plan& plan, std::int64_t street) {
    return plan.layer(Table::streets).row(FeatureId{street})->number(column(Table::streets, "slope_pct"));
}

}  // namespace

TEST_CASE("streets that do not say their slope take it from the terrain, in the direction of their line") {
    Plan plan = test::PlanBuilder()
                    .row(Table::streets, "LINESTRING (50 200, 250 200)")
                    .row(Table::streets, "LINESTRING (250 100, 50 100)")
                    .row(Table::streets, "LINESTRING (50 100, 50 300)")
                    .row(Table::streets, "LINESTRING (50 300, 250 300)", {{"slope_pct", 1.5}})
                    .row(Table::streets, "LINESTRING (400 200, 560 200)")
                    .row(Table::streets, "LINESTRING (400 210, 403 210)")
                    .row(Table::streets, "LINESTRING (-50 200, 50 200)")
                    .plan();
    const TerrainSlopes slopes = slopes_from_terrain(plan, hillside());
    CHECK(slopes.filled == 3);
    CHECK(slopes.known == 1);
    CHECK(slopes.not_told == 3);
    const Edit undo = plan.apply(slopes.edit).value();
    CHECK(slope_of(plan, 1) == Approx(5));
    CHECK(slope_of(plan, 2) == Approx(-5));
    CHECK(slope_of(plan, 3) == Approx(0));
    CHECK(slope_of(plan, 4) == 1.5);
    CHECK_FALSE(slope_of(plan, 5));
    CHECK_FALSE(slope_of(plan, 6));
    CHECK_FALSE(slope_of(plan, 7));
    const WalkNetwork streets(plan);
    CHECK(streets.facts(streets.edges()[0]).slope_pct == Approx(5));
    CHECK(slopes_from_terrain(plan, hillside()).edit.empty());
    REQUIRE(plan.apply(undo));
    CHECK_FALSE(slope_of(plan, 1));
}
