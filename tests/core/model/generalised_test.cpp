#include "core/model/generalised.h"

#include <catch2/catch.hpp>

#include "tests/support/plan_builder.h"
#include "tests/support/random_plan.h"

namespace yimi {
namespace {

constexpr GroundTile first{16, 0, 0};

std::string house(double x, double y, double side) {
    std::string wkt = "MULTIPOLYGON (((";
    for (const auto& [right, up] : {std::pair(0, 0), {1, 0}, {1, 1}, {0, 1}, {0, 0}})
        wkt += (wkt.back() == '(' ? "" : ", ") + std::to_string(x + right * side) + " " + std::to_string(y + up * side);
    return wkt + ")))";
}

double area_of(const std::vector<Box>& boxes) {
    double area = 0;
    for (const Box& box : boxes) area += box.width() * box.height();
    return area;
}

Plan random_plan(unsigned seed, unsigned order) {
    test::RandomPlan random(seed);
    std::vector<Geometry> shapes;
    for (int row = 0; row < 40; ++row) {
        const double x = random.whole(0, 8000), y = random.whole(0, 8000), side = random.whole(1, 60);
        shapes.push_back(test::shape(house(x, y, side)));
    }
    if (order > 0) std::reverse(shapes.begin(), shapes.end());
    test::PlanBuilder plan;
    for (Geometry& shape : shapes) plan.row(Table::buildings, std::move(shape));
    return plan.plan();
}

GeneralisedRows buildings_of(const Plan& plan, const GroundTile& tile) {
    return generalise(plan.layer(Table::buildings), {}, tile);
}

}  // namespace

TEST_CASE("a house smaller than a pixel melts into the pixel around its middle") {
    const Plan plan = test::PlanBuilder().row(Table::buildings, house(100, 100, 8)).plan();
    const GeneralisedRows rows = buildings_of(plan, first);
    CHECK(rows.alike.empty());
    REQUIRE(rows.melted.size() == 1);
    CHECK(rows.melted[0] == Box{96, 96, 112, 112});
}

TEST_CASE("houses that touch on the screen cover their ground once") {
    test::PlanBuilder plan;
    for (int row = 0; row < 10; ++row)
        for (int column = 0; column < 10; ++column)
            plan.row(Table::buildings, house(800 + column * 16, 800 + row * 16, 8));
    const GeneralisedRows rows = buildings_of(plan.plan(), first);
    REQUIRE(rows.melted.size() == 1);
    CHECK(area_of(rows.melted) == 160 * 160);
}

TEST_CASE("melted ground never overlaps and covers the middle of every small house") {
    const auto seed = GENERATE(range(0U, 10U));
    CAPTURE(seed);
    const Plan plan = random_plan(seed, 0);
    std::vector<Box> melted;
    for (const GroundTile& tile : tiles_over(plan.extent(), 64)) {
        const auto boxes = buildings_of(plan, tile).melted;
        for (std::size_t a = 0; a < boxes.size(); ++a)
            for (std::size_t b = a + 1; b < boxes.size(); ++b) {
                const Box inner = boxes[a].grown(-0.01);
                REQUIRE_FALSE(inner.intersects(boxes[b].grown(-0.01)));
            }
        melted.insert(melted.end(), boxes.begin(), boxes.end());
    }
    plan.layer(Table::buildings).for_each([&](const RowView& row) {
        const Point middle = row.box().centre();
        const bool is_covered =
            std::any_of(melted.begin(), melted.end(), [&](const Box& box) { return box.contains(middle); });
        CHECK(is_covered);
        return true;
    });
}

TEST_CASE("a house of a pixel or more keeps its shape, to an eighth of a pixel") {
    const Plan plan = test::PlanBuilder().row(Table::buildings, house(101, 101, 40)).plan();
    const GeneralisedRows rows = buildings_of(plan, first);
    CHECK(rows.melted.empty());
    REQUIRE(rows.alike.size() == 1);
    CHECK(nearly_equal(rows.alike[0].shape, test::shape(house(101, 101, 40)), 1.5));
}

TEST_CASE("each row is in exactly one tile") {
    const Plan plan = random_plan(3, 0);
    std::size_t houses = 0;
    for (const GroundTile& tile : tiles_over(plan.extent(), 0.5))  // all are larger than a pixel
        for (const auto& alike : buildings_of(plan, tile).alike) houses += alike.shape.part_ends.size();
    CHECK(houses == plan.layer(Table::buildings).size());
}

TEST_CASE("streets are gathered by class, and a short one stays as a dot") {
    const Plan plan = test::PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 0.5 0.5)", {{"road_class", "lane"}})
                          .row(Table::streets, "LINESTRING (0 0, 100 3, 200 0)", {{"road_class", "arterial"}})
                          .row(Table::streets, "LINESTRING (200 0, 200 90)", {{"road_class", "arterial"}})
                          .row(Table::streets, "LINESTRING (90 200, 0 200)")
                          .plan();
    const GeneralisedRows rows = generalise(plan.layer(Table::streets), "road_class", first);
    REQUIRE(rows.alike.size() == 3);
    CHECK(rows.alike[0].category.empty());
    CHECK(rows.alike[1].category == "arterial");
    CHECK(rows.alike[1].shape.path_ends.size() == 2);
    CHECK(rows.alike[2].category == "lane");
    CHECK(length_m(rows.alike[2].shape) > 0);
}

TEST_CASE("the order of rows does not show from afar") {
    const auto seed = GENERATE(range(0U, 10U));
    CAPTURE(seed);
    CHECK(buildings_of(random_plan(seed, 0), {32, 0, 0}) == buildings_of(random_plan(seed, 1), {32, 0, 0}));
}

TEST_CASE("what is kept is read as it was, and damaged bytes are refused") {
    const auto seed = GENERATE(range(0U, 5U));
    CAPTURE(seed);
    for (const GroundTile tile : {GroundTile{32, 0, 0}, GroundTile{4, 1, 2}}) {
        const GeneralisedRows rows = buildings_of(random_plan(seed, 0), tile);
        const auto bytes = encode(rows, tile);
        CHECK(decode_generalised(bytes, tile) == rows);
        for (std::size_t size = 0; size < bytes.size(); ++size)
            REQUIRE_FALSE(decode_generalised(std::span(bytes).first(size), tile));
        test::RandomPlan random(seed);
        for (int round = 0; round < 200 && !bytes.empty(); ++round) {
            auto damaged = bytes;
            damaged[static_cast<std::size_t>(random.whole(0, static_cast<int>(bytes.size()) - 1))] =
                std::byte{static_cast<std::uint8_t>(random.whole(0, 255))};
            static_cast<void>(decode_generalised(damaged, tile));  // whatever it is, it must not fall over
        }
    }
}

}  // namespace yimi
