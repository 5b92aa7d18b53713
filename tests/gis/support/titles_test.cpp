#include "gis/support/titles.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "gis/support/uuid.h"

using namespace yimi;
using namespace yimi::gis;

TEST_CASE("every table, column and word of the schema has a title in both languages") {
    for (const TableSchema& schema : all_schemas()) {
        CAPTURE(schema.name);
        CHECK_FALSE(title_of(schema.table).zh.empty());
        CHECK_FALSE(title_of(schema.table).en.empty());
        for (const Column& column : schema.columns) {
            CAPTURE(column.name);
            CHECK(column_title(column.name).zh != column.name);
            CHECK(column_title(column.name).en != column.name);
            for (const std::string_view word : column.words) {
                CAPTURE(word);
                CHECK(word_title(column.name, word).zh != word);
                CHECK(word_title(column.name, word).en != word);
            }
        }
    }
}

TEST_CASE("titles are those of the file format") {
    CHECK(title_of(Table::routes).zh == "上学路/回家路");
    CHECK(title_of(Table::route_profile).zh == "沿途剖面");
    CHECK(column_title("height_m").zh == "高度");
    CHECK(word_title("sidewalk", "both").zh == "两侧");
}

TEST_CASE("what has no title is called by its own name") {
    CHECK(column_title("no_such_column").zh == "no_such_column");
    CHECK(word_title("sidewalk", "zebra").en == "zebra");
    CHECK(word_title("zzz", "zebra").en == "zebra");
}

TEST_CASE("two columns of one table are never called the same") {
    for (const TableSchema& schema : all_schemas()) {
        std::set<std::string_view> seen;
        for (const Column& column : schema.columns) {
            CAPTURE(schema.name, column.name);
            CHECK(seen.insert(column_title(column.name).zh).second);
        }
    }
}

TEST_CASE("a uuid is of version 4 and never comes twice") {
    std::set<std::string> seen;
    for (int count = 0; count < 1000; ++count) {
        const std::string uuid = make_uuid();
        REQUIRE(uuid.size() == 36);
        REQUIRE(uuid.find_first_not_of("0123456789abcdef-") == std::string::npos);
        REQUIRE(uuid[14] == '4');
        REQUIRE(std::string("89ab").find(uuid[19]) != std::string::npos);
        REQUIRE(seen.insert(uuid).second);
    }
}
