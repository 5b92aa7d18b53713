#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/audit/finding.h"

namespace yimi {

enum class Comparison : std::uint8_t { at_most, at_least, present, absent };
enum class SourceKind : std::uint8_t { standard, law, guideline, engineering };

/// A rule as data; read from resources/rules/*.toml by gis/io/rule_file.h, joined to its Check by id.
struct RuleSpec {
    std::string id;  ///< "SAF-01"
    std::string name_zh, name_en;
    Table subject = Table::streets;    ///< districts also for rules about the whole plan
    std::string metric_zh, metric_en;  ///< what is checked, in words
    std::string unit;
    Comparison comparison = Comparison::at_most;
    std::map<std::string, double> thresholds;  ///< by context; and parameters such as "within_m"
    /// What the source says, by the same keys, where a city has set a value of its own.
    std::map<std::string, double> source_thresholds;
    Severity severity = Severity::s4;
    std::string source_title, source_clause;
    std::string source_title_zh, source_clause_zh;  ///< the same where the source is a Chinese text already
    SourceKind source_kind = SourceKind::engineering;
    char confidence = 'C';
    std::string wording;           ///< 不符合规范 / 建议整改 / 提示
    std::string fail_zh, fail_en;  ///< templates: {subject}, {measured}, {threshold}, {unit} and names a check gives
    std::string unknown_zh, unknown_en;  ///< templates: {subject}, {missing}
    std::string fix_hint_zh, fix_hint_en;
    std::vector<std::pair<std::string, std::string>> formula;  ///< name and text of each line: worked_formula.h
    bool enabled = true;

    /// The threshold of the first context that the rule has, else of "default"; nothing where it has none of them.
    struct Threshold {
        double value = 0;
        std::string context;
    };
    [[nodiscard]] std::optional<Threshold> threshold(std::initializer_list<std::string_view> contexts) const;
    /// A parameter such as "within_m"; `otherwise` where the file does not give it.
    [[nodiscard]] double parameter(const std::string& name, double otherwise) const;

    /// Which of the source's values stand no longer behind a verdict under that context: its threshold, and every
    /// parameter, that a city has set anew.
    [[nodiscard]] std::vector<std::string> own_values(const std::string& context) const;
    /// What may be said of what fails under that context: no value of a city's own speaks for a standard.
    [[nodiscard]] std::string_view wording_under(const std::string& context) const;
};

/// What a rule may say of a subject that fails. Only a standard or a law can be broken (RULES.md section 9).
namespace wordings {
inline constexpr std::string_view breaks_standard = "不符合规范", mend = "建议整改", hint = "提示";
}
[[nodiscard]] constexpr bool can_be_broken(SourceKind kind) noexcept {
    return kind == SourceKind::standard || kind == SourceKind::law;
}
/// Whether a key of `thresholds` is a parameter: its name ends in a unit ("within_m"); all others are contexts.
[[nodiscard]] bool is_parameter(std::string_view key) noexcept;

/// Whose rules an audit went by.
struct RuleProfile {
    std::string name;  ///< empty: as Yimi brings them
    std::string version, date;
    std::string hash;  ///< of all rules in use; empty where nobody has worked it out
    /// The beginning of the hash, by which findings say what rules they are of.
    [[nodiscard]] std::string mark() const { return hash.substr(0, 12); }
    friend bool operator==(const RuleProfile&, const RuleProfile&) = default;
};

/// Exactly-at-the-threshold passes, on either side (RULES.md: "exactly 1.5 m passes").
[[nodiscard]] State compare(Comparison comparison, double measured, double threshold) noexcept;

}  // namespace yimi
