#include "gis/io/read_rule.h"

#include <algorithm>

#include "core/audit/formula.h"

namespace yimi::gis {
namespace {

struct RuleReader {
    const toml::table& node;
    const RuleSpec* base;
    const std::string& file;
    std::vector<FileProblem>& problems;
    TableReader rule;
    RuleSpec spec;

    /// Whether a key is to be read: all of them in a whole rule, what is there in one that changes another.
    [[nodiscard]] bool reads(std::string_view key) const { return !base || rule.has(key); }

    void read_texts(const char* key, std::initializer_list<std::pair<std::string_view, std::string*>> texts) {
        if (!reads(key)) return;
        const toml::table* table = rule.table(key, true);
        if (!table) return;
        TableReader reader(*table, "rule." + std::string(key) + ".", file, problems);
        for (const auto& [name, text] : texts)
            if (!base || reader.has(name)) *text = reader.text(name);
        reader.reject_unknown_keys();
    }

    void read_source() {
        if (!reads("source")) return;
        const toml::table* table = rule.table("source", true);
        if (!table) return;
        TableReader source(*table, "rule.source.", file, problems);
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

    void read_formula() {
        const toml::table* table = rule.table("formula", false);
        if (!table) return;
        if (base) return rule.report(*table, Mistake::not_to_be_changed, "formula");
        TableReader lines(*table, "rule.formula.", file, problems);
        for (const auto& [key, line] : *table) {
            const std::string text = lines.text(key.str());
            if (const auto formula = Formula::parse(text); !formula && !text.empty())
                lines.report(line, Mistake::no_formula, key.str(), formula.error().detail("column"));
            spec.formula.emplace_back(key.str(), text);
        }
    }

    void read_thresholds() {
        const bool compares = spec.comparison == Comparison::at_most || spec.comparison == Comparison::at_least;
        const toml::table* table = rule.table("threshold", compares && !base);
        if (!table) return;
        TableReader reader(*table, "rule.threshold.", file, problems);
        for (const auto& [key, value] : reader.numbers()) {
            if (base && !base->thresholds.contains(key))
                reader.report(*table->get(key), Mistake::unknown_key, key);
            else
                spec.thresholds[key] = value;
        }
        if (compares && spec.thresholds.empty()) rule.report(node, Mistake::nothing_to_compare, "threshold");
    }

    void read_subject() {
        if (reads("subject")) {
            const std::string subject = rule.text("subject");
            if (const auto table = table_named(subject))
                spec.subject = *table;
            else if (!subject.empty())
                rule.report(*node.get("subject"), Mistake::no_table_of_plan, "subject", subject);
        }
        if (reads("comparison"))
            spec.comparison = rule.choice<Comparison>("comparison", {{"<=", Comparison::at_most},
                                                                     {">=", Comparison::at_least},
                                                                     {"present", Comparison::present},
                                                                     {"absent", Comparison::absent}});
    }

    void read_classification() {
        if (reads("severity"))
            spec.severity = rule.choice<Severity>(
                "severity", {{"S1", Severity::s1}, {"S2", Severity::s2}, {"S3", Severity::s3}, {"S4", Severity::s4}});
        if (reads("wording")) {
            using namespace wordings;
            spec.wording = rule.choice<std::string_view>(
                "wording", {{breaks_standard, breaks_standard}, {mend, mend}, {hint, hint}});
        }
        if (reads("confidence"))
            spec.confidence = rule.choice<char>("confidence", {{"A", 'A'}, {"B", 'B'}, {"C", 'C'}});
        if (spec.wording == wordings::breaks_standard && !can_be_broken(spec.source_kind)) {
            if (rule.has("wording") || !base)
                rule.report(rule.has("wording") ? *node.get("wording") : node, Mistake::claims_standard, "wording");
            else
                spec.wording = wordings::mend;  // the city has put something else in the standard's place
        }
    }

    /// What a rule is about is what its check does, and no city's to change.
    void reject_change_of_subject() {
        const auto keep = [&](const char* key, const auto& now, const auto& before, const std::string& shown) {
            if (now != before) rule.report(*node.get(key), Mistake::not_to_be_changed, key, shown);
        };
        keep("subject", spec.subject, base->subject, std::string(schema_of(base->subject).name));
        keep("comparison", spec.comparison, base->comparison, base->name_en);
        keep("unit", spec.unit, base->unit, base->unit);
        keep("name_zh", spec.name_zh, base->name_zh, base->name_zh);
        keep("name_en", spec.name_en, base->name_en, base->name_en);
        keep("metric_zh", spec.metric_zh, base->metric_zh, base->metric_zh);
        keep("metric_en", spec.metric_en, base->metric_en, base->metric_en);
    }

    void read() {
        spec.id = rule.text("id");
        for (const auto& [key, text] : {std::pair{"name_zh", &spec.name_zh},
                                        {"name_en", &spec.name_en},
                                        {"metric_zh", &spec.metric_zh},
                                        {"metric_en", &spec.metric_en}})
            if (reads(key)) *text = rule.text(key);
        if (reads("unit")) spec.unit = rule.maybe_empty_text("unit");
        spec.enabled = rule.flag("enabled", spec.enabled);
        read_subject();
        read_source();
        read_classification();
        read_thresholds();
        read_formula();
        read_texts("explanation", {{"fail_zh", &spec.fail_zh},
                                   {"fail_en", &spec.fail_en},
                                   {"unknown_zh", &spec.unknown_zh},
                                   {"unknown_en", &spec.unknown_en}});
        read_texts("fix_hint", {{"zh", &spec.fix_hint_zh}, {"en", &spec.fix_hint_en}});
        rule.reject_unknown_keys();
    }
};

}  // namespace

std::optional<RuleSpec> read_rule(const toml::table& node, const std::vector<RuleSpec>* base, const std::string& file,
                                  std::vector<FileProblem>& problems) {
    const std::size_t problems_before = problems.size();
    const std::string id = node["id"].value_or(std::string());
    const RuleSpec* changed = nullptr;
    if (base && !id.empty()) {
        const auto found =
            std::find_if(base->begin(), base->end(), [&](const RuleSpec& each) { return each.id == id; });
        if (found == base->end()) {
            const int line = static_cast<int>(node.source().begin.line);
            problems.push_back({file, line, Mistake::without_check, "rule.id", {}, id});
            return std::nullopt;
        }
        changed = &*found;
    }
    RuleReader reader{node, changed, file, problems, TableReader(node, "rule.", file, problems), {}};
    if (changed) reader.spec = *changed;
    reader.read();
    if (changed) reader.reject_change_of_subject();
    if (problems.size() == problems_before) return std::move(reader.spec);
    // Every problem of a rule names it, so that the reader need not count lines.
    for (std::size_t index = problems_before; index < problems.size(); ++index) problems[index].rule = reader.spec.id;
    return std::nullopt;
}

void visit_rules(const toml::table& root, std::initializer_list<std::string_view> besides, const std::string& file,
                 std::vector<FileProblem>& problems, const std::function<void(const toml::table&)>& visit) {
    for (const auto& [key, node] : root) {
        const int line = static_cast<int>(key.source().begin.line);
        if (std::find(besides.begin(), besides.end(), key.str()) != besides.end()) continue;
        if (key.str() != "rule") {
            problems.push_back({file, line, Mistake::unknown_key, std::string(key.str())});
            continue;
        }
        const toml::array* rules = node.as_array();
        if (!rules || !rules->is_homogeneous(toml::node_type::table)) {
            problems.push_back({file, line, Mistake::no_rules});
            continue;
        }
        for (const toml::node& rule : *rules) visit(*rule.as_table());
    }
}

}  // namespace yimi::gis
