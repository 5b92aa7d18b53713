// The audit: rules as data (rule_spec.h), checks in code (rules/, one file each), findings, route score.
// May use: all of core. Start here, then check.h and audit.h; RULES.md sections 7 and 9 are the source.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/geometry/geometry.h"
#include "core/model/feature.h"

namespace yimi {

enum class Severity : std::uint8_t { s1, s2, s3, s4 };  ///< S1 endangers life now … S4 note
enum class State : std::uint8_t { pass, fail, unknown };
[[nodiscard]] std::string_view word(Severity severity) noexcept;  ///< "S1" … "S4"
[[nodiscard]] std::string_view word(State state) noexcept;
[[nodiscard]] std::optional<Severity> severity_named(std::string_view word) noexcept;

/// One figure that a finding rests on.
struct FindingInput {
    std::string name;  ///< "street/s12/speed_limit_kmh"
    Value value;
    std::string source;  ///< as the plan says; empty where it does not
    std::string source_date;
    friend bool operator==(const FindingInput&, const FindingInput&) = default;
};

struct Finding {
    std::string key;  ///< "rule/subject/place": the same place gives the same key in every run
    std::string rule;
    Severity severity = Severity::s4;
    State state = State::unknown;
    Table subject_table = Table::streets;
    FeatureId subject_id;
    std::string subject;  ///< its uid
    std::string part;     ///< tells several findings of one subject apart; empty for one
    Geometry place;
    std::optional<double> measured;  ///< in the rule's unit; absent when an input is missing
    std::string unit;
    std::optional<double> threshold;
    std::string context;  ///< which threshold was taken: "default", "primary", "core", …
    std::vector<FindingInput> inputs;
    std::vector<std::string> missing;   ///< inputs that were not there
    std::vector<std::string> blockers;  ///< uids of what is to blame, where that is known
    std::string explanation_zh, explanation_en;
    std::string source;     ///< of the rule: title and clause
    char confidence = 'C';  ///< of the rule's source: A text known, B commonly cited, C ours
    friend bool operator==(const Finding&, const Finding&) = default;
};

}  // namespace yimi
