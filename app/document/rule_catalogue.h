#pragma once

#include <QString>

#include "core/base/result.h"
#include "core/edit/edit.h"
#include "core/model/plan.h"
#include "gis/io/city_rules.h"

namespace yimi::app {

/// The rules that Yimi brings, by id.
[[nodiscard]] const std::vector<RuleSpec>& built_in_rules();

/// Rules as an audit takes them, and whose they are.
struct RulesInUse {
    std::vector<RuleSpec> rules;
    RuleProfile profile;
    /// What is wrong with the city's profile that the project holds; Yimi's own rules count then.
    std::vector<gis::FileProblem> problems = {};
};

/// Where a project holds the city's profile, as the text of such a file.
inline const std::string city_rules_setting = "city_rules";

/// Yimi's rules with the city's profile that the project holds laid over them.
[[nodiscard]] RulesInUse rules_of(const Plan& plan);
/// The same with the profile in a file, in place of the project's; an empty path is the project's.
/// Errors: those of read_city_rules.
[[nodiscard]] Result<RulesInUse> rules_of(const Plan& plan, const QString& path);

/// A city's profile in a file. Errors: not_found, cannot_read; bad_data with reason "city_rules" and, as "problem", the
/// first mistake in a sentence: nothing of such a file is taken.
[[nodiscard]] Result<gis::CityRules> read_city_rules(const QString& path);
/// The profile that the project holds; an empty one where it holds none, or one with mistakes.
[[nodiscard]] gis::CityRules city_rules_of(const Plan& plan);
/// Makes the project hold that profile; none where the profile says nothing. An empty edit changes nothing.
[[nodiscard]] Edit keep_city_rules(const Plan& plan, const gis::CityRules& city);

/// Whether the findings in the plan were computed by rules that are not in use any more.
[[nodiscard]] bool findings_are_of_other_rules(const Plan& plan, const RuleProfile& in_use);

/// "成都市 1.2 (2026-03-01)"; what to call Yimi's own rules where there is no profile.
[[nodiscard]] QString rule_profile_title(const RuleProfile& profile);

}  // namespace yimi::app
