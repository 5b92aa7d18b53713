#include "core/model/height_grid.h"

#include <catch2/catch.hpp>
#include <limits>

namespace yimi {
namespace {

constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

/// Three by two cells of 10 m; the second row lies south of the first.
HeightGrid grid() {
    return {{100, 200}, 10, 3, 2, {1, 2, 4, 3, 4, unknown}};
}

}  // namespace

TEST_CASE("a height between four cells is weighed by its distance to their centres") {
    CHECK(grid().height_at({105, 195}) == 1);
    CHECK(grid().height_at({110, 195}) == 1.5);
    CHECK(grid().height_at({110, 190}) == 2.5);
    CHECK(grid().height_at({125, 195}) == 4);  // the last column needs none beyond it
}

TEST_CASE("a height is unknown beyond the outermost centres and beside an unknown cell") {
    CHECK_FALSE(grid().height_at({104, 195}));
    CHECK_FALSE(grid().height_at({126, 195}));
    CHECK_FALSE(grid().height_at({110, 196}));
    CHECK_FALSE(grid().height_at({120, 190}));
    CHECK_FALSE(grid().height_at({125, 185}));
    CHECK(grid().height_at({115, 185}) == 4);
    CHECK_FALSE(HeightGrid{}.height_at({0, 0}));
}

TEST_CASE("a grid lies south-east of its corner") {
    CHECK(grid().extent() == Box{100, 180, 130, 200});
    CHECK(HeightGrid{}.extent().empty());
}

}  // namespace yimi
