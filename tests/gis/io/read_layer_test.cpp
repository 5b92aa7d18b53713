#include <array>
#include <catch2/catch.hpp>

#include "gis/geos/geos_kernel.h"
#include "gis/io/import.h"
#include "tests/support/plan_builder.h"
#include "tests/support/temporary_folder.h"

namespace yimi::gis {
namespace {

/// A GeoJSON file in the project's own system, so that figures can be read off; each feature is a geometry and
/// properties.
class GeoJson {
public:
    GeoJson& feature(const std::string& geometry, const std::string& properties = "{}") {
        features_ += (features_.empty() ? "" : ",\n") + (R"({"type":"Feature","properties":)" + properties) +
                     R"(,"geometry":)" + geometry + "}";
        return *this;
    }
    [[nodiscard]] SourceLayer layer(const test::ChineseFolder& folder, const std::string& name) const {
        folder.write(
            name + ".geojson",
            R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:4544"}},"features":[)" +
                features_ + "]}");
        auto layers = inspect(folder.file(name + ".geojson"));
        REQUIRE(layers);
        return layers.value().at(0);
    }

private:
    std::string features_;
};

const std::string square = R"({"type":"Polygon","coordinates":[[[0,0],[0,10],[10,10],[10,0],[0,0]]]})";
const std::string bow_tie = R"({"type":"Polygon","coordinates":[[[0,0],[10,10],[10,0],[0,10],[0,0]]]})";

Result<ImportedLayer> taken_into(const Plan& plan, const SourceLayer& layer, const ImportOptions& options = {}) {
    QuietJob job;
    return read_layer(layer, options, plan, GeosKernel(), job);
}
ImportedLayer taken(const SourceLayer& layer, const ImportOptions& options = {}) {
    auto result = taken_into(Plan(), layer, options);
    REQUIRE(result);
    return std::move(result).value();
}
RowView row_view(const ImportedLayer& layer, std::size_t index) {
    const auto& rows = std::get<RowsChange>(layer.edit.changes.at(0));
    REQUIRE(index < rows.after->size());
    return RowView(rows.table, *rows.after, index);
}
Feature row(const ImportedLayer& layer, std::size_t index) {
    return row_view(layer, index).feature();
}
Value value(const ImportedLayer& layer, std::size_t index, std::string_view name) {
    return row(layer, index).values[column(layer.report.table, name)];
}

}  // namespace

TEST_CASE("rows get ids after the plan's and the uid of the source, or one of their own") {
    const test::ChineseFolder folder;
    const SourceLayer layer = GeoJson()
                                  .feature(square, R"({"uid":"b1","name":"甲"})")
                                  .feature(square, R"({"uid":"b1","name":"乙"})")
                                  .feature(square, R"({"uid":"old","name":"丙"})")
                                  .feature(square, R"({"name":"丁"})")
                                  .layer(folder, "buildings");
    const Plan plan = test::PlanBuilder()
                          .row(Table::buildings, "POLYGON ((0 0, 1 0, 1 1, 0 0))", {{"uid", std::string("old")}})
                          .plan();
    const auto result = taken_into(plan, layer);
    REQUIRE(result);
    const ImportedLayer& imported = result.value();
    CHECK(imported.report.read == 4);
    CHECK(imported.report.imported == 2);
    REQUIRE(imported.report.rejects.size() == 2);
    CHECK(imported.report.rejects[0].why == "duplicate_uid");
    CHECK(imported.report.rejects[1].why == "duplicate_uid");
    CHECK(row_view(imported, 0).id() == FeatureId{2});
    CHECK(row_view(imported, 1).id() == FeatureId{3});
    CHECK(value(imported, 0, "uid") == Value(std::string("b1")));
    CHECK(std::get<std::string>(value(imported, 1, "uid")).size() == 36);
    CHECK(value(imported, 1, "source") == Value(std::string("buildings.geojson")));
    CHECK(is_unknown(value(imported, 1, "source_date")));
    Plan changed = plan;
    CHECK(changed.apply(imported.edit));
}

TEST_CASE("an invalid polygon is repaired and counted, or rejected where repair is not wanted") {
    const test::ChineseFolder folder;
    const SourceLayer layer = GeoJson().feature(square).feature(bow_tie).layer(folder, "buildings");
    const ImportedLayer repaired = taken(layer);
    CHECK(repaired.report.imported == 2);
    CHECK(repaired.report.repaired == 1);
    CHECK(area_m2(row(repaired, 1).geometry) == Approx(50));
    REQUIRE(repaired.report.repairs.size() == 1);
    const Repair& repair = repaired.report.repairs[0];
    CHECK(repair.what == "rings");
    CHECK(repair.at == Point{5, 5});
    CHECK(repair.row == row_view(repaired, 1).id());
    ImportOptions options;
    options.repair = false;
    const ImportedLayer strict = taken(layer, options);
    CHECK(strict.report.imported == 1);
    CHECK(strict.report.repaired == 0);
    REQUIRE(strict.report.rejects.size() == 1);
    CHECK(strict.report.rejects[0].why == "invalid_geometry");
}

TEST_CASE("rings whose area can be read in two ways are left out, but for what hardly matters") {
    const test::ChineseFolder folder;
    // Rings that run around a square of 36 and of 0.36 m² twice.
    const ImportedLayer imported = taken(
        GeoJson()
            .feature(
                R"({"type":"Polygon","coordinates":[[[0,0],[10,0],[10,10],[2,10],[2,2],[8,2],[8,8],[0,8],[0,0]]]})")
            .feature(
                R"({"type":"Polygon","coordinates":[[[0,0],[10,0],[10,10],[7.4,10],[7.4,7.4],[8,7.4],[8,8],[0,8],[0,0]]]})")
            .layer(folder, "buildings"));
    CHECK(imported.report.read == 2);
    CHECK(imported.report.imported == 1);
    REQUIRE(imported.report.rejects.size() == 1);
    CHECK(imported.report.rejects[0].why == "doubtful_geometry");
    CHECK(imported.report.rejects[0].fid == 0);
    REQUIRE(imported.report.rejects[0].at);
    CHECK(imported.report.rejects[0].at == Point{2, 8});
    CHECK(area_m2(row(imported, 0).geometry) == Approx(85.2));
}

TEST_CASE("points that repeat, and crumbs beside a shape, are dropped and told") {
    const test::ChineseFolder folder;
    const ImportedLayer imported = taken(
        GeoJson()
            .feature(R"({"type":"Polygon","coordinates":[[[0,0],[10,0],[10,0],[10,0],[10,10],[0,10],[0,0],[0,0]]]})")
            // A spike that crosses itself leaves a triangle of 0.005 m² behind.
            .feature(
                R"({"type":"Polygon","coordinates":[[[0,0],[10,0],[10,10],[5,10],[5.1,10.1],[5,10.1],[5.0,10],[0,10],[0,0]]]})")
            .layer(folder, "buildings"));
    REQUIRE(imported.report.imported == 2);
    REQUIRE(imported.report.repairs.size() == 2);
    CHECK(imported.report.repairs[0].what == "duplicate_points");
    CHECK(row(imported, 0).geometry.points.size() == 5);
    CHECK(imported.report.repairs[1].what == "slivers");
    CHECK(row(imported, 1).geometry.view().part_count() == 1);
    CHECK(area_m2(row(imported, 1).geometry) == Approx(100));
}

TEST_CASE("shells come out counter-clockwise and holes clockwise") {
    const test::ChineseFolder folder;
    const SourceLayer layer =
        GeoJson()
            .feature(
                R"({"type":"Polygon","coordinates":[[[0,0],[0,10],[10,10],[10,0],[0,0]],[[2,2],[4,2],[4,4],[2,4],[2,2]]]})")
            .layer(folder, "buildings");
    const ImportedLayer imported = taken(layer);
    const Feature polygon = row(imported, 0);
    const GeometryView view = polygon.geometry;
    REQUIRE(view.path_count() == 2);
    CHECK(signed_ring_area_m2(view.path(0)) == 100);
    CHECK(signed_ring_area_m2(view.path(1)) == -4);
}

TEST_CASE("each part of a multi-line becomes a street of its own with a number behind its uid") {
    const test::ChineseFolder folder;
    const SourceLayer layer =
        GeoJson()
            .feature(R"({"type":"MultiLineString","coordinates":[[[0,0],[10,0]],[[20,0],[30,0]]]})",
                     R"({"uid":"s1","道路名称":"人民南路","限速":"40km/h","人行道":"两侧","路灯":"有"})")
            .feature(square, R"({"uid":"s2"})")
            .layer(folder, "道路");
    CHECK(layer.geometry == "mixed");
    const ImportedLayer imported = taken(layer);
    CHECK(imported.report.read == 2);
    CHECK(imported.report.imported == 2);
    REQUIRE(imported.report.rejects.size() == 1);
    CHECK(imported.report.rejects[0].why == "wrong_geometry");
    CHECK(value(imported, 0, "uid") == Value(std::string("s1-1")));
    CHECK(value(imported, 1, "uid") == Value(std::string("s1-2")));
    CHECK(row(imported, 1).geometry == make_line(std::array{Point{20, 0}, Point{30, 0}}));
    CHECK(value(imported, 1, "name") == Value(std::string("人民南路")));
    CHECK(value(imported, 1, "speed_limit_kmh") == Value(40.0));
    CHECK(value(imported, 1, "sidewalk") == Value(std::string("both")));
    CHECK(value(imported, 1, "lit") == Value(std::int64_t{1}));
}

TEST_CASE("values outside a column's words become unknown and are counted") {
    const test::ChineseFolder folder;
    const SourceLayer layer = GeoJson()
                                  .feature(square, R"({"高度":"不详","层数":"6层","备注":"x"})")
                                  .feature(square, R"({"高度":-1,"层数":null})")
                                  .layer(folder, "建筑");
    const ImportedLayer imported = taken(layer);
    CHECK(imported.report.imported == 2);
    CHECK(imported.report.unknown_values == std::map<std::string, std::size_t>{{"height_m", 2}});
    REQUIRE(imported.report.unknown_rows.size() == 2);
    CHECK(imported.report.unknown_rows[0].column == "height_m");
    CHECK(imported.report.unknown_rows[0].value == "不详");
    CHECK(imported.report.unknown_rows[1].value == "-1");
    CHECK(imported.report.unknown_rows[1].row.number == imported.report.unknown_rows[0].row.number + 1);
    CHECK(value(imported, 0, "floors") == Value(std::int64_t{6}));
    CHECK(is_unknown(value(imported, 0, "height_m")));
    CHECK(imported.report.unmapped == std::vector<std::string>{"备注"});
}

TEST_CASE("north before east comes in the right way round where the planner says so") {
    const test::ChineseFolder folder;
    const SourceLayer layer = GeoJson().feature(R"({"type":"Point","coordinates":[20,10]})").layer(folder, "schools");
    ImportOptions options;
    options.swap_axes = true;
    CHECK(row(taken(layer, options), 0).geometry == make_point({10, 20}));
    CHECK(row(taken(layer), 0).geometry == make_point({20, 10}));
}

TEST_CASE("the planner's mapping overrides the proposal field by field") {
    const test::ChineseFolder folder;
    const SourceLayer layer =
        GeoJson().feature(square, R"({"name":"甲","别名":"乙","高度":9})").layer(folder, "buildings");
    ImportOptions options;
    options.mapping = {{"别名", "name", 1}, {"高度", "", 1}};
    const ImportedLayer imported = taken(layer, options);
    CHECK(value(imported, 0, "name") == Value(std::string("乙")));
    CHECK(is_unknown(value(imported, 0, "height_m")));
    CHECK(imported.report.unmapped == std::vector<std::string>{"name", "高度"});
    options.mapping = {{"无此列", "name", 1}};
    const auto wrong = taken_into(Plan(), layer, options);
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().code == ErrorCode::bad_usage);
    CHECK(wrong.error().detail("field") == "无此列");
}

TEST_CASE("coordinates come to lie in the plan's own system") {
    const test::ChineseFolder folder;
    folder.write("学校.geojson",
                 R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"学校名称":"某小学"},)"
                 R"("geometry":{"type":"Point","coordinates":[104.0657,30.6574,500]}}]})");
    const auto layers = inspect(folder.file("学校.geojson"));
    REQUIRE(layers);
    const SourceLayer& layer = layers.value()[0];
    CHECK(layer.table == Table::schools);
    const ImportedLayer imported = taken(layer);
    CHECK(imported.report.crs.why == "format");
    REQUIRE(row(imported, 0).geometry.points.size() == 1);
    CHECK(row(imported, 0).geometry.points[0].x == Approx(410451.037).margin(0.001));
    CHECK(row(imported, 0).geometry.points[0].y == Approx(3393363.763).margin(0.001));
    const Plan degrees = test::PlanBuilder().setting("crs", std::string("EPSG:4490")).plan();
    const auto in_degrees = taken_into(degrees, layer);
    REQUIRE(in_degrees);
    CHECK(row(in_degrees.value(), 0).geometry.points[0].x == Approx(104.0657).margin(1e-9));
}

TEST_CASE("a cancelled import gives nothing, and a layer that fits no table says so") {
    struct Cancelled final : JobContext {
        bool cancelled() const noexcept override { return true; }
        void progress(std::size_t, std::size_t, std::string_view) override {}
    } job;
    const test::ChineseFolder folder;
    const SourceLayer layer = GeoJson().feature(square).layer(folder, "buildings");
    const auto cancelled = read_layer(layer, {}, Plan(), GeosKernel(), job);
    REQUIRE_FALSE(cancelled);
    CHECK(cancelled.error().code == ErrorCode::cancelled);
    const SourceLayer unknown = GeoJson().feature(square).layer(folder, "图层1");
    const auto unfit = taken_into(Plan(), unknown);
    REQUIRE_FALSE(unfit);
    CHECK(unfit.error().code == ErrorCode::unsupported);
    CHECK(unfit.error().detail("layer") == "图层1");
}

}  // namespace yimi::gis
