#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/audit/rule_spec.h"
#include "gis/io/file_problem.h"

namespace yimi::gis {

/// What a city sets in place of Yimi's own rules.
struct CityRules {
    std::string name, version, date;
    std::vector<RuleSpec> rules;  ///< only those that differ, each whole
};

struct CityRulesFile {
    CityRules city;  ///< empty where anything is wrong: nothing is taken over half
    std::vector<FileProblem> problems;
};

/// Texts above this are no profile of a city.
inline constexpr std::size_t largest_city_rules_kb = 1024;

/// Reads a city's profile from TOML (`file` only names it), over the rules of `base`:
///
///     [profile]                      # may be left out; the file then names itself
///     name = "…"
///     version = "1.2"                # may be left out or empty, date likewise
///     date = "2026-03-01"
///     [[rule]]
///     id = "SMO-01"                  # one that Yimi has, once
///     enabled = false                # all that follows may be left out, and stays then as Yimi has it
///     severity = "S3"
///     [rule.threshold]               # keys that Yimi's rule has; numbers of 0 or more
///     school_150m = 2.5
///     likewise wording, confidence, [rule.source] (whole), [rule.explanation], [rule.fix_hint]; all else of a rule may
///     be there only as Yimi has it, so that a whole rule of resources/rules may be copied and changed
///
/// Where the rule has no source of the city's own, its changed values stand in `source_thresholds` as the source has
/// them.
[[nodiscard]] CityRulesFile parse_city_rules(std::string_view toml, const std::string& file,
                                             const std::vector<RuleSpec>& base);

/// The same as such a text: the lines that differ from `base`, and no more.
[[nodiscard]] std::string city_rules_text(const CityRules& city, const std::vector<RuleSpec>& base);

/// All rules, the city's in place of Yimi's own.
[[nodiscard]] std::vector<RuleSpec> with_city_rules(std::vector<RuleSpec> base, const CityRules& city);

/// SHA-256 over everything in the rules that a verdict or its text rests on, 64 hexadecimal digits.
[[nodiscard]] std::string rules_hash(std::span<const RuleSpec> rules);

}  // namespace yimi::gis
