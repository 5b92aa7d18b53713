#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/edit/edit.h"
#include "core/model/plan.h"

namespace yimi {

/// Which group each district belongs to, by its code: core, suburb, new_town; as of a date.
struct Grouping {
    std::string date;  ///< "2020", "2026-11-30"; empty: as the plan's districts say now
    std::map<std::string, std::string, std::less<>> groups;

    /// Empty where the grouping does not say.
    [[nodiscard]] std::string group_of(std::string_view code) const;
    friend bool operator==(const Grouping&, const Grouping&) = default;
};
/// Chengdu's districts as they were grouped in 2020. Source: RULES.md section 1.
[[nodiscard]] const Grouping& grouping_of_2020();
/// The districts' own column; those without a code or a group are left out.
[[nodiscard]] Grouping grouping_now(const Plan& plan);
/// That of 2020 and those that the project keeps, by date. What cannot be read in the settings is left out.
[[nodiscard]] std::vector<Grouping> kept_groupings(const Plan& plan);

/// The date of the latest of those that says of the plan's districts what their column says; empty where none does.
[[nodiscard]] std::string date_of_grouping(const Plan& plan);

/// Keeps the present grouping under a date, in place of one that was kept under it. An empty edit changes nothing.
[[nodiscard]] Edit keep_grouping(const Plan& plan, const std::string& date);
/// Puts a district into a group.
[[nodiscard]] Edit set_group(const Plan& plan, FeatureId district, const std::string& group);
/// Puts every district whose code a grouping names into its group.
[[nodiscard]] Edit take_grouping(const Plan& plan, const Grouping& grouping);

}  // namespace yimi
