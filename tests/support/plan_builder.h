#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/edit/edit.h"
#include "core/model/plan.h"

namespace yimi::test {

/// Shape from well-known text; a text that is none fails the test program with the reason (a mistake of the test).
[[nodiscard]] Geometry shape(std::string_view wkt);

/// Builds small plans for tests: rows from well-known text and named values, ids counted from 1 in each table.
///
///     const Plan plan = PlanBuilder()
///         .row(Table::streets, "LINESTRING (0 0, 100 0)", {{"uid", "s1"}, {"speed_limit_kmh", 40.0}, {"lit", true}})
///         .plan();
class PlanBuilder {
public:
    using Values = std::vector<std::pair<std::string_view, Value>>;

    /// A row without "uid" among its values gets "<table>-<id>"; give {"uid", Value{}} for none at all.
    PlanBuilder& row(Table table, std::string_view wkt, const Values& values = {});
    /// A row whose shape the test has made itself.
    PlanBuilder& row(Table table, Geometry geometry, const Values& values = {});
    PlanBuilder& setting(std::string key, Value value);
    [[nodiscard]] Plan plan() const;

private:
    std::array<std::vector<Feature>, table_count> rows_;
    std::map<std::string, Value> settings_;
};

/// The edit named "import" that makes every row of `plan` in an empty one.
[[nodiscard]] Edit import_of(const Plan& plan);

/// The same plan with one value changed, through an Edit as the program does it. The row must exist.
[[nodiscard]] Plan with_value(Plan plan, Table table, FeatureId id, std::string_view column, Value value);

}  // namespace yimi::test
