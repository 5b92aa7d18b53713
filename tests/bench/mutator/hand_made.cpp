#include "tests/bench/mutator/hand_made.h"

#include "tests/bench/mutator/osm_pbf.h"
#include "tests/support/old_workbook.h"
#include "tests/support/photo_files.h"

namespace yimi::mutator {
namespace {

constexpr const char* osm_text = R"(<?xml version="1.0" encoding="UTF-8"?>
<osm version="0.6"><node id="9" lat="30.65" lon="104.06"/><node id="2" lat="30.651" lon="104.061"/>
<node id="3" lat="30.652" lon="104.062"><tag k="highway" v="crossing"/><tag k="crossing" v="zebra"/></node>
<way id="5"><nd ref="9"/><nd ref="3"/><nd ref="2"/><tag k="highway" v="residential"/><tag k="name" v="人民路"/>
<tag k="maxspeed" v="30"/></way><way id="6"><nd ref="9"/><nd ref="2"/><nd ref="3"/><nd ref="9"/>
<tag k="building" v="school"/><tag k="height" v="12 m"/></way>
<relation id="7"><member type="way" ref="6" role="outer"/><tag k="type" v="multipolygon"/>
<tag k="amenity" v="school"/></relation></osm>
)";

constexpr const char* degrees_text =
    "名称,经度,纬度\n第一小学,104°03′56.5″E,30°39′20″N\n幼儿园,\"104 03 56\",\"30 39 20\"\n无,,\n";
constexpr const char* shapes_text =
    "名称\tWKT\n甲\tPOLYGON ((104 30, 104.1 30, 104.1 30.1, 104 30))\n乙\tMULTIPOINT Z (104 30 1, 104.2 30.2 2)\n";

constexpr const char* topology_text = R"({"type":"Topology","transform":{"scale":[0.0001,0.0001],
"translate":[104,30]},"objects":{"地块":{"type":"GeometryCollection","geometries":[
{"type":"Polygon","arcs":[[0,1]],"properties":{"名称":"甲"}},
{"type":"MultiPolygon","arcs":[[[-1,2]]],"properties":{"名称":"乙"}}]}},
"arcs":[[[0,0],[1000,0],[0,1000]],[[1000,1000],[-1000,0],[0,-1000]],[[0,0],[500,-500],[500,1500]]]}
)";

constexpr const char* lines_text =
    R"({"type":"Feature","properties":{"名称":"甲","层数":3},"geometry":{"type":"Point","coordinates":[104.06,30.65]}}
{"type":"Feature","properties":{"名称":"乙","层数":null},"geometry":{"type":"LineString","coordinates":[[104,30],[105,31]]}}
)";

constexpr const char* grid_text =
    "ncols 6\nnrows 5\nxllcorner 104.06\nyllcorner 30.65\ncellsize 0.001\nNODATA_value -9999\n"
    "500 501 502 503 504 505\n500 501 502 -9999 504 505\n500 501.5 502 503 504 505\n500 501 502 503 504 505\n"
    "500 501 502 503 504 -9999\n";

/// SRTM, 30 arc seconds would be too small a tile for GDAL: 3 arc seconds, 1201 × 1201 heights of 500 m.
std::string srtm_tile() {
    constexpr std::size_t side = 1201;
    std::string bytes;
    bytes.reserve(side * side * 2);
    for (std::size_t cell = 0; cell < side * side; ++cell) bytes += {'\x01', '\xF4'};
    return bytes;
}

std::string workbook() {
    return test::old_workbook(u"学校",
                              {{u"名称", u"经度", u"纬度"}, {u"第一小学", 104.06, 30.65}, {u"幼儿园", 104.07, 30.66}});
}

}  // namespace

std::vector<std::pair<std::string, std::string>> hand_made_files() {
    return {{"map.osm", osm_text},
            {"map.osm.pbf", osm_pbf()},
            {"schools.csv", degrees_text},
            {"shapes.txt", shapes_text},
            {"parcels.topojson", topology_text},
            {"places.geojsonl", lines_text},
            {"schools.xls", workbook()},
            {"terrain.asc", grid_text},
            {"N30E104.hgt", srtm_tile()},
            {"gate.jpg", test::jpeg_photo(true)},
            {"gate.heic", test::heic_photo()}};
}

}  // namespace yimi::mutator
