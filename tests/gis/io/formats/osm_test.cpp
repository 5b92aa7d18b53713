// OpenStreetMap: tags become our tables' columns, ways join where they share nodes, nothing is guessed.
#include <catch2/catch.hpp>
#include <cstdio>
#include <fstream>
#include <map>
#include <set>

#include "gis/geos/geos_kernel.h"
#include "gis/io/formats/osm_tags.h"
#include "gis/io/import.h"
#include "tests/support/shared_folder.h"
#include "tests/support/source_rows.h"
#include "tests/support/temporary_folder.h"

namespace yimi::gis {
namespace {

using Rows = std::vector<test::SourceRow>;

/// An OpenStreetMap file with these elements; nodes 1 to 9 lie on a row from west to east, 11 to 19 north of it.
class OsmFile {
public:
    explicit OsmFile(const std::string& elements, const char* name = "武侯区.osm") : path_(folder_.file(name)) {
        std::ofstream file(path_);
        file << "<?xml version='1.0' encoding='UTF-8'?>\n<osm version='0.6'>\n";
        for (const int row : {0, 1})
            for (int place = 1; place < 10; ++place)
                file << "<node id='" << 10 * row + place << "' lat='30." << 650 + row << "' lon='104.0" << 60 + place
                     << "'/>\n";
        file << elements << "</osm>\n";
    }
    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] Rows rows(const std::string& layer) const { return test::rows_of(path_, layer); }
    [[nodiscard]] const test::ChineseFolder& folder() const { return folder_; }

private:
    test::ChineseFolder folder_;
    std::string path_;
};

std::string way(int id, std::initializer_list<int> nodes, const std::string& tags) {
    std::string text = "<way id='" + std::to_string(id) + "' timestamp='2024-05-06T07:08:09Z'>";
    for (const int node : nodes) text += "<nd ref='" + std::to_string(node) + "'/>";
    return text + tags + "</way>\n";
}

std::string tag(const std::string& key, const std::string& value) {
    return "<tag k='" + key + "' v='" + value + "'/>";
}

std::string street(const std::string& tags) {
    return way(1, {1, 2}, tag("highway", "residential") + tags);
}

/// What one tag makes of one column of a street; empty for unknown.
std::string street_value(const std::string& tags, const std::string& column) {
    const auto rows = OsmFile(street(tags)).rows("streets");
    REQUIRE(rows.size() == 1);
    const auto value = rows[0].values.find(column);
    return value == rows[0].values.end() ? std::string() : value->second;
}

}  // namespace

TEST_CASE("the table of tags is sound, and every key of its columns is one of ours") {
    const auto& table = OsmTagTable::built_in();
    if (!table) FAIL(table.error().message);
    CHECK(table.value().tables().size() == 9);
    CHECK_FALSE(OsmTagTable::parse("[[table]]\nname = 'streets'\n[[table.column]]\nname = 'colour'\n"));
    CHECK_FALSE(OsmTagTable::parse("[[table]]\nname = 'rivers'\n"));
    CHECK_FALSE(OsmTagTable::parse("[[table"));
}

TEST_CASE("quantities of tags come in our units, and words are no quantities") {
    CHECK(osm_speed_kmh("30") == 30);
    CHECK(osm_speed_kmh("20 mph") == Approx(32.18688));
    CHECK_FALSE(osm_speed_kmh("CN:urban"));
    CHECK_FALSE(osm_speed_kmh("walk"));
    CHECK(osm_length_m("12 m") == 12);
    CHECK(osm_length_m("2.5") == 2.5);
    CHECK(osm_length_m("3'6\"") == Approx(1.0668));
    CHECK(osm_length_m("40 ft") == Approx(12.192));
    CHECK_FALSE(osm_length_m("12,5"));
    CHECK_FALSE(osm_length_m("narrow"));
    CHECK(osm_slope_pct("-5 %") == -5);
    CHECK(osm_slope_pct("8°") == Approx(14.0540835));
    CHECK_FALSE(osm_slope_pct("up"));
    CHECK_FALSE(osm_slope_pct("10"));
}

TEST_CASE("a tag that nobody set is unknown and never no") {
    CHECK(street_value("", "sidewalk").empty());
    CHECK(street_value("", "lit").empty());
    CHECK(street_value("", "oneway_for_cars").empty());
    CHECK(street_value("", "speed_limit_kmh").empty());
    CHECK(street_value("", "level").empty());
    CHECK(street_value(tag("sidewalk", "separate"), "sidewalk").empty());
    CHECK(street_value(tag("sidewalk:left", "yes"), "sidewalk").empty());
    CHECK(street_value(tag("width", "12"), "sidewalk_width_m").empty());
}

TEST_CASE("sidewalks, speeds and the like of a street are what its tags say") {
    CHECK(street_value(tag("sidewalk", "no"), "sidewalk") == "none");
    CHECK(street_value(tag("sidewalk", "left"), "sidewalk") == "left");
    CHECK(street_value(tag("sidewalk:both", "separate"), "sidewalk") == "both");
    CHECK(street_value(tag("sidewalk:left", "yes") + tag("sidewalk:right", "no"), "sidewalk") == "left");
    CHECK(street_value(tag("foot", "no"), "sidewalk") == "none");
    CHECK(std::stod(street_value(tag("maxspeed", "20 mph"), "speed_limit_kmh")) == Approx(32.18688));
    CHECK(street_value(tag("maxspeed", "CN:urban"), "speed_limit_kmh") == "CN:urban");  // to be listed as unknown
    CHECK(street_value(tag("lit", "24/7"), "lit") == "yes");
    CHECK(street_value(tag("oneway", "-1"), "oneway_for_cars") == "yes");
    CHECK(street_value(tag("incline", "6%"), "slope_pct") == "6");
    CHECK(street_value(tag("layer", "-2") + tag("tunnel", "yes"), "level") == "-2");
    CHECK(street_value(tag("bridge", "yes"), "level") == "1");
    CHECK(street_value(tag("tunnel", "yes"), "level") == "-1");
    CHECK(street_value("", "stairs") == "no");
    CHECK(street_value("", "road_class") == "residential");
    CHECK(street_value(tag("name", "Yulin Lu") + tag("name:zh", "玉林路"), "name") == "玉林路");
    CHECK(street_value("", "uid") == "osm:way/1");
    CHECK(street_value("", "source_date") == "2024-05-06");
    CHECK(street_value("", "source") == "© OpenStreetMap contributors (武侯区.osm)");
}

TEST_CASE("ways are cut where they share a node, and not where one passes over the other") {
    const OsmFile file(way(1, {1, 2, 3, 4, 5}, tag("highway", "primary")) +
                       way(2, {12, 2}, tag("highway", "residential")) + way(3, {14, 4, 13}, tag("highway", "footway")) +
                       way(4, {15, 3, 16}, tag("highway", "footway") + tag("bridge", "yes") + tag("layer", "1")));
    std::map<std::string, std::string> lines;
    for (const auto& row : file.rows("streets")) lines[row.values.at("uid")] = row.wkt;
    const std::map<std::string, std::string> expected{
        {"osm:way/1-1", "LINESTRING (104.061 30.65,104.062 30.65)"},
        {"osm:way/1-2", "LINESTRING (104.062 30.65,104.063 30.65,104.064 30.65)"},
        {"osm:way/1-3", "LINESTRING (104.064 30.65,104.065 30.65)"},
        {"osm:way/2", "LINESTRING (104.062 30.651,104.062 30.65)"},
        {"osm:way/3-1", "LINESTRING (104.064 30.651,104.064 30.65)"},
        {"osm:way/3-2", "LINESTRING (104.064 30.65,104.063 30.651)"},
        {"osm:way/4", "LINESTRING (104.065 30.651,104.063 30.65,104.066 30.651)"}};
    CHECK(lines == expected);
}

TEST_CASE("a way that meets itself is cut there") {
    const OsmFile file(way(1, {1, 2, 3, 13, 12, 2}, tag("highway", "service")));
    CHECK(file.rows("streets").size() == 2);
}

TEST_CASE("crossings have the kind that their tags tell") {
    const auto kind = [](const std::string& tags) {
        const auto rows =
            OsmFile("<node id='30' lat='30.66' lon='104.06'>" + tag("highway", "crossing") + tags + "</node>\n")
                .rows("crossings");
        REQUIRE(rows.size() == 1);
        CHECK(rows[0].values.at("uid") == "osm:node/30");
        const auto value = rows[0].values.find("kind");
        return value == rows[0].values.end() ? std::string() : value->second;
    };
    CHECK(kind("").empty());
    CHECK(kind(tag("crossing", "traffic_signals") + tag("crossing:island", "yes")) == "signal");
    CHECK(kind(tag("crossing", "uncontrolled")) == "zebra");
    CHECK(kind(tag("crossing", "zebra") + tag("crossing:island", "yes")) == "refuge");
    CHECK(kind(tag("crossing", "unmarked") + tag("crossing:island", "yes")) == "unmarked");
    CHECK(kind(tag("crossing", "marked") + tag("traffic_calming", "table")) == "raised");
}

TEST_CASE("schools have a stage only where it is tagged, and the gates on their outlines are theirs") {
    const OsmFile file("<node id='31' lat='30.66' lon='104.061'>" + tag("barrier", "gate") + "</node>\n" +
                       "<node id='32' lat='30.67' lon='104.09'>" + tag("barrier", "gate") + "</node>\n" +
                       "<node id='33' lat='30.66' lon='104.07'>" + tag("amenity", "kindergarten") +
                       tag("capacity", "270") + "</node>\n" +
                       way(1, {1, 2, 12, 31, 11, 1}, tag("amenity", "school") + tag("barrier", "fence")) +
                       way(2, {4, 5, 15, 14, 4}, tag("amenity", "school") + tag("isced:level", "1;2")));
    std::map<std::string, std::map<std::string, std::string>> schools;
    for (const auto& row : file.rows("schools")) schools[row.values.at("uid")] = row.values;
    REQUIRE(schools.size() == 3);
    CHECK_FALSE(schools["osm:way/1"].contains("stage"));
    CHECK(schools["osm:way/2"]["stage"] == "nine_year");
    CHECK(schools["osm:node/33"]["stage"] == "kindergarten");
    CHECK(schools["osm:node/33"]["seats"] == "270");
    const auto gates = file.rows("school_gates");
    REQUIRE(gates.size() == 1);
    CHECK(gates[0].values.at("uid") == "osm:node/31");
    CHECK(gates[0].values.at("school_uid") == "osm:way/1");
    const auto fences = file.rows("occluders");
    REQUIRE(fences.size() == 1);
    CHECK(fences[0].wkt.starts_with("MULTILINESTRING"));  // the fence, not the ground within
}

TEST_CASE("a building with a court keeps its hole") {
    const OsmFile file(way(1, {1, 9, 19, 11, 1}, "") + way(2, {3, 4, 14, 13, 3}, "") +
                       "<relation id='7'><member type='way' ref='1' role='outer'/><member type='way' ref='2' "
                       "role='inner'/>" +
                       tag("type", "multipolygon") + tag("building", "school") + tag("building:levels", "4") +
                       "</relation>\n");
    const auto rows = file.rows("buildings");
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].values.at("uid") == "osm:relation/7");
    CHECK(rows[0].values.at("floors") == "4");
    CHECK(rows[0].values.at("use") == "school");
    CHECK(rows[0].wkt.find("),(") != std::string::npos);
}

TEST_CASE("nodes in any order keep their ways, and ways without their nodes are told") {
    const OsmFile file("<node id='300' lat='30.66' lon='104.061'/>\n<node id='200' lat='30.66' lon='104.062'/>\n" +
                       way(1, {300, 200}, tag("highway", "path")) + way(2, {1, 2, 4711}, tag("highway", "path")));
    CHECK(file.rows("streets").size() == 2);
    const auto before = test::state_of(file.folder().path());
    const auto layers = inspect(file.path());
    REQUIRE(layers);
    REQUIRE(layers.value().size() == 1);
    CHECK(layers.value()[0].table == Table::streets);
    CHECK(layers.value()[0].crs.crs.code == "EPSG:4326");
    CHECK(layers.value()[0].notes == std::vector<std::string>{"ways_without_nodes:1"});
    CHECK(test::state_of(file.folder().path()) == before);
}

TEST_CASE("a broken OpenStreetMap file is refused") {
    const test::ChineseFolder folder;
    std::ofstream(folder.file("坏.osm")) << "<?xml version='1.0'?>\n<osm version='0.6'>\n<node id='1' lat='30' lon='1";
    std::ofstream(folder.file("坏.osm.pbf")) << "this is no protocol buffer";
    CHECK_FALSE(inspect(folder.file("坏.osm")));
    CHECK_FALSE(inspect(folder.file("坏.osm.pbf")));
}

TEST_CASE("real extracts hold what their manifest counts") {
    struct Case {
        const char* file;
        std::map<std::string, std::size_t> features;  // streets: more than the ways, for they are cut
    };
    for (const auto& [name, features] :
         {Case{"neukolln.osm", {{"playgrounds", 3}, {"schools", 3}, {"buildings", 126}, {"crossings", 18}}},
          Case{"baltimore.osm.pbf", {{"playgrounds", 12}, {"schools", 73}, {"buildings", 1731}, {"crossings", 34}}},
          Case{"monaco.osm", {{"playgrounds", 2}, {"schools", 2}, {"buildings", 965}, {"crossings", 223}}},
          Case{"moscow.osm", {{"playgrounds", 2}, {"buildings", 628}, {"crossings", 133}}},
          Case{"taipei.osm", {{"buildings", 61}, {"crossings", 74}}}}) {
        CAPTURE(name);
        const auto path = test::shared_file(std::string("data/osm/") + name);
        if (!path) {
            std::printf("SKIPPED: ../shared/data/osm/%s is not there\n", name);
            continue;
        }
        const auto layers = inspect(path->string());
        REQUIRE(layers);
        std::map<std::string, std::size_t> found;
        for (const SourceLayer& layer : layers.value()) found[layer.name] = layer.features;
        for (const auto& [layer, count] : features) {
            CAPTURE(layer);
            CHECK(found[layer] == count);
        }
        CHECK(found["streets"] > 100);
    }
}

}  // namespace yimi::gis
