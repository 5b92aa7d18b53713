#pragma once

#include <random>
#include <vector>

#include "core/edit/edit.h"
#include "core/model/plan.h"

namespace yimi::test {

/// A made-up quarter of some hundred metres with rows in every table that planners keep, close enough to each other
/// that one matters for the other, and edits of it; some values are missing, some uids are borne twice. Everything
/// follows from the seed.
class RandomTown {
public:
    /// `favoured`: tables that most edits are about; none: all alike.
    explicit RandomTown(unsigned seed, std::vector<Table> favoured = {})
        : random_(seed), favoured_(std::move(favoured)) {}

    [[nodiscard]] Plan plan();
    /// One to three rows made, moved, deleted or told otherwise; sometimes a setting.
    [[nodiscard]] Edit edit(const Plan& plan);

private:
    [[nodiscard]] double real(double low, double high) { return std::uniform_real_distribution<>(low, high)(random_); }
    [[nodiscard]] int whole(int low, int high) { return std::uniform_int_distribution<>(low, high)(random_); }
    [[nodiscard]] bool chance(double share) { return real(0, 1) < share; }
    [[nodiscard]] Point place();
    [[nodiscard]] Geometry shape(Table table);
    [[nodiscard]] Value value(Table table, const Column& column);
    [[nodiscard]] Feature feature(Table table);
    [[nodiscard]] Edit step(const Plan& plan);

    [[nodiscard]] Table any_table();

    std::mt19937 random_;
    std::vector<Table> favoured_;
};

}  // namespace yimi::test
