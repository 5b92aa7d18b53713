#include "gis/store/kept_detail.h"

#include <catch2/catch.hpp>

#include "gis/store/export.h"
#include "gis/store/project_store.h"
#include "tests/support/plan_builder.h"
#include "tests/support/temporary_folder.h"

namespace yimi::gis {
namespace {

using test::ChineseFolder;
using Access = ProjectStore::Access;

constexpr int side = 160;  // houses in a row; 25,600 of them
constexpr double spacing_m = 100, house_m = 9;

/// A house at its place in the rows of the city, moved by some metres.
Geometry house(int number, double moved_m = 0) {
    const double x = 400'000 + number % side * spacing_m + moved_m, y = 3'400'000 + number / side * spacing_m;
    return make_polygon(
        std::vector<Point>{{x, y}, {x + house_m, y}, {x + house_m, y + house_m}, {x, y + house_m}, {x, y}});
}

/// A city whose houses are all smaller than a pixel from afar.
class City {
public:
    City() {
        REQUIRE(ProjectStore::create(path(), find_crs(default_project_crs).value()));
        LayerBuilder rows(Table::buildings);
        for (int number = 0; number < side * side; ++number) {
            const Feature feature = make_feature(Table::buildings, house(number));
            rows.add({number + 1}, feature.geometry, feature.values);
        }
        auto store = open();
        REQUIRE(store.append({"import", {RowsChange{Table::buildings, nullptr, rows.finish()}}}));
    }
    [[nodiscard]] std::string path() const { return folder_.file("城.gpkg"); }
    [[nodiscard]] std::string path(const char* other) const { return folder_.file(other); }
    [[nodiscard]] ProjectStore open(Access access = Access::read_write) const {
        auto store = ProjectStore::open(path(), access);
        REQUIRE(store);
        return std::move(store).value();
    }
    std::size_t keep(const ProjectStore& store) const {
        auto plan = store.load();
        REQUIRE(plan);
        QuietJob job;
        const auto kept = keep_detail(path(), store.seen(), plan.value(), job);
        REQUIRE(kept);
        return kept.value();
    }
    /// As another program would.
    void run(const std::string& sql) const {
        auto database = Database::open(path(), Database::Access::read_write);
        REQUIRE(database);
        REQUIRE(database.value().run(sql));
    }

private:
    ChineseFolder folder_;
};

Glimpse glimpse_of(const ProjectStore& store, double metres_per_pixel = 32) {
    auto glimpse = store.glimpse({store.extent().value(), metres_per_pixel, {Table::buildings, Table::streets}});
    REQUIRE(glimpse);
    REQUIRE(glimpse.value());
    return std::move(*glimpse.value());
}

/// Whether the picture is made from kept tiles, and not from the rows themselves.
bool is_from_tiles(const Glimpse& glimpse) {
    return !glimpse.melted.empty();
}

double melted_area(const Glimpse& glimpse) {
    double area = 0;
    for (const MeltedPolygons& melted : glimpse.melted)
        for (const Box& box : melted.boxes) area += box.width() * box.height();
    return area;
}

Edit moved(const ProjectStore& store, int number, double by_m) {
    const Feature before = store.load().value().layer(Table::buildings).feature({number + 1}).value();
    Feature after = before;
    after.geometry = house(number, by_m);
    return {"move", {FeatureChange{Table::buildings, {number + 1}, before, after}}};
}

}  // namespace

TEST_CASE("a city is seen from its kept tiles as from its rows") {
    const City city;
    const auto store = city.open();
    CHECK_FALSE(is_from_tiles(glimpse_of(store)));
    CHECK(glimpse_of(store).plan.layer(Table::buildings).size() == side * side);
    CHECK(city.keep(store) > 0);
    const Glimpse seen = glimpse_of(store, 128);
    CHECK(is_from_tiles(seen));
    CHECK(seen.plan.layer(Table::buildings).size() == 0);
    // Houses less than a pixel apart: one closed square, a pixel larger than their middles.
    const double expected_m = (side - 1) * spacing_m + 128;
    CHECK(melted_area(seen) == Approx(expected_m * expected_m).epsilon(0.02));
}

TEST_CASE("what is kept is not made again, and survives closing") {
    const City city;
    {
        const auto store = city.open();
        REQUIRE(city.keep(store) > 0);
        CHECK(city.keep(store) == 0);
    }
    CHECK(is_from_tiles(glimpse_of(city.open(Access::read_only))));
    const auto store = city.open();
    CHECK(is_from_tiles(glimpse_of(store)));
    CHECK(city.keep(store) == 0);
}

TEST_CASE("what the window remembers leaves the tiles true") {
    const City city;
    auto store = city.open();
    city.keep(store);
    REQUIRE(store.remember("view", "1 2 3"));
    CHECK(is_from_tiles(glimpse_of(store)));
}

TEST_CASE("an edited house is seen where it is now, its neighbours from the tiles that are left") {
    const City city;
    auto store = city.open();
    const std::size_t all = city.keep(store);
    const int number = GENERATE(0, side * side / 2 + side / 2, side * side - 1);
    const double by_m = GENERATE(3.0, 5000.0);
    REQUIRE(store.append(moved(store, number, by_m)));
    const auto check_shown = [&](const Geometry& where) {
        const Glimpse seen = glimpse_of(store, 16);
        const auto house_now = seen.plan.layer(Table::buildings).feature({number + 1});
        REQUIRE(house_now);
        CHECK(house_now->geometry == where);
        CHECK(is_from_tiles(seen));
        CHECK(seen.plan.layer(Table::buildings).size() < side * side / 2);
        const auto kept_again = city.keep(store);
        CHECK(kept_again > 0);
        CHECK(kept_again < all);
        CHECK_FALSE(glimpse_of(store, 16).plan.layer(Table::buildings).contains({number + 1}));
    };
    check_shown(house(number, by_m));
    REQUIRE(store.step_back());
    check_shown(house(number));
}

TEST_CASE("what another program changes is never seen from old tiles") {
    const City city;
    {
        const auto store = city.open();
        city.keep(store);
        REQUIRE(is_from_tiles(glimpse_of(store)));
        city.run(GENERATE("UPDATE buildings SET height_m = 3 WHERE fid = 7", "DELETE FROM buildings WHERE fid = 9",
                          "PRAGMA journal_mode = WAL"));
        CHECK_FALSE(is_from_tiles(glimpse_of(store)));
        CHECK(city.keep(store) == 0);  // the plan in memory is not what the file holds
    }
    CHECK_FALSE(is_from_tiles(glimpse_of(city.open(Access::read_only))));
    const auto store = city.open();
    CHECK_FALSE(is_from_tiles(glimpse_of(store)));
    CHECK(city.keep(store) > 0);
    CHECK(is_from_tiles(glimpse_of(store)));
}

TEST_CASE("looking at a project and keeping nothing leaves its file as it was") {
    const City city;
    const std::string before = test::bytes_of(city.path());
    static_cast<void>(glimpse_of(city.open()));
    CHECK(test::bytes_of(city.path()) == before);
}

TEST_CASE("edits behind another program's change do not make the old tiles true again") {
    const City city;
    auto store = city.open();
    city.keep(store);
    city.run("UPDATE buildings SET height_m = 3 WHERE fid = 7");
    REQUIRE(store.append(moved(store, 3, 2)));
    CHECK_FALSE(is_from_tiles(glimpse_of(store)));
}

TEST_CASE("tiles of a plan that was edited meanwhile are not kept") {
    const City city;
    auto store = city.open();
    const auto plan = store.load();
    const SeenFile seen = store.seen();
    REQUIRE(store.append(moved(store, 3, 2)));
    QuietJob job;
    const auto kept = keep_detail(city.path(), seen, plan.value(), job);
    REQUIRE(kept);
    CHECK(kept.value() == 0);
    CHECK_FALSE(is_from_tiles(glimpse_of(store)));
}

TEST_CASE("a city that was removed leaves no tiles behind") {
    const City city;
    auto store = city.open();
    city.keep(store);
    REQUIRE(store.step_back());
    const Glimpse seen = glimpse_of(store);
    CHECK(seen.melted.empty());
    CHECK(seen.plan.extent().empty());
}

TEST_CASE("an export holds nothing of what is kept, and is the same with it and without") {
    const City city;
    const auto exported = [&](const ProjectStore& store, const char* name) {
        QuietJob job;
        REQUIRE(export_geopackage(store.load().value(), city.path(name), {}, job));
        return test::bytes_of(city.path(name));
    };
    const auto store = city.open();
    const std::string without = exported(store, "甲.gpkg");
    REQUIRE(city.keep(store) > 0);
    CHECK(exported(store, "乙.gpkg").find("yimi_detail") == std::string::npos);
    CHECK(without.size() == exported(store, "丙.gpkg").size());
}

TEST_CASE("tiles are bookkeeping that other programs are told of") {
    const City city;
    const auto store = city.open();
    city.keep(store);
    const auto database = Database::open(city.path(), Database::Access::read_only);
    const auto count = [&](const char* sql) { return database.value().integer(sql).value(); };
    CHECK(count("SELECT count(*) FROM gpkg_extensions WHERE table_name = 'yimi_detail'") == 1);
    CHECK(count("SELECT count(*) FROM gpkg_contents WHERE table_name = 'yimi_detail'") == 0);
}

}  // namespace yimi::gis
