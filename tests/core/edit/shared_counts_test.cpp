#include "core/edit/shared_counts.h"

#include <catch2/catch.hpp>
#include <numeric>

using namespace yimi;

namespace {

Feature block(Value population, Value name = {}) {
    Feature feature = make_feature(Table::blocks, {});
    set(feature, Table::blocks, "population", std::move(population));
    set(feature, Table::blocks, "name", std::move(name));
    return feature;
}
Value population(const Feature& feature) {
    return feature.values[column(Table::blocks, "population")];
}

}  // namespace

TEST_CASE("people are shared out by size and none is lost or born") {
    const auto count = GENERATE(range(std::int64_t{0}, std::int64_t{30}));
    const std::vector<double> sizes{70.3, 20.1, 9.6, 0.001};
    std::vector<Feature> pieces(sizes.size(), block(count));
    share_out_counts(Table::blocks, pieces, sizes);
    std::int64_t all = 0;
    for (const Feature& piece : pieces) all += std::get<std::int64_t>(population(piece));
    CHECK(all == count);
}

TEST_CASE("of 100 people in a block three quarters live on three quarters of it") {
    std::vector<Feature> pieces(2, block(std::int64_t{100}, std::string("甲")));
    share_out_counts(Table::blocks, pieces, std::vector{3.0, 1.0});
    CHECK(population(pieces[0]) == Value{std::int64_t{75}});
    CHECK(population(pieces[1]) == Value{std::int64_t{25}});
    CHECK(as_text(pieces[1].values[common_column::name]) == "甲");
}

TEST_CASE("unknown people stay unknown in every piece") {
    std::vector<Feature> pieces(2, block({}));
    share_out_counts(Table::blocks, pieces, std::vector{3.0, 1.0});
    CHECK(is_unknown(population(pieces[0])));
    CHECK(is_unknown(population(pieces[1])));
}

TEST_CASE("merging adds people, but not unknown ones") {
    Feature whole = block(std::int64_t{75});
    add_counts(Table::blocks, whole, std::vector{block(std::int64_t{20}), block(std::int64_t{5})});
    CHECK(population(whole) == Value{std::int64_t{100}});
    add_counts(Table::blocks, whole, std::vector{block({})});
    CHECK(population(whole) == Value{std::int64_t{100}});
}

TEST_CASE("a share of children is the same in both halves") {
    Feature district = make_feature(Table::districts, {});
    set(district, Table::districts, "children_share", 0.17);
    std::vector<Feature> pieces(2, district);
    share_out_counts(Table::districts, pieces, std::vector{1.0, 1.0});
    CHECK(pieces[0].values[column(Table::districts, "children_share")] == Value{0.17});
}
