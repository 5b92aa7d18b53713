#include "gis/io/rule_file.h"

#include <toml++/toml.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <optional>
#include <utility>

namespace yimi::gis {
namespace {

template <class Meaning>
using Words = std::initializer_list<std::pair<std::string_view, Meaning>>;

constexpr std::string_view wordings[] = {"不符合规范", "建议整改", "提示"};

template <class Meaning>
std::string listed(Words<Meaning> words) {
    std::string all;
    for (const auto& [word, meaning] : words) all += (all.empty() ? "\"" : ", \"") + std::string(word) + "\"";
    return all;
}

/// Takes the keys of one TOML table one by one; what nobody took is an unknown key. Every mistake becomes a problem.
class TableReader {
public:
    TableReader(const toml::table& table, std::string prefix, RuleFile& into)
        : table_(table), prefix_(std::move(prefix)), into_(into) {}

    [[nodiscard]] std::string text(std::string_view key) {
        std::string value = maybe_empty_text(key);
        if (const toml::node* node = table_.get(key); node && node->is_string() && value.empty())
            report(*node, name(key) + " is empty");
        return value;
    }
    [[nodiscard]] std::string maybe_empty_text(std::string_view key) {
        const toml::node* node = required(key);
        if (!node) return {};
        if (const auto* value = node->as_string()) return value->get();
        report(*node, name(key) + " must be a text");
        return {};
    }
    template <class Meaning>
    [[nodiscard]] Meaning choice(std::string_view key, Words<Meaning> words) {
        const std::string value = text(key);
        for (const auto& [word, meaning] : words)
            if (word == value) return meaning;
        if (!value.empty()) report(*table_.get(key), name(key) + " must be one of " + listed(words));
        return {};
    }
    [[nodiscard]] bool flag(std::string_view key, bool otherwise) {
        taken_.push_back(key);
        const toml::node* node = table_.get(key);
        if (!node) return otherwise;
        if (const auto* value = node->as_boolean()) return value->get();
        report(*node, name(key) + " must be true or false");
        return otherwise;
    }
    /// Every key of the table with its number; nothing else may be there.
    [[nodiscard]] std::map<std::string, double> numbers() {
        std::map<std::string, double> values;
        for (const auto& [key, node] : table_) {
            taken_.push_back(key.str());
            const auto value = node.is_number() ? node.value<double>() : std::nullopt;
            if (value && std::isfinite(*value))
                values.emplace(key.str(), *value);
            else
                report(node, name(key.str()) + " must be a number");
        }
        return values;
    }
    /// The table under `key`; null, and a problem if it is `needed`, where there is none.
    [[nodiscard]] const toml::table* table(std::string_view key, bool needed) {
        taken_.push_back(key);
        const toml::node* node = table_.get(key);
        if (node && node->is_table()) return node->as_table();
        if (node)
            report(*node, name(key) + " must be a table");
        else if (needed)
            report(table_, "[" + name(key) + "] is missing");
        return nullptr;
    }
    void reject_unknown_keys() {
        for (const auto& [key, node] : table_)
            if (std::find(taken_.begin(), taken_.end(), key.str()) == taken_.end())
                into_.problems.push_back(
                    {into_.file, static_cast<int>(key.source().begin.line), "unknown key \"" + name(key.str()) + "\""});
    }
    void report(const toml::node& where, std::string reason) {
        into_.problems.push_back({into_.file, static_cast<int>(where.source().begin.line), std::move(reason)});
    }

private:
    [[nodiscard]] std::string name(std::string_view key) const { return prefix_ + std::string(key); }
    [[nodiscard]] const toml::node* required(std::string_view key) {
        taken_.push_back(key);
        const toml::node* node = table_.get(key);
        if (!node) report(table_, name(key) + " is missing");
        return node;
    }

    const toml::table& table_;
    std::string prefix_;
    RuleFile& into_;
    std::vector<std::string_view> taken_;
};

void read_source(TableReader& rule, RuleFile& file, RuleSpec& spec) {
    const toml::table* table = rule.table("source", true);
    if (!table) return;
    TableReader source(*table, "rule.source.", file);
    spec.source_title = source.text("title");
    spec.source_clause = source.maybe_empty_text("clause");
    spec.source_kind = source.choice<SourceKind>("kind", {{"standard", SourceKind::standard},
                                                          {"law", SourceKind::law},
                                                          {"guideline", SourceKind::guideline},
                                                          {"engineering", SourceKind::engineering}});
    source.reject_unknown_keys();
}

void read_texts(TableReader& rule, RuleFile& file, RuleSpec& spec) {
    if (const toml::table* table = rule.table("explanation", true)) {
        TableReader explanation(*table, "rule.explanation.", file);
        spec.fail_zh = explanation.text("fail_zh");
        spec.fail_en = explanation.text("fail_en");
        spec.unknown_zh = explanation.text("unknown_zh");
        spec.unknown_en = explanation.text("unknown_en");
        explanation.reject_unknown_keys();
    }
    if (const toml::table* table = rule.table("fix_hint", true)) {
        TableReader hint(*table, "rule.fix_hint.", file);
        spec.fix_hint_zh = hint.text("zh");
        spec.fix_hint_en = hint.text("en");
        hint.reject_unknown_keys();
    }
}

void read_thresholds(const toml::table& node, TableReader& rule, RuleFile& file, RuleSpec& spec) {
    const bool compares = spec.comparison == Comparison::at_most || spec.comparison == Comparison::at_least;
    const toml::table* table = rule.table("threshold", compares);
    if (!table) return;
    spec.thresholds = TableReader(*table, "rule.threshold.", file).numbers();
    if (compares && spec.thresholds.empty()) rule.report(node, "rule.threshold gives no number to compare with");
}

void read_classification(const toml::table& node, TableReader& rule, RuleSpec& spec) {
    const std::string subject = rule.text("subject");
    if (const auto table = table_named(subject))
        spec.subject = *table;
    else if (!subject.empty())
        rule.report(*node.get("subject"), "rule.subject \"" + subject + "\" is no table of the plan");
    spec.comparison = rule.choice<Comparison>("comparison", {{"<=", Comparison::at_most},
                                                             {">=", Comparison::at_least},
                                                             {"present", Comparison::present},
                                                             {"absent", Comparison::absent}});
    spec.severity = rule.choice<Severity>(
        "severity", {{"S1", Severity::s1}, {"S2", Severity::s2}, {"S3", Severity::s3}, {"S4", Severity::s4}});
    spec.wording = rule.choice<std::string_view>(
        "wording", {{wordings[0], wordings[0]}, {wordings[1], wordings[1]}, {wordings[2], wordings[2]}});
    spec.confidence = rule.choice<char>("confidence", {{"A", 'A'}, {"B", 'B'}, {"C", 'C'}});
}

void read_rule(const toml::table& node, RuleFile& file) {
    const std::size_t problems_before = file.problems.size();
    TableReader rule(node, "rule.", file);
    RuleSpec spec;
    spec.id = rule.text("id");
    spec.name_zh = rule.text("name_zh");
    spec.name_en = rule.text("name_en");
    spec.metric_zh = rule.text("metric_zh");
    spec.metric_en = rule.text("metric_en");
    spec.unit = rule.maybe_empty_text("unit");
    spec.enabled = rule.flag("enabled", true);
    read_classification(node, rule, spec);
    read_thresholds(node, rule, file, spec);
    read_source(rule, file, spec);
    read_texts(rule, file, spec);
    rule.reject_unknown_keys();
    const auto same_id = [&](const RuleSpec& other) { return other.id == spec.id; };
    if (std::any_of(file.rules.begin(), file.rules.end(), same_id))
        rule.report(node, "rule.id \"" + spec.id + "\" is there twice; the first one counts");
    if (file.problems.size() == problems_before) {
        file.rules.push_back(std::move(spec));
        file.rule_lines.push_back(static_cast<int>(node.source().begin.line));
        return;
    }
    // Every problem of a rule names it, so that the reader need not count lines.
    if (spec.id.empty()) return;
    for (std::size_t index = problems_before; index < file.problems.size(); ++index)
        file.problems[index].reason = spec.id + ": " + file.problems[index].reason;
}

}  // namespace

RuleFile parse_rule_file(std::string_view text, const std::string& file) {
    RuleFile read;
    read.file = file;
    toml::table root;
    try {
        root = toml::parse(text, file);
    } catch (const toml::parse_error& error) {
        read.problems.push_back({file, static_cast<int>(error.source().begin.line), std::string(error.description())});
        return read;
    }
    for (const auto& [key, node] : root) {
        const int line = static_cast<int>(key.source().begin.line);
        if (key.str() != "rule") {
            read.problems.push_back({file, line, "unknown key \"" + std::string(key.str()) + "\""});
            continue;
        }
        const toml::array* rules = node.as_array();
        if (!rules || !rules->is_homogeneous(toml::node_type::table)) {
            read.problems.push_back({file, line, "rules begin with [[rule]]"});
            continue;
        }
        for (const toml::node& rule : *rules) read_rule(*rule.as_table(), read);
    }
    std::stable_sort(read.problems.begin(), read.problems.end(),
                     [](const RuleFileProblem& a, const RuleFileProblem& b) { return a.line < b.line; });
    return read;
}

RuleFile with_overrides(std::vector<RuleSpec> base, const RuleFile& overrides) {
    RuleFile joined;
    joined.file = overrides.file;
    joined.rules = std::move(base);
    joined.problems = overrides.problems;
    for (std::size_t index = 0; index < overrides.rules.size(); ++index) {
        const RuleSpec& spec = overrides.rules[index];
        const auto replaced = std::find_if(joined.rules.begin(), joined.rules.end(),
                                           [&](const RuleSpec& rule) { return rule.id == spec.id; });
        if (replaced != joined.rules.end())
            *replaced = spec;
        else
            joined.problems.push_back({overrides.file,
                                       index < overrides.rule_lines.size() ? overrides.rule_lines[index] : 0,
                                       spec.id + ": no check has this id"});
    }
    return joined;
}

}  // namespace yimi::gis
