#include "tests/support/plan_builder.h"

#include <cstdio>
#include <cstdlib>

#include "core/edit/edit.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::test {
namespace {

[[noreturn]] void test_is_wrong(const std::string& why) {
    std::fprintf(stderr, "The test itself is wrong: %s\n", why.c_str());
    std::abort();
}

}  // namespace

Geometry shape(std::string_view wkt) {
    auto geometry = gis::read_wkt(wkt);
    if (!geometry) test_is_wrong(std::string(wkt) + ": " + geometry.error().message);
    return std::move(geometry).value();
}

PlanBuilder& PlanBuilder::row(Table table, std::string_view wkt, const Values& values) {
    return row(table, shape(wkt), values);
}

PlanBuilder& PlanBuilder::row(Table table, Geometry geometry, const Values& values) {
    auto& rows = rows_[static_cast<std::size_t>(table)];
    Feature feature = make_feature(table, std::move(geometry));
    set(feature, table, "uid", std::string(schema_of(table).name) + "-" + std::to_string(rows.size() + 1));
    for (const auto& [name, value] : values) {
        if (!column_index(table, name))
            test_is_wrong(std::string(schema_of(table).name) + " has no column " + std::string(name));
        set(feature, table, name, value);
    }
    rows.push_back(std::move(feature));
    return *this;
}

PlanBuilder& PlanBuilder::setting(std::string key, Value value) {
    settings_.insert_or_assign(std::move(key), std::move(value));
    return *this;
}

Plan PlanBuilder::plan() const {
    std::vector<Layer> layers;
    for (const TableSchema& schema : all_schemas()) {
        LayerBuilder builder(schema.table);
        std::int64_t id = 0;
        for (const Feature& feature : rows_[static_cast<std::size_t>(schema.table)])
            builder.add(FeatureId{++id}, feature.geometry, feature.values);
        layers.emplace_back(schema.table, builder.finish());
    }
    return Plan(std::move(layers), settings_, Revision{});
}

Plan with_value(Plan plan, Table table, FeatureId id, std::string_view column_name, Value value) {
    const auto before = plan.layer(table).feature(id);
    if (!before) test_is_wrong("no row " + std::to_string(id.number) + " in " + std::string(schema_of(table).name));
    Feature after = *before;
    set(after, table, column_name, std::move(value));
    if (auto done = plan.apply(Edit{"set_value", {FeatureChange{table, id, *before, after}}}); !done)
        test_is_wrong(done.error().message);
    return plan;
}

Edit import_of(const Plan& plan) {
    Edit edit{"import", {}};
    for (const TableSchema& schema : all_schemas())
        plan.layer(schema.table).for_each([&](const RowView& row) {
            edit.changes.push_back(FeatureChange{schema.table, row.id(), std::nullopt, row.feature()});
            return true;
        });
    return edit;
}

}  // namespace yimi::test
