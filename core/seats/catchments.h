#pragma once

#include <string_view>
#include <vector>

#include "core/model/plan.h"

namespace yimi {

/// A catchment that counts now, with its school.
struct StageCatchment {
    RowView row, school;
};

/// The catchments of the schools that serve a stage, of each school those of its latest year; by growing id. Borrowed
/// from the plan.
[[nodiscard]] std::vector<StageCatchment> stage_catchments(const Plan& plan, std::string_view stage);

/// Whether a block counts in a catchment: its representative point lies there.
[[nodiscard]] bool is_in_catchment(const RowView& catchment, Point at) noexcept;

}  // namespace yimi
