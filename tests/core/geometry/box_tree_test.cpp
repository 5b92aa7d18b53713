#include "core/geometry/box_tree.h"

#include <catch2/catch.hpp>
#include <set>

#include "tests/support/random_plan.h"

using namespace yimi;

namespace {

std::vector<Box> random_boxes(test::RandomPlan& random, int count) {
    std::vector<Box> boxes;
    for (int index = 0; index < count; ++index) {
        if (random.chance(0.05)) {
            boxes.emplace_back();  // empty
            continue;
        }
        const Point corner{random.real(0, 1000), random.real(0, 1000)};
        boxes.push_back({corner.x, corner.y, corner.x + random.real(0, 30), corner.y + random.real(0, 30)});
    }
    return boxes;
}

}  // namespace

TEST_CASE("a query finds exactly the boxes that touch the area") {
    const auto count = GENERATE(0, 1, 2, 15, 16, 17, 255, 257, 5000);
    CAPTURE(count);
    test::RandomPlan random(static_cast<unsigned>(count));
    const auto boxes = random_boxes(random, count);
    const BoxTree tree(boxes);
    for (int round = 0; round < 50; ++round) {
        const Point corner{random.real(-50, 1000), random.real(-50, 1000)};
        const Box area{corner.x, corner.y, corner.x + random.real(0, 200), corner.y + random.real(0, 200)};
        std::multiset<std::size_t> found, wanted;
        tree.query(area, [&](std::size_t index) { found.insert(index); });
        for (std::size_t index = 0; index < boxes.size(); ++index)
            if (!boxes[index].empty() && boxes[index].intersects(area)) wanted.insert(index);
        REQUIRE(found == wanted);
    }
}

TEST_CASE("a query ends when the visitor says so") {
    test::RandomPlan random(1);
    const auto boxes = random_boxes(random, 1000);
    int visits = 0;
    BoxTree(boxes).query({0, 0, 2000, 2000}, [&](std::size_t) { return ++visits < 3; });
    CHECK(visits == 3);
}

TEST_CASE("nearest boxes come by growing distance") {
    test::RandomPlan random(2);
    const auto boxes = random_boxes(random, 700);
    const Point at{500, 400};
    double last = 0;
    std::size_t visits = 0;
    BoxTree(boxes).nearest(at, [&](std::size_t index, double away) {
        CHECK(away >= last);
        const Box& box = boxes[index];
        const double x = std::max({box.min_x - at.x, 0.0, at.x - box.max_x});
        const double y = std::max({box.min_y - at.y, 0.0, at.y - box.max_y});
        CHECK(away == Approx(std::hypot(x, y)));
        last = away;
        return ++visits < 700;
    });
    CHECK(visits == BoxTree(boxes).size());
}
