#include "core/seats/access_shares.h"

#include <catch2/catch.hpp>

using namespace yimi;

namespace {

/// The worked example W30 of RULES.md, in another order.
AccessShares three_blocks() {
    AccessShares shares;
    shares.add({{1}, 300, 0.5, true});
    shares.add({{2}, 100, 0.2, true});
    shares.add({{3}, 50, 0.9, true});
    return shares;
}

}  // namespace

TEST_CASE("each child counts the same in what is shared out") {
    CHECK(*three_blocks().gini() == Approx(0.19121447028423771).margin(1e-12));
    CHECK(*three_blocks().theil() == Approx(0.08325114283541886).margin(1e-12));
    CHECK(*three_blocks().mean() == Approx(215 / 450.0));
    CHECK(three_blocks().children() == 450);
}

TEST_CASE("the worst served are counted by children, not by blocks") {
    CHECK(*three_blocks().mean_of_worst(0.1) == Approx(0.2));
    CHECK(*three_blocks().mean_of_worst(1) == Approx(*three_blocks().mean()));
    CHECK(*three_blocks().mean_of_worst(1.0 / 3) == Approx((100 * 0.2 + 50 * 0.5) / 150));
}

TEST_CASE("the Lorenz curve goes from the worst served up, and encloses half the Gini coefficient") {
    const auto curve = three_blocks().lorenz_curve();
    REQUIRE(curve.size() == 4);
    CHECK(curve[1].children_share == Approx(100 / 450.0));
    CHECK(curve[1].access_share == Approx(20 / 215.0));
    CHECK(curve.back().access_share == Approx(1));
    double below = 0;
    for (std::size_t index = 1; index < curve.size(); ++index)
        below += (curve[index].children_share - curve[index - 1].children_share) *
                 (curve[index].access_share + curve[index - 1].access_share) / 2;
    CHECK(1 - 2 * below == Approx(*three_blocks().gini()).margin(1e-12));
}

TEST_CASE("blocks without children share in nothing, and an unknown number is remembered") {
    AccessShares shares;
    shares.add({{1}, 0.0, 0.7, true});
    CHECK(shares.empty());
    CHECK_FALSE(shares.mean());
    CHECK(shares.lorenz_curve().empty());
    shares.add({{2}, std::nullopt, 0.7, false});
    CHECK_FALSE(shares.certain());
}
