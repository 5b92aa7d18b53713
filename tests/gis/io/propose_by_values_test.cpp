#include <catch2/catch.hpp>

#include "gis/io/import.h"

namespace yimi::gis {
namespace {

/// A layer with fields of text, each with its values from the first row on.
SourceLayer layer_of(const char* name, const char* geometry,
                     const std::vector<std::pair<const char*, std::vector<const char*>>>& fields) {
    SourceLayer layer;
    layer.name = name;
    layer.geometry = geometry;
    std::size_t rows = 0;
    for (const auto& [field, values] : fields) {
        layer.fields.push_back({field, ColumnType::text, false});
        rows = std::max(rows, values.size());
    }
    layer.first_rows.assign(rows, std::vector<Value>(fields.size()));
    for (std::size_t field = 0; field < fields.size(); ++field)
        for (std::size_t row = 0; row < fields[field].second.size(); ++row)
            layer.first_rows[row][field] = std::string(fields[field].second[row]);
    return layer;
}

using Pairs = std::map<std::string, std::string>;
Pairs pairs_by_values(Table table, const SourceLayer& layer) {
    Pairs pairs;
    for (const FieldMapping& pair : propose_mapping(table, layer))
        if (pair.by_values) pairs.emplace(pair.field, pair.column);
    return pairs;
}

}  // namespace

TEST_CASE("a field whose name says nothing goes where its words belong") {
    const auto schools = layer_of(
        "layer1", "point",
        {{"F1", {"幼儿园", "小学", "小学", "初中", "", "九年一贯制"}}, {"F2", {"一", "二", "三", "四", "五", "六"}}});
    CHECK(pairs_by_values(Table::schools, schools) == Pairs{{"F1", "stage"}});
    CHECK(propose_table(schools) == Table::schools);
    const auto crossings = layer_of("layer1", "point", {{"F1", {"斑马线", "signal", "天桥"}}});
    CHECK(propose_table(crossings) == Table::crossings);
    const auto blocks = layer_of("Export", "polygon", {{"类别代码", {"城市", "农村", "城市", "城市"}}});
    CHECK(pairs_by_values(Table::blocks, blocks) == Pairs{{"类别代码", "setting"}});
}

TEST_CASE("a field whose name says nothing goes where the unit in its values belongs") {
    const auto streets =
        layer_of("道路", "line", {{"F1", {"30km/h", "40 公里/小时", "60km/h"}}, {"F2", {"3.5米", "2米", "4米"}}});
    // A street has two widths: nobody can tell which of them the metres are.
    CHECK(pairs_by_values(Table::streets, streets) == Pairs{{"F1", "speed_limit_kmh"}});
    const auto buildings =
        layer_of("建筑", "polygon", {{"F1", {"6层", "11层", "33层"}}, {"F2", {"18米", "33m", "99 米"}}});
    CHECK(pairs_by_values(Table::buildings, buildings) == Pairs{{"F1", "floors"}, {"F2", "height_m"}});
}

TEST_CASE("better no column than a wrong one") {
    const auto pairs = [](const char* geometry, Table table, std::vector<const char*> values) {
        return pairs_by_values(table, layer_of("layer1", geometry, {{"F1", std::move(values)}}));
    };
    CHECK(pairs("point", Table::schools, {"小学", "初中"}).empty());                          // too few
    CHECK(pairs("point", Table::schools, {"小学", "小学", "小学", "小学"}).empty());          // always the same
    CHECK(pairs("point", Table::schools, {"小学", "初中", "医院", "商场", "小学"}).empty());  // of something larger
    CHECK(pairs("line", Table::streets, {"左侧", "右侧", "无", "两侧"}).empty());             // the side of what?
    CHECK(pairs("point", Table::schools, {"A", "B", "C", "A"}).empty());  // a grade, not our confidence
    CHECK(pairs("polygon", Table::buildings, {"2015年", "1998年", "2003年"}).empty());
    CHECK(pairs("polygon", Table::buildings, {"18", "33", "99"}).empty());  // numbers alone
    const auto twice =
        layer_of("layer1", "point", {{"F1", {"小学", "初中", "小学"}}, {"F2", {"初中", "小学", "初中"}}});
    CHECK(pairs_by_values(Table::schools, twice).empty());  // which of them?
}

TEST_CASE("a name comes before values, unless its values mean nothing") {
    const auto named =
        layer_of("学校", "point", {{"学段", {"小学", "初中", "小学"}}, {"F2", {"初中", "小学", "初中"}}});
    CHECK(pairs_by_values(Table::schools, named).empty());
    const auto senseless = layer_of("建筑", "polygon", {{"height", {"高", "低", "高"}}, {"楼高", {"18", "33", "9"}}});
    const auto mapping = propose_mapping(Table::buildings, senseless);
    REQUIRE(mapping.size() == 1);
    CHECK(mapping[0].field == "楼高");
    // Where it is all there is it stays: each value is told as unknown.
    const auto alone = layer_of("建筑", "polygon", {{"height", {"高", "低", "高"}}});
    CHECK(propose_mapping(Table::buildings, alone).size() == 1);
}

}  // namespace yimi::gis
