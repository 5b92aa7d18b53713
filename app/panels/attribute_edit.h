#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/edit/edit.h"
#include "core/model/plan.h"

namespace yimi::app {

/// Whether a hand may change the column: not those that Yimi computes, that follow from others or that the ledger
/// keeps, which a hand would make untrue, nor the uid.
[[nodiscard]] bool is_edited_by_hand(Table table, std::size_t position);

/// One edit named "change_attribute" that gives all rows the value; those that have it already are left out, so that it
/// may be empty.
[[nodiscard]] Edit attribute_edit(const Plan& plan, Table table, std::span<const FeatureId> ids,
                                  std::string_view column_name, const Value& value);

}  // namespace yimi::app
