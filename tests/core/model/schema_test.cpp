#include "core/model/schema.h"

#include <catch2/catch.hpp>
#include <set>

using namespace yimi;

TEST_CASE("every table begins with the same five columns and names no column twice") {
    for (const TableSchema& schema : all_schemas()) {
        CAPTURE(schema.name);
        CHECK(schema.columns[common_column::uid].name == "uid");
        CHECK(schema.columns[common_column::name].name == "name");
        CHECK(schema.columns[common_column::source].name == "source");
        CHECK(schema.columns[common_column::source_date].name == "source_date");
        CHECK(schema.columns[common_column::confidence].name == "confidence");
        std::set<std::string_view> names;
        for (const Column& each : schema.columns) CHECK(names.insert(each.name).second);
        CHECK(table_named(schema.name) == schema.table);
        CHECK(&schema_of(schema.table) == &schema);
    }
    CHECK_FALSE(table_named("yimi_journal"));
    CHECK(column_index(Table::streets, "speed_limit_kmh") == 6U);
    CHECK_FALSE(column_index(Table::streets, "height_m"));
}
