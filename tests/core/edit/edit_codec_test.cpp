#include "core/edit/edit_codec.h"

#include <catch2/catch.hpp>
#include <random>

#include "core/model/plan.h"
#include "tests/support/random_plan.h"

using namespace yimi;

TEST_CASE("an edit comes back from its bytes as it was") {
    const auto seed = GENERATE(range(0U, 60U));
    CAPTURE(seed);
    test::RandomPlan random(seed);
    Plan plan;
    for (int step = 0; step < 6; ++step) {
        const Edit edit = random.edit(plan);
        const auto decoded = decode_edit(encode(edit));
        REQUIRE(decoded);
        CHECK(decoded.value() == edit);
        REQUIRE(plan.apply(edit));
    }
}

TEST_CASE("damaged bytes of an edit are refused or give some edit, and never more than the bytes hold") {
    const auto seed = GENERATE(range(0U, 30U));
    CAPTURE(seed);
    test::RandomPlan random(seed);
    Plan plan;
    REQUIRE(plan.apply(random.edit(plan)));
    const auto bytes = encode(random.edit(plan));
    for (std::size_t size = 0; size < bytes.size(); ++size) CHECK_FALSE(decode_edit(std::span(bytes).first(size)));
    std::mt19937 engine(seed);
    for (int round = 0; round < 300; ++round) {
        auto damaged = bytes;
        damaged[engine() % damaged.size()] = std::byte(engine() & 0xFF);
        const auto decoded = decode_edit(damaged);
        if (!decoded) continue;
        for (const Change& change : decoded.value().changes)
            if (const auto* row = std::get_if<FeatureChange>(&change))
                for (const auto* side : {&row->before, &row->after})
                    if (*side) CHECK((*side)->values.size() == schema_of(row->table).columns.size());
    }
}

TEST_CASE("created rows that were left as ids come back from whoever has them") {
    test::RandomPlan random(7);
    LayerBuilder builder(Table::buildings);
    for (std::int64_t id = 3; id < 40; id += 2) {
        const Feature row = random.feature(Table::buildings);
        builder.add(FeatureId{id}, row.geometry, row.values);
    }
    const auto rows = builder.finish();
    const Edit edit{"import", {RowsChange{Table::buildings, nullptr, rows}}};
    const auto bytes = encode(edit, CreatedRows::as_ids);
    CHECK(bytes.size() < encode(edit).size() / 4);
    CHECK_FALSE(decode_edit(bytes));
    const auto decoded = decode_edit(
        bytes, [&](Table table, std::span<const FeatureId> ids) -> Result<std::shared_ptr<const LayerColumns>> {
            CHECK(table == Table::buildings);
            CHECK(ids.size() == rows->size());
            CHECK(ids.front() == FeatureId{3});
            CHECK(ids.back() == FeatureId{39});
            return rows;
        });
    REQUIRE(decoded);
    CHECK(decoded.value() == edit);
    // Rows that an edit deletes are nowhere else.
    CHECK(decode_edit(encode(inverse(edit), CreatedRows::as_ids)));
}

TEST_CASE("an edit from another version says so") {
    const auto decoded = decode_edit(std::vector<std::byte>{std::byte{9}});
    REQUIRE_FALSE(decoded);
    CHECK(decoded.error().message.find("version 9") != std::string::npos);
}
