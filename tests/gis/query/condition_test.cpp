#include "gis/query/condition.h"

#include <catch2/catch.hpp>

#include "tests/support/plan_builder.h"

using namespace yimi;

namespace {

Plan streets() {
    return test::PlanBuilder()
        .row(Table::streets, "LINESTRING (0 0, 300 400)",
             {{"name", "文翁路"}, {"speed_limit_kmh", 40.0}, {"sidewalk", "both"}, {"lit", std::int64_t{1}}})
        .row(Table::streets, "LINESTRING (0 0, 0 250)", {{"name", "安和路（南）"}, {"speed_limit_kmh", 30.0}})
        .row(Table::streets, "LINESTRING (0 0, 10 0)", {{"name", ""}, {"sidewalk", "none"}, {"lit", std::int64_t{0}}})
        .plan();
}

std::vector<std::int64_t> found(const Plan& plan, const std::string& condition, Table table = Table::streets) {
    QuietJob job;
    const auto ids = gis::rows_where(plan, table, condition, job);
    INFO(condition << ": " << (ids ? "" : ids.error().message));
    REQUIRE(ids);
    std::vector<std::int64_t> numbers;
    for (const FeatureId id : ids.value()) numbers.push_back(id.number);
    return numbers;
}

Error refused(const std::string& condition) {
    QuietJob job;
    const auto ids = gis::rows_where(streets(), Table::streets, condition, job);
    INFO(condition);
    REQUIRE(!ids);
    CHECK(ids.error().code == ErrorCode::bad_usage);
    return ids.error();
}

using Ids = std::vector<std::int64_t>;

class StoppedJob final : public JobContext {
public:
    bool cancelled() const noexcept override { return true; }
    void progress(std::size_t, std::size_t, std::string_view) override {}
};

}  // namespace

TEST_CASE("a condition finds rows by their values, by words in either language and by their shape") {
    CHECK(found(streets(), "speed_limit_kmh > 30") == Ids{1});
    CHECK(found(streets(), "speed_limit_kmh >= 30 AND name LIKE '%路%'") == Ids{1, 2});
    CHECK(found(streets(), "sidewalk = 'both' OR lit = 0") == Ids{1, 3});
    CHECK(found(streets(), "限速 < 40") == Ids{2});
    CHECK(found(streets(), "人行道 = '两侧'") == Ids{1});
    CHECK(found(streets(), "shape_length_m BETWEEN 100 AND 300") == Ids{2});
    CHECK(found(streets(), "fid IN (1, 3)") == Ids{1, 3});
    CHECK(found(streets(), "1").size() == 3);
}

TEST_CASE("what is unknown is neither true nor false, and an empty text is unknown") {
    CHECK(found(streets(), "speed_limit_kmh IS NULL") == Ids{3});
    CHECK(found(streets(), "NOT speed_limit_kmh > 30") == Ids{2});
    CHECK(found(streets(), "name IS NULL") == Ids{3});
}

TEST_CASE("edited and removed rows are asked as they are now") {
    Plan plan = test::with_value(streets(), Table::streets, {2}, "speed_limit_kmh", 50.0);
    CHECK(found(plan, "speed_limit_kmh = 50") == Ids{2});
    Edit gone{"delete", {FeatureChange{Table::streets, {1}, plan.layer(Table::streets).feature({1}), std::nullopt}}};
    REQUIRE(plan.apply(gone));
    CHECK(found(plan, "1") == Ids{2, 3});
}

TEST_CASE("signs of a Chinese keyboard count as plain ones, but not within a text") {
    CHECK(found(streets(), "（限速＞30）") == Ids{1});
    CHECK(found(streets(), "name = '安和路（南）'") == Ids{2});
    CHECK(found(streets(), "人行道　＝　‘两侧’") == Ids{1});
}

TEST_CASE("a condition that cannot be read says where") {
    CHECK(refused("spedd > 3").detail("unknown_field") == "spedd");
    CHECK(refused("sidewalk = \"both\"").detail("unknown_field") == "both");
    CHECK(refused("speed_limit_kmh > > 3").detail("near") == ">");
    CHECK(refused("speed_limit_kmh > ").detail("near") == ")");
    CHECK(refused("squareroot(3) > 1").detail("unknown_function") == "squareroot");
    CHECK(refused("name LIKE '路").detail("near").starts_with("'路"));
}

TEST_CASE("a condition reaches nothing but its layer") {
    refused("1); DROP TABLE rows; --");
    refused("1) UNION SELECT 1 --");
    refused("1) LIMIT (1");
    refused("fid IN (SELECT fid FROM rows)");
    refused("EXISTS (SELECT 1 FROM sqlite_schema)");
    refused("1; SELECT 2");
    CHECK(refused("load_extension('x')").detail("unknown_function") == "load_extension");
    CHECK(refused("randomblob(1000000000) IS NULL").detail("unknown_function") == "randomblob");
    CHECK(refused("readfile('/etc/passwd') IS NULL").detail("unknown_function") == "readfile");
    std::string deep = "1";
    for (int level = 0; level < 2000; ++level) deep = "(" + deep + ")+1";
    refused(deep);
}

TEST_CASE("a condition that nobody waits for any more ends") {
    StoppedJob job;
    const auto ids = gis::rows_where(streets(), Table::streets, "1", job);
    REQUIRE(!ids);
    CHECK(ids.error().code == ErrorCode::cancelled);
}

TEST_CASE("every field of every table can be asked for by its names") {
    for (const TableSchema& schema : all_schemas())
        for (const gis::ConditionField& field : gis::condition_fields(schema.table)) {
            CHECK(found(streets(), "\"" + field.name + "\" IS NOT NULL AND 0", schema.table).empty());
            if (!field.name_zh.empty())
                CHECK(found(streets(), "\"" + field.name_zh + "\" IS NOT NULL AND 0", schema.table).empty());
        }
}
