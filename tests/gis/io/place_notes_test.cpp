#include "gis/io/place_notes.h"

#include <catch2/catch.hpp>

#include "gis/io/guess_crs.h"
#include "gis/io/source_keeper.h"

namespace yimi::gis {
namespace {

std::vector<std::string> notes_of(const std::string& crs, Point at, const ImportOptions& options = {},
                                  const std::string& name = "学校") {
    SourceLayer layer;
    layer.name = name;
    layer.geometry = "point";
    layer.extent = box_around(at, 0.01);
    if (!crs.empty()) layer.crs = {find_crs(crs).value(), "prj"};
    QuietJob job;
    SourceKeeper sources;
    return place_notes(layer, options, Plan(), sources, job);
}

using Notes = std::vector<std::string>;

}  // namespace

TEST_CASE("nothing is said of layers in today's systems") {
    for (const char* crs : {"EPSG:4544", "EPSG:4507"}) CHECK(notes_of(crs, {410'451, 3'393'364}).empty());
    CHECK(notes_of("EPSG:4523", {35'410'451, 3'393'364}).empty());
    CHECK(notes_of("EPSG:4490", {104.06, 30.66}).empty());
    CHECK(notes_of("EPSG:4326", {104.06, 30.66}).empty());
    CHECK(notes_of("", {104.06, 30.66}).empty());
}

TEST_CASE("older datums are brought over with a note that says how well that is known") {
    CHECK(notes_of("EPSG:2380", {410'451, 3'393'364}) == Notes{"datum_change_unknown:Xian 1980"});
    CHECK(notes_of("EPSG:4610", {104.06, 30.66}) == Notes{"datum_change_unknown:Xian 1980"});
    const auto beijing = notes_of("EPSG:2432", {410'451, 3'393'364});
    REQUIRE(beijing.size() == 1);
    CHECK(beijing[0].starts_with("datum_change"));
    CHECK(beijing[0].find("Beijing 1954") != std::string::npos);
}

TEST_CASE("a system that no list has is named") {
    const std::string local =
        "+proj=tmerc +lat_0=0 +lon_0=104.0666 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs +type=crs";
    const auto notes = notes_of(local, {499'000, 3'393'364});
    REQUIRE_FALSE(notes.empty());
    CHECK(notes[0].starts_with("local_crs:"));
}

TEST_CASE("exchanged axes and shifts that were not chosen are told of; chosen ones are not") {
    CHECK(notes_of("EPSG:4490", {30.66, 104.06}) == Notes{"axes_look_swapped"});
    ImportOptions options;
    options.swap_axes = true;
    CHECK(notes_of("EPSG:4490", {30.66, 104.06}, options).empty());
    CHECK(notes_of("EPSG:4490", {104.06, 30.66}, {}, "高德学校") == Notes{"looks_shifted:gcj02"});
    options = {};
    options.datum = Datum::gcj02;
    CHECK(notes_of("EPSG:4490", {104.06, 30.66}, options, "高德学校").empty());
}

TEST_CASE("the same numbers in the 3° and the 6° zone of one meridian are the same place") {
    const auto way = Transformer::between("EPSG:4507", "EPSG:4544");
    REQUIRE(way);
    const Point at{410'451.037, 3'393'363.763}, same = way.value().transformed(at).value();
    CHECK(distance(at, same) < 1e-6);
    CHECK(way.value().accuracy_m(at) == 0.0);
}

}  // namespace yimi::gis
