#pragma once

#include <random>
#include <vector>

#include "core/edit/edit.h"
#include "core/model/plan.h"

namespace yimi::test {

/// Made-up values for property tests; everything follows from the seed.
class RandomPlan {
public:
    explicit RandomPlan(unsigned seed) : random_(seed) {}

    [[nodiscard]] double real(double low, double high) { return std::uniform_real_distribution<>(low, high)(random_); }
    [[nodiscard]] int whole(int low, int high) { return std::uniform_int_distribution<>(low, high)(random_); }
    [[nodiscard]] bool chance(double share) { return real(0, 1) < share; }

    [[nodiscard]] Point point() { return {real(409000, 413000), real(3392000, 3396000)}; }
    /// Any kind the table may hold, several parts and holes included; sometimes none at all.
    [[nodiscard]] Geometry geometry(GeometryColumn column);
    [[nodiscard]] Value value(ColumnType type);
    [[nodiscard]] Feature feature(Table table);
    /// Rows made or removed at once.
    [[nodiscard]] RowsChange packed_rows(const Layer& layer);
    /// A few changes that fit the plan: rows made, altered, removed (also twice in one edit, or
    /// packed), settings.
    [[nodiscard]] Edit edit(const Plan& plan);
    /// The same as a project file keeps it, bit by bit, and remembers it: not empty, of no derived table, no zero with
    /// a sign.
    [[nodiscard]] Edit remembered_edit(const Plan& plan);

private:
    std::mt19937 random_;
};

}  // namespace yimi::test
