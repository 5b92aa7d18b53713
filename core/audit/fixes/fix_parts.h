#pragma once

#include <initializer_list>
#include <string_view>

#include "core/audit/fixes/fix.h"

namespace yimi {

/// What each file of fixes defines.
using FindFixes = std::vector<Fix>(const FixInput&, const RuleSpec&, const Finding&);

/// A fix without changes yet.
[[nodiscard]] Fix make_fix(std::string word, std::vector<std::pair<std::string, std::string>> words = {});
/// The row with other values in some columns; nothing is added where it has them already, or is not there.
struct NewValue {
    std::string_view column;
    Value value;
};
void add_change(Fix& fix, const Plan& plan, Table table, FeatureId id, std::initializer_list<NewValue> values);
void add_removal(Fix& fix, const Plan& plan, Table table, FeatureId id);
/// Adds the fix where it changes something.
void offer(std::vector<Fix>& fixes, Fix fix);

/// The row that a finding is about.
[[nodiscard]] std::optional<RowView> subject_of(const Plan& plan, const Finding& finding);

}  // namespace yimi
