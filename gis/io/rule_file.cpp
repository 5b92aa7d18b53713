#include "gis/io/rule_file.h"

#include <algorithm>
#include <utility>

#include "gis/io/toml_table_reader.h"

namespace yimi::gis {
namespace {

constexpr std::string_view wordings[] = {"不符合规范", "建议整改", "提示"};

void read_source(TableReader& rule, RuleFile& file, RuleSpec& spec) {
    const toml::table* table = rule.table("source", true);
    if (!table) return;
    TableReader source(*table, "rule.source.", file.file, file.problems);
    spec.source_title = source.text("title");
    spec.source_clause = source.maybe_empty_text("clause");
    spec.source_title_zh = source.text_or("title_zh", spec.source_title);
    spec.source_clause_zh = source.text_or("clause_zh", spec.source_clause);
    spec.source_kind = source.choice<SourceKind>("kind", {{"standard", SourceKind::standard},
                                                          {"law", SourceKind::law},
                                                          {"guideline", SourceKind::guideline},
                                                          {"engineering", SourceKind::engineering}});
    source.reject_unknown_keys();
}

void read_texts(TableReader& rule, RuleFile& file, RuleSpec& spec) {
    if (const toml::table* table = rule.table("explanation", true)) {
        TableReader explanation(*table, "rule.explanation.", file.file, file.problems);
        spec.fail_zh = explanation.text("fail_zh");
        spec.fail_en = explanation.text("fail_en");
        spec.unknown_zh = explanation.text("unknown_zh");
        spec.unknown_en = explanation.text("unknown_en");
        explanation.reject_unknown_keys();
    }
    if (const toml::table* table = rule.table("fix_hint", true)) {
        TableReader hint(*table, "rule.fix_hint.", file.file, file.problems);
        spec.fix_hint_zh = hint.text("zh");
        spec.fix_hint_en = hint.text("en");
        hint.reject_unknown_keys();
    }
}

void read_thresholds(const toml::table& node, TableReader& rule, RuleFile& file, RuleSpec& spec) {
    const bool compares = spec.comparison == Comparison::at_most || spec.comparison == Comparison::at_least;
    const toml::table* table = rule.table("threshold", compares);
    if (!table) return;
    spec.thresholds = TableReader(*table, "rule.threshold.", file.file, file.problems).numbers();
    if (compares && spec.thresholds.empty()) rule.report(node, Mistake::nothing_to_compare, "threshold");
}

void read_classification(const toml::table& node, TableReader& rule, RuleSpec& spec) {
    const std::string subject = rule.text("subject");
    if (const auto table = table_named(subject))
        spec.subject = *table;
    else if (!subject.empty())
        rule.report(*node.get("subject"), Mistake::no_table_of_plan, "subject", subject);
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
    TableReader rule(node, "rule.", file.file, file.problems);
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
    if (std::any_of(file.rules.begin(), file.rules.end(), same_id)) rule.report(node, Mistake::twice, "id", spec.id);
    if (file.problems.size() == problems_before) {
        file.rules.push_back(std::move(spec));
        file.rule_lines.push_back(static_cast<int>(node.source().begin.line));
        return;
    }
    // Every problem of a rule names it, so that the reader need not count lines.
    for (std::size_t index = problems_before; index < file.problems.size(); ++index)
        file.problems[index].rule = spec.id;
}

}  // namespace

RuleFile parse_rule_file(std::string_view text, const std::string& file) {
    RuleFile read;
    read.file = file;
    const auto root = root_of_toml(text, file, read.problems);
    if (!root) return read;
    for (const auto& [key, node] : *root) {
        const int line = static_cast<int>(key.source().begin.line);
        if (key.str() != "rule") {
            read.problems.push_back({file, line, Mistake::unknown_key, std::string(key.str())});
            continue;
        }
        const toml::array* rules = node.as_array();
        if (!rules || !rules->is_homogeneous(toml::node_type::table)) {
            read.problems.push_back({file, line, Mistake::no_rules});
            continue;
        }
        for (const toml::node& rule : *rules) read_rule(*rule.as_table(), read);
    }
    std::stable_sort(read.problems.begin(), read.problems.end(),
                     [](const FileProblem& a, const FileProblem& b) { return a.line < b.line; });
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
                                       Mistake::without_check,
                                       "rule.id",
                                       {},
                                       spec.id});
    }
    return joined;
}

}  // namespace yimi::gis
