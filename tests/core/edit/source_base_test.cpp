#include "core/edit/source_base.h"

#include <catch2/catch.hpp>

#include "core/model/layer.h"

using namespace yimi;

namespace {

constexpr Table table = Table::schools;

Feature school(const std::string& name) {
    Feature row = make_feature(table, make_point({0, 0}));
    set(row, table, "uid", name);
    set(row, table, "name", name);
    return row;
}

std::shared_ptr<const LayerColumns> rows(std::int64_t first, std::int64_t last) {
    LayerBuilder builder(table);
    for (std::int64_t id = first; id <= last; ++id) {
        const Feature row = school(std::to_string(id));
        builder.add(FeatureId{id}, row.geometry, row.values);
    }
    return builder.finish();
}

SettingChange told(const char* key) {
    return {key, {}, std::string("{}")};
}

SourceBase base_after(const std::vector<Edit>& edits, const char* key = "import/schools/a") {
    SourceBaseGathering gathering(key, table);
    for (const Edit& edit : edits) gathering.take(edit);
    return std::move(gathering).base();
}

std::vector<std::int64_t> numbers(const SourceBase& base) {
    std::vector<std::int64_t> all;
    for (const FeatureId id : base.rows) all.push_back(id.number);
    return all;
}

const Edit two_sources = {"import",
                          {RowsChange{table, nullptr, rows(1, 2)}, told("import/schools/a"),
                           RowsChange{table, nullptr, rows(3, 4)}, told("import/schools/b")}};

}  // namespace

TEST_CASE("each source of an import has the rows before its own setting") {
    CHECK(numbers(base_after({two_sources})) == std::vector<std::int64_t>{1, 2});
    CHECK(numbers(base_after({two_sources}, "import/schools/b")) == std::vector<std::int64_t>{3, 4});
    CHECK(base_after({two_sources}, "import/schools/c").rows.empty());
}

TEST_CASE("a row is remembered as the source had left it before the first edit by somebody else") {
    const Feature was = school("1");
    Feature once = was, twice = was;
    set(once, table, "seats", std::int64_t{5});
    set(twice, table, "seats", std::int64_t{6});
    const auto base = base_after({two_sources,
                                  {"edit", {FeatureChange{table, {1}, was, once}}},
                                  {"edit", {FeatureChange{table, {1}, once, twice}}},
                                  {"delete", {RowsChange{table, rows(2, 3), nullptr}}}});
    CHECK(numbers(base) == std::vector<std::int64_t>{1, 2});
    REQUIRE(base.edited.size() == 2);
    CHECK(base.edited.at({1}) == was);
    CHECK(base.edited.at({2}) == school("2"));
}

TEST_CASE("what a newer version changes is what the source has left") {
    const Feature was = school("1");
    Feature mine = was, theirs = was;
    set(mine, table, "seats", std::int64_t{5});
    theirs = mine;
    set(theirs, table, "name", std::string("新名"));
    const auto base = base_after({two_sources,
                                  {"edit", {FeatureChange{table, {1}, was, mine}}},
                                  {"import",
                                   {FeatureChange{table, {1}, mine, theirs}, RowsChange{table, rows(2, 2), nullptr},
                                    RowsChange{table, nullptr, rows(9, 9)}, told("import/schools/a")}}});
    CHECK(numbers(base) == std::vector<std::int64_t>{1, 9});
    Feature left = was;  // the planner's seats are not the source's
    set(left, table, "name", std::string("新名"));
    CHECK(base.edited.at({1}) == left);
}
