#include "gis/io/convert_value.h"

#include <catch2/catch.hpp>

#include "gis/io/import.h"

namespace yimi::gis {
namespace {

std::optional<Value> taken(Table table, std::string_view name, Value value, double factor = 1) {
    return convert_value(value, schema_of(table).columns[column(table, name)], factor);
}
Value text(const char* characters) {
    return std::string(characters);
}

SourceField field(const char* name) {
    return {name, ColumnType::text, false};
}
SourceLayer layer_of(std::vector<SourceField> fields) {
    SourceLayer layer;
    layer.fields = std::move(fields);
    return layer;
}
std::map<std::string, std::string> columns_for(Table table, std::initializer_list<const char*> names) {
    std::vector<SourceField> fields;
    for (const char* name : names) fields.push_back(field(name));
    std::map<std::string, std::string> columns;
    for (const FieldMapping& pair : propose_mapping(table, layer_of(fields))) columns.emplace(pair.field, pair.column);
    return columns;
}

}  // namespace

TEST_CASE("numbers are read with their units") {
    CHECK(taken(Table::streets, "sidewalk_width_m", text("3.5米")) == Value(3.5));
    CHECK(taken(Table::streets, "sidewalk_width_m", text("350 cm")) == Value(3.5));
    CHECK(taken(Table::streets, "sidewalk_width_m", text("３．５米")) == Value(3.5));
    CHECK(taken(Table::streets, "speed_limit_kmh", text("40km/h")) == Value(40.0));
    CHECK(taken(Table::streets, "speed_limit_kmh", text("40 公里/小时")) == Value(40.0));
    CHECK(taken(Table::streets, "speed_limit_kmh", text("10 m/s")) == Value(36.0));
    CHECK(taken(Table::buildings, "floors", text("6层")) == Value(std::int64_t{6}));
    CHECK(taken(Table::buildings, "floors", 6.0) == Value(std::int64_t{6}));
    CHECK(taken(Table::blocks, "population", text("1,234")) == Value(std::int64_t{1234}));
    CHECK(taken(Table::blocks, "population", 2.35, 10000) == Value(std::int64_t{23500}));
    CHECK(taken(Table::playgrounds, "shaded_share", text("30%")) == Value(0.3));
}

TEST_CASE("a value that has no meaning in its column is told from one that is missing") {
    CHECK(taken(Table::streets, "sidewalk_width_m", Value{}) == Value{});
    CHECK(taken(Table::streets, "sidewalk_width_m", text("  ")) == Value{});
    CHECK_FALSE(taken(Table::streets, "sidewalk_width_m", text("约三米")));
    CHECK_FALSE(taken(Table::streets, "sidewalk_width_m", text("3-4")));
    CHECK_FALSE(taken(Table::streets, "sidewalk_width_m", text("40km/h")));
    CHECK_FALSE(taken(Table::streets, "sidewalk_width_m", -9999.0));
    CHECK_FALSE(taken(Table::buildings, "floors", 6.5));
    CHECK_FALSE(taken(Table::districts, "children_share", 17.0));
    CHECK_FALSE(taken(Table::streets, "sidewalk", text("东侧")));
    CHECK_FALSE(taken(Table::streets, "lit", text("部分")));
    CHECK_FALSE(taken(Table::playgrounds, "inspected_on", text("2024-02-30")));
    CHECK_FALSE(taken(Table::routes, "depart_at", text("25:00")));
}

TEST_CASE("words, flags, days and times are understood in Chinese and English") {
    CHECK(taken(Table::streets, "sidewalk", text("两侧")) == text("both"));
    CHECK(taken(Table::streets, "sidewalk", text("Both")) == text("both"));
    CHECK(taken(Table::streets, "sidewalk", text("左侧")) == text("left"));
    CHECK(taken(Table::streets, "sidewalk", text("无")) == text("none"));
    CHECK(taken(Table::crossings, "kind", text("斑马线")) == text("zebra"));
    CHECK(taken(Table::crossings, "kind", text("parked_car")) == std::nullopt);
    CHECK(taken(Table::occluders, "kind", text("路边停车")) == text("parked_car"));
    CHECK(taken(Table::schools, "stage", text("九年一贯制")) == text("nine_year"));
    for (const char* yes : {"是", "有", "true", "1", "T", "Yes"})
        CHECK(taken(Table::streets, "lit", text(yes)) == Value(std::int64_t{1}));
    for (const char* no : {"否", "无", "false", "0", "F", "no"})
        CHECK(taken(Table::streets, "lit", text(no)) == Value(std::int64_t{0}));
    CHECK(taken(Table::playgrounds, "inspected_on", text("2024/3/6")) == text("2024-03-06"));
    CHECK(taken(Table::playgrounds, "inspected_on", text("2024年3月6日")) == text("2024-03-06"));
    CHECK(taken(Table::playgrounds, "inspected_on", std::int64_t{20240306}) == text("2024-03-06"));
    CHECK(taken(Table::routes, "depart_at", text("7:40")) == text("07:40"));
    CHECK(taken(Table::districts, "code", std::int64_t{510185}) == text("510185"));
    CHECK(taken(Table::districts, "code", 510185.0) == text("510185"));
}

TEST_CASE("fields find their columns by equal names and by Chinese and English synonyms") {
    using Columns = std::map<std::string, std::string>;
    CHECK(columns_for(Table::schools, {"学校名称", "学段", "学位", "在校生", "FID"}) ==
          Columns{{"学校名称", "name"}, {"学段", "stage"}, {"学位", "seats"}, {"在校生", "enrolled"}});
    CHECK(columns_for(Table::buildings, {"NAME", "楼层", "高度(米)"}) ==
          Columns{{"NAME", "name"}, {"楼层", "floors"}, {"高度(米)", "height_m"}});
    CHECK(columns_for(Table::streets, {"道路名称", "车道限速", "人行道", "人行道宽度", "有效宽度"}) ==
          Columns{{"道路名称", "name"},
                  {"车道限速", "speed_limit_kmh"},
                  {"人行道", "sidewalk"},
                  {"人行道宽度", "sidewalk_width_m"},
                  {"有效宽度", "usable_width_m"}});
    for (const char* name : {"层位", "标高层位", "layer", "z_level"})
        CHECK(columns_for(Table::streets, {name}) == Columns{{name, "level"}});
    CHECK(columns_for(Table::blocks, {"区县", "人口", "0-2岁", "3-5岁", "6-11岁", "12-14岁"}).size() == 6);
    CHECK(columns_for(Table::blocks, {"0-2岁"}).at("0-2岁") == "children_0_2");
    CHECK(columns_for(Table::districts, {"adcode", "name"}) == Columns{{"adcode", "code"}, {"name", "name"}});
}

TEST_CASE("a name of ours comes before a synonym, and each column is filled by one field") {
    const auto columns = columns_for(Table::streets, {"名称", "name", "道路名称"});
    CHECK(columns == std::map<std::string, std::string>{{"name", "name"}});
}

TEST_CASE("names that a shapefile cut at ten bytes still find their column, unless it could be several") {
    CHECK(columns_for(Table::streets, {"speed_limi"}).at("speed_limi") == "speed_limit_kmh");
    CHECK(columns_for(Table::blocks, {"children_1"}).at("children_1") == "children_12_14");
    CHECK(columns_for(Table::streets, {"sidewalk_w"}).at("sidewalk_w") == "sidewalk_width_m");
    CHECK(columns_for(Table::playgrounds, {"seats_for_"}).at("seats_for_") == "seats_for_carers");
    CHECK(columns_for(Table::streets, {"s"}).empty());
}

TEST_CASE("the unit in a field's name becomes a factor") {
    const auto mapping = propose_mapping(Table::buildings, layer_of({field("高度(厘米)")}));
    REQUIRE(mapping.size() == 1);
    CHECK(mapping[0].factor == 0.01);
    CHECK(propose_mapping(Table::buildings, layer_of({field("height_m")})).at(0).factor == 1);
    CHECK(propose_mapping(Table::districts, layer_of({field("人口（万人）")})).at(0).factor == 10000);
}

TEST_CASE("a layer's name, shape and fields point to its table") {
    const auto proposed = [](const char* name, const char* geometry, std::vector<SourceField> fields = {}) {
        SourceLayer layer;
        layer.name = name;
        layer.geometry = geometry;
        layer.fields = std::move(fields);
        return propose_table(layer);
    };
    CHECK(proposed("建筑", "polygon") == Table::buildings);
    CHECK(proposed("Wuhou_Buildings_2023", "polygon") == Table::buildings);
    CHECK(proposed("道路中心线", "line") == Table::streets);
    CHECK(proposed("武侯区学校", "point") == Table::schools);
    CHECK(proposed("学校校门", "point") == Table::school_gates);
    CHECK(proposed("游乐场", "polygon") == Table::playgrounds);
    CHECK(proposed("成都市区县", "polygon") == Table::districts);
    CHECK(proposed("居住地块", "polygon") == Table::blocks);
    CHECK(proposed("道路", "point") == std::nullopt);
    CHECK(proposed("findings", "point") == std::nullopt);
    CHECK(proposed("layer1", "polygon", {field("层数"), field("高度")}) == Table::buildings);
    CHECK(proposed("layer1", "polygon", {field("foo")}) == std::nullopt);
}

}  // namespace yimi::gis
