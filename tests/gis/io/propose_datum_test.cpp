#include "gis/io/propose_datum.h"

#include <catch2/catch.hpp>
#include <cstdio>
#include <iomanip>
#include <random>
#include <sstream>

#include "gis/geos/geos_kernel.h"
#include "gis/io/source_keeper.h"
#include "tests/support/shared_folder.h"
#include "tests/support/temporary_folder.h"

namespace yimi::gis {
namespace {

SourceLayer looked_at(const std::string& path) {
    const auto layers = inspect(path);
    REQUIRE(layers);
    return layers.value().at(0);
}

void take_in(Plan& plan, const SourceLayer& layer, Table table, Datum datum = Datum::wgs84) {
    const GeosKernel kernel;
    QuietJob job;
    ImportOptions options;
    options.table = table;
    options.datum = datum;
    auto taken = read_layer(layer, options, plan, kernel, job);
    REQUIRE(taken);
    REQUIRE(taken.value().report.imported > 0);
    REQUIRE(plan.apply(std::move(taken).value().edit));
}

std::optional<DatumProposal> proposed(const SourceLayer& layer, const Plan& plan, Table table) {
    QuietJob job;
    ImportOptions options;
    options.table = table;
    SourceKeeper sources;
    return propose_datum(layer, options, plan, sources, job);
}

using Path = std::vector<Point>;

/// Streets as a town has them: no two alike, some crossing, in degrees.
std::vector<Path> town(unsigned seed, std::size_t count, Point centre = {104.06, 30.66}) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> place(-0.02, 0.02), turn(-0.0015, 0.0015);
    std::vector<Path> streets;
    for (std::size_t street = 0; street < count; ++street) {
        Point at = centre + Point{place(random), place(random)};
        const Point way{turn(random), turn(random)};
        Path path;
        for (int step = 0; step < 8; ++step) {
            path.push_back(at);
            at = at + way + Point{turn(random), turn(random)} * 0.3;
        }
        streets.push_back(std::move(path));
    }
    return streets;
}

using Shift = Point (*)(Point);
Point as_it_is(Point point) {
    return point;
}
Point to_bd09(Point point) {
    return gcj02_to_bd09(wgs84_to_gcj02(point));
}

/// GeoJSON, each point off by up to `noise` degrees.
std::string geojson(const std::vector<Path>& streets, Shift shift, double noise = 0) {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> off(-noise, noise);
    std::ostringstream text;
    text << std::setprecision(12) << R"({"type":"FeatureCollection","features":[)";
    for (std::size_t street = 0; street < streets.size(); ++street) {
        text << (street > 0 ? "," : "") << R"({"type":"Feature","properties":{"name":"s)" << street
             << R"("},"geometry":{"type":"LineString","coordinates":[)";
        for (std::size_t index = 0; index < streets[street].size(); ++index) {
            const Point at = shift(streets[street][index]) + Point{off(random), off(random)};
            text << (index > 0 ? "," : "") << '[' << at.x << ',' << at.y << ']';
        }
        text << "]}}";
    }
    text << "]}";
    return text.str();
}

struct Town {
    test::ChineseFolder folder;
    Plan plan;
    SourceLayer layer(const std::string& name, const std::string& text) {
        folder.write(name, text);
        return looked_at(folder.file(name));
    }
};

std::optional<std::string> shared(const char* name) {
    const auto file = test::shared_file(std::string("data/chengdu/") + name);
    if (!file) std::printf("SKIPPED: ../shared/data/chengdu/%s is not there\n", name);
    return file ? std::optional(file->string()) : std::nullopt;
}

}  // namespace

TEST_CASE("streets from shifted web maps are told from the plan's own by how far they lie off") {
    Town town_;
    const auto streets = town(1, 150);
    take_in(town_.plan, town_.layer("true.geojson", geojson(streets, as_it_is)), Table::streets);
    constexpr double metres_5 = 5e-5;
    for (const auto& [name, shift, datum] :
         {std::tuple{"a.geojson", Shift(wgs84_to_gcj02), Datum::gcj02}, {"b.geojson", Shift(to_bd09), Datum::bd09}}) {
        const auto found = proposed(town_.layer(name, geojson(streets, shift, metres_5)), town_.plan, Table::streets);
        REQUIRE(found);
        CHECK(found->datum == datum);
        CHECK(found->why == "shift");
        CHECK(found->compared == 150);
        const auto to_plan = Transformer::between("EPSG:4490", "EPSG:4544");
        const Point at{104.06, 30.66};
        const Point expected = to_plan.value().transformed(shift(at)).value() - to_plan.value().transformed(at).value();
        CHECK(found->east_m == Approx(expected.x).margin(10));
        CHECK(found->north_m == Approx(expected.y).margin(10));
    }
}

TEST_CASE("what lies right, or elsewhere, or is something else, is not called shifted") {
    Town town_;
    const auto streets = town(2, 150);
    const SourceLayer same = town_.layer("true.geojson", geojson(streets, as_it_is, 5e-5));
    CHECK_FALSE(proposed(same, town_.plan, Table::streets));  // nothing to compare with
    take_in(town_.plan, same, Table::streets);
    CHECK_FALSE(proposed(same, town_.plan, Table::streets));
    const SourceLayer other = town_.layer("other.geojson", geojson(town(3, 150), as_it_is));
    CHECK_FALSE(proposed(other, town_.plan, Table::streets));
    const SourceLayer far = town_.layer("far.geojson", geojson(town(2, 150, {116.4, 39.9}), wgs84_to_gcj02));
    CHECK_FALSE(proposed(far, town_.plan, Table::streets));
    // Off by as much as GCJ-02, but the other way.
    const auto back = [](Point point) { return point - (wgs84_to_gcj02(point) - point); };
    CHECK_FALSE(proposed(town_.layer("back.geojson", geojson(streets, back)), town_.plan, Table::streets));
}

TEST_CASE("a part of a plan's streets, and a plan that holds a part of them, are enough") {
    Town town_;
    const auto streets = town(4, 200);
    const std::vector<Path> part(streets.begin(), streets.begin() + 70);
    take_in(town_.plan, town_.layer("true.geojson", geojson(streets, as_it_is)), Table::streets);
    const auto few = proposed(town_.layer("few.geojson", geojson(part, wgs84_to_gcj02)), town_.plan, Table::streets);
    CHECK((few && few->datum == Datum::gcj02));
    Town less;
    take_in(less.plan, less.layer("true.geojson", geojson(part, as_it_is)), Table::streets);
    const auto many = proposed(less.layer("many.geojson", geojson(streets, wgs84_to_gcj02)), less.plan, Table::streets);
    CHECK((many && many->datum == Datum::gcj02));
}

TEST_CASE("a grid that repeats itself after as much as the shift proves nothing") {
    Town town_;
    constexpr Point step{0.002507 / 2, 0.002422 / 2};
    std::vector<Path> grid;
    for (int line = -10; line <= 10; ++line) {
        const Point at{104.06 + line * step.x, 30.66 + line * step.y};
        grid.push_back({{at.x, 30.65}, {at.x, 30.66}, {at.x, 30.67}});
        grid.push_back({{104.05, at.y}, {104.06, at.y}, {104.07, at.y}});
    }
    take_in(town_.plan, town_.layer("true.geojson", geojson(grid, as_it_is)), Table::streets);
    CHECK_FALSE(proposed(town_.layer("grid.geojson", geojson(grid, wgs84_to_gcj02)), town_.plan, Table::streets));
}

TEST_CASE("where nothing can be compared, words about the source propose a shift; a measured place outweighs them") {
    SourceLayer layer;
    const auto named = [&](const char* file, std::vector<SourceField> fields = {},
                           std::vector<std::vector<Value>> rows = {}) {
        layer = {};
        layer.source = std::string("/数据/高德 和百度/") + file;  // folders tell nothing
        layer.name = "poi";
        layer.fields = std::move(fields);
        layer.first_rows = std::move(rows);
        return datum_named_in(layer);
    };
    CHECK(named("成都_高德POI.shp") == Datum::gcj02);
    CHECK(named("amap_poi2020.csv") == Datum::gcj02);
    CHECK(named("schools_GCJ-02.geojson") == Datum::gcj02);
    CHECK(named("腾讯.shp") == Datum::gcj02);
    CHECK(named("百度学校.shp") == Datum::bd09);
    CHECK(named("poi.csv", {{"bd_09_lng"}, {"name"}}) == Datum::bd09);
    CHECK(named("poi.csv", {{"来源"}}, {{Value("百度地图")}}) == Datum::bd09);
    CHECK(named("a.json", {{"adcode"}, {"name"}, {"childrenNum"}}) == Datum::gcj02);
    CHECK_FALSE(named("roadamap.shp"));
    CHECK_FALSE(named("学校.shp", {{"name"}}, {{Value("百度大厦")}}));
    CHECK_FALSE(named("高德_转wgs84.shp"));
    CHECK_FALSE(named("高德与百度.shp"));

    Town town_;
    const auto streets = town(5, 100);
    const SourceLayer said = town_.layer("amap.geojson", geojson(streets, as_it_is));
    const auto by_words = proposed(said, town_.plan, Table::streets);
    REQUIRE(by_words);
    CHECK(by_words->why == "source");
    CHECK(by_words->datum == Datum::gcj02);
    CHECK(by_words->compared == 0);
    take_in(town_.plan, said, Table::streets);
    CHECK_FALSE(proposed(said, town_.plan, Table::streets));
    const SourceLayer abroad = town_.layer("amap_.geojson", geojson(town(5, 9, {13.4, 52.5}), as_it_is));
    CHECK_FALSE(proposed(abroad, town_.plan, Table::streets));
}

TEST_CASE("real buildings and streets are told from the same ones shifted") {
    for (const auto& [name, table] : {std::pair{"../buildings/wuhan_osm_heights.geojson", Table::buildings},
                                      {"streets_wuhou_jinjiang.geojson", Table::streets}}) {
        CAPTURE(name);
        const auto file = shared(name);
        if (!file) continue;
        const SourceLayer layer = looked_at(*file);
        for (const Datum datum : {Datum::wgs84, Datum::gcj02, Datum::bd09}) {
            Plan plan;  // what lies in it had the shift taken back: the file lies off it by that much
            take_in(plan, layer, table, datum);
            const auto found = proposed(layer, plan, table);
            CHECK(found.has_value() == (datum != Datum::wgs84));
            if (found) CHECK(found->datum == datum);
        }
    }
}

TEST_CASE("Chengdu's districts from Amap and DataV are found shifted, its outline and streets are not") {
    const auto right = shared("districts_utf8_cpg_4490/chengdu_districts.shp"),
               gcj02 = shared("districts_gcj02.geojson");
    const auto datav = shared("districts_datav_simplified_gcj02.json"), outline = shared("city_outline.geojson");
    const auto streets = shared("streets_wuhou_jinjiang.geojson");
    if (!right || !gcj02 || !datav || !outline || !streets) return;
    Plan plan;
    take_in(plan, looked_at(*right), Table::districts);
    for (const auto& file : {*gcj02, *datav}) {
        const auto found = proposed(looked_at(file), plan, Table::districts);
        REQUIRE(found);
        CHECK(found->datum == Datum::gcj02);
        CHECK(found->why == "shift");
        // The manifest measured 211–213 m and 282–288 m over nine districts.
        CHECK(found->east_m == Approx(213).margin(25));
        CHECK(found->north_m == Approx(-285).margin(25));
    }
    CHECK_FALSE(proposed(looked_at(*outline), plan, Table::districts));
    const SourceLayer true_streets = looked_at(*streets);
    CHECK_FALSE(proposed(true_streets, plan, Table::streets));
    take_in(plan, true_streets, Table::streets);
    CHECK_FALSE(proposed(true_streets, plan, Table::streets));
}

}  // namespace yimi::gis
