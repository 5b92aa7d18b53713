#include "core/model/layer.h"

#include <catch2/catch.hpp>
#include <deque>
#include <set>

#include "tests/support/random_plan.h"

using namespace yimi;

namespace {

using Rows = std::vector<RowChange>;

std::set<std::int64_t> found_in(const Layer& layer, const Box& area) {
    std::set<std::int64_t> ids;
    layer.query(area, [&](const RowView& row) { return ids.insert(row.id().number).second; });
    return ids;
}

/// What a query by boxes makes of the rows in an area: how many boxes alone would do, and the ids of the others.
struct FoundByBoxes {
    std::size_t small = 0;
    std::set<std::int64_t> large;
    friend bool operator==(const FoundByBoxes&, const FoundByBoxes&) = default;
};

FoundByBoxes found_by_boxes(const Layer& layer, const Box& area, double least) {
    FoundByBoxes found;
    layer.query_boxes(
        area,
        [&](const Box& box) {
            const bool is_small = box.width() < least;
            found.small += is_small ? 1 : 0;
            return is_small;
        },
        [&](const RowView& row) { return found.large.insert(row.id().number).second; });
    return found;
}

FoundByBoxes parted(const std::map<std::int64_t, Feature>& rows, const std::set<std::int64_t>& ids, double least) {
    FoundByBoxes parts;
    for (const std::int64_t id : ids) {
        if (bounding_box(rows.at(id).geometry).width() < least)
            ++parts.small;
        else
            parts.large.insert(id);
    }
    return parts;
}

}  // namespace

TEST_CASE("a layer answers like a plain map of its rows, whatever lies in columns or overlay") {
    const auto seed = GENERATE(range(0U, 12U));
    CAPTURE(seed);
    test::RandomPlan random(seed);
    Layer layer(Table::buildings);
    std::map<std::int64_t, Feature> plain;
    for (int round = 0; round < 20; ++round) {
        Rows rows;
        std::deque<Feature> features;
        for (int count = random.whole(1, 30); count > 0; --count) {
            const std::int64_t id = random.whole(1, 200);
            if (random.chance(0.3)) {
                rows.push_back({FeatureId{id}});
                plain.erase(id);
            } else {
                rows.push_back({FeatureId{id}, &features.emplace_back(random.feature(Table::buildings))});
                plain[id] = features.back();
            }
        }
        layer = layer.with(rows);
        features.clear();  // the layer keeps nothing borrowed
        if (round % 6 == 5) layer = layer.packed();
        REQUIRE(layer.size() == plain.size());
        auto expected = plain.begin();
        layer.for_each([&](const RowView& row) {
            REQUIRE(row.id().number == expected->first);
            REQUIRE(row.feature() == expected->second);
            ++expected;
            return true;
        });
        REQUIRE(expected == plain.end());
        const Point corner = random.point();
        const Box area{corner.x, corner.y, corner.x + random.real(0, 2000), corner.y + random.real(0, 2000)};
        std::set<std::int64_t> wanted;
        for (const auto& [id, feature] : plain)
            if (!feature.geometry.empty() && bounding_box(feature.geometry).intersects(area)) wanted.insert(id);
        REQUIRE(found_in(layer, area) == wanted);
        const double least = random.real(0, 40);
        REQUIRE(found_by_boxes(layer, area, least) == parted(plain, wanted, least));
    }
}

TEST_CASE("rows gathered in parts are the same as rows gathered at once") {
    const auto seed = GENERATE(range(0U, 12U));
    CAPTURE(seed);
    test::RandomPlan random(seed);
    const Table table = GENERATE(Table::buildings, Table::routes, Table::hazards);
    LayerBuilder whole(table), joined(table);
    std::int64_t id = 0;
    const double guessed = GENERATE(1.0, 0.9, 0.01);  // how much memory is taken must not show
    for (int part = 0; part < 5; ++part) {
        LayerBuilder rows(table);
        for (int count = random.whole(0, 8); count > 0; --count) {
            const Feature feature = random.feature(table);
            rows.add({++id}, feature.geometry, feature.values);
            whole.add({id}, feature.geometry, feature.values);
        }
        joined.add_all(std::move(rows), guessed);
        REQUIRE(joined.size() == static_cast<std::size_t>(id));
    }
    const Layer expected(table, whole.finish()), given(table, joined.finish());
    REQUIRE(given.size() == expected.size());
    expected.for_each([&](const RowView& row) {
        REQUIRE(given.feature(row.id()) == row.feature());
        REQUIRE(given.row(row.id())->box() == row.box());
        return true;
    });
}

TEST_CASE("texts that repeat the one before are read as they were given") {
    const std::vector<Value> given = {std::string("甲"), {},
                                      std::string("甲"), std::string("甲乙"),
                                      std::string(),     {},
                                      std::string(),     std::string("甲乙"),
                                      std::int64_t{7},   std::string("甲乙")};
    const auto seen = [](const AttributeColumn& column, std::size_t rows) {
        std::vector<Value> values;
        for (std::size_t row = 0; row < rows; ++row) values.push_back(column.value(row));
        return values;
    };
    AttributeColumn column(ColumnType::text);
    for (std::size_t row = 0; row < given.size(); ++row) column.append(given[row], row);
    CHECK(seen(column, given.size()) == given);

    AttributeColumn joined(ColumnType::text);
    std::vector<Value> twice = given;
    twice.insert(twice.end(), given.begin(), given.end());
    joined.append_all(column, 0, 0.5);
    joined.append_all(column, given.size(), 1);
    joined.append(given.back(), twice.size());
    twice.push_back(given.back());
    CHECK(seen(joined, twice.size()) == twice);
}

TEST_CASE("a row is found by its uid also after it was edited or removed") {
    Feature first = make_feature(Table::schools, make_point({1, 1}));
    set(first, Table::schools, "uid", std::string("a"));
    LayerBuilder builder(Table::schools);
    builder.add({7}, first.geometry, first.values);
    Layer layer(Table::schools, builder.finish());
    CHECK(layer.find_uid("a") == FeatureId{7});
    Feature renamed = first;
    set(renamed, Table::schools, "uid", std::string("b"));
    layer = layer.with(Rows{{FeatureId{7}, &renamed}});
    CHECK_FALSE(layer.find_uid("a"));
    CHECK(layer.find_uid("b") == FeatureId{7});
    layer = layer.with(Rows{{FeatureId{7}}});
    CHECK_FALSE(layer.find_uid("b"));
    CHECK(layer.size() == 0);
    CHECK(layer.next_id() == FeatureId{8});
}

TEST_CASE("a change of most rows packs them and keeps nothing that it borrowed") {
    test::RandomPlan random(3);
    std::vector<Feature> features;
    for (int row = 0; row < 1500; ++row) features.push_back(random.feature(Table::streets));
    Layer layer(Table::streets);
    {
        const std::vector<Feature> borrowed = features;
        Rows rows;
        for (const Feature& feature : borrowed)
            rows.push_back({FeatureId{static_cast<std::int64_t>(rows.size()) + 1}, &feature});
        layer = layer.with(rows);
    }
    CHECK(layer.overlay_size() == 0);
    REQUIRE(layer.size() == features.size());
    layer.for_each([&](const RowView& row) {
        REQUIRE(row.feature() == features[static_cast<std::size_t>(row.id().number) - 1]);
        return true;
    });
}

TEST_CASE("rows added in any order of id come back by growing id") {
    LayerBuilder builder(Table::crossings);
    for (const int id : {5, 2, 9}) {
        const Feature row = make_feature(Table::crossings, make_point({double(id), 0}));
        builder.add({id}, row.geometry, row.values);
    }
    const Layer layer(Table::crossings, builder.finish());
    std::vector<std::int64_t> ids;
    layer.for_each([&](const RowView& row) {
        ids.push_back(row.id().number);
        CHECK(row.geometry().points[0].x == Approx(static_cast<double>(row.id().number)));
        return true;
    });
    CHECK(ids == std::vector<std::int64_t>{2, 5, 9});
    CHECK(layer.extent() == Box{2, 0, 9, 0});
}
