#include "gis/io/city_rules.h"

#include <algorithm>
#include <charconv>
#include <sstream>

#include "core/audit/check.h"
#include "gis/io/read_rule.h"
#include "gis/support/sha256.h"

namespace yimi::gis {
namespace {

template <class Rules>
auto* rule_of(Rules& rules, const std::string& id) {
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const RuleSpec& each) { return each.id == id; });
    return found == rules.end() ? nullptr : &*found;
}

bool same_source(const RuleSpec& a, const RuleSpec& b) {
    return a.source_title == b.source_title && a.source_clause == b.source_clause &&
           a.source_title_zh == b.source_title_zh && a.source_clause_zh == b.source_clause_zh &&
           a.source_kind == b.source_kind;
}

/// Remembers what the source says where the city says something else, unless the source is the city's too.
void remember_source(RuleSpec& rule, const RuleSpec& base) {
    rule.source_thresholds.clear();
    if (!same_source(rule, base)) return;
    for (const auto& [key, value] : base.thresholds)
        if (rule.thresholds.at(key) != value) rule.source_thresholds.emplace(key, value);
}

void read_profile(const toml::table& root, const std::string& file, CityRulesFile& read) {
    CityRules& city = read.city;
    const std::size_t slash = file.find_last_of("/\\"), dot = file.rfind('.');
    const std::size_t begin = slash == std::string::npos ? 0 : slash + 1;
    city.name = file.substr(begin, dot == std::string::npos || dot <= begin ? dot : dot - begin);
    const toml::node* node = root.get("profile");
    if (!node) return;
    TableReader whole(root, "", file, read.problems);
    const toml::table* table = whole.table("profile", false);
    if (!table) return;
    TableReader profile(*table, "profile.", file, read.problems);
    city.name = profile.text("name");
    if (profile.has("version")) city.version = profile.maybe_empty_text("version");
    if (profile.has("date")) city.date = profile.maybe_empty_text("date");
    if (!city.date.empty() && !parse_date(city.date)) profile.report(*table->get("date"), Mistake::no_date, "date");
    profile.reject_unknown_keys();
}

void read_rules(const toml::table& root, const std::string& file, const std::vector<RuleSpec>& base,
                CityRulesFile& read) {
    visit_rules(root, {"profile"}, file, read.problems, [&](const toml::table& each) {
        auto rule = read_rule(each, &base, file, read.problems);
        if (!rule) return;
        if (rule_of(read.city.rules, rule->id)) {
            const int begins = static_cast<int>(each.source().begin.line);
            read.problems.push_back({file, begins, Mistake::twice, "rule.id", rule->id, rule->id});
            return;
        }
        remember_source(*rule, *rule_of(base, rule->id));
        read.city.rules.push_back(std::move(*rule));
    });
}

toml::table difference(const RuleSpec& rule, const RuleSpec& base) {
    toml::table table;
    const auto put = [](toml::table& into, const char* key, const auto& now, const auto& before) {
        if (now != before) into.insert(key, now);
    };
    put(table, "enabled", rule.enabled, base.enabled);
    put(table, "severity", std::string(word(rule.severity)), std::string(word(base.severity)));
    put(table, "wording", rule.wording, base.wording);
    put(table, "confidence", std::string(1, rule.confidence), std::string(1, base.confidence));
    toml::table thresholds, explanation, hint;
    for (const auto& [key, value] : rule.thresholds)
        if (const auto before = base.thresholds.find(key); before == base.thresholds.end() || before->second != value)
            thresholds.insert(key, value);
    put(explanation, "fail_zh", rule.fail_zh, base.fail_zh);
    put(explanation, "fail_en", rule.fail_en, base.fail_en);
    put(explanation, "unknown_zh", rule.unknown_zh, base.unknown_zh);
    put(explanation, "unknown_en", rule.unknown_en, base.unknown_en);
    put(hint, "zh", rule.fix_hint_zh, base.fix_hint_zh);
    put(hint, "en", rule.fix_hint_en, base.fix_hint_en);
    if (!thresholds.empty()) table.insert("threshold", std::move(thresholds));
    if (!explanation.empty()) table.insert("explanation", std::move(explanation));
    if (!hint.empty()) table.insert("fix_hint", std::move(hint));
    if (!same_source(rule, base)) {
        constexpr const char* kinds[] = {"standard", "law", "guideline", "engineering"};
        toml::table source{{"title", rule.source_title}, {"clause", rule.source_clause}};
        put(source, "title_zh", rule.source_title_zh, rule.source_title);
        put(source, "clause_zh", rule.source_clause_zh, rule.source_clause);
        source.insert("kind", kinds[static_cast<std::size_t>(rule.source_kind)]);
        table.insert("source", std::move(source));
    }
    return table;
}

}  // namespace

CityRulesFile parse_city_rules(std::string_view text, const std::string& file, const std::vector<RuleSpec>& base) {
    CityRulesFile read;
    if (text.size() > largest_city_rules_kb * 1024) {
        read.problems.push_back({file, 1, Mistake::file_too_large, {}, std::to_string(largest_city_rules_kb)});
        return read;
    }
    const auto root = root_of_toml(text, file, read.problems);
    if (root) {
        read_profile(*root, file, read);
        read_rules(*root, file, base, read);
    }
    std::stable_sort(read.problems.begin(), read.problems.end(),
                     [](const FileProblem& a, const FileProblem& b) { return a.line < b.line; });
    if (!read.problems.empty()) read.city = {};
    std::erase_if(read.city.rules,
                  [&](const RuleSpec& rule) { return difference(rule, *rule_of(base, rule.id)).empty(); });
    return read;
}

std::string city_rules_text(const CityRules& city, const std::vector<RuleSpec>& base) {
    std::ostringstream text;
    text << toml::table{{"profile", toml::table{{"name", city.name}, {"version", city.version}, {"date", city.date}}}};
    for (const RuleSpec& rule : city.rules) {
        const RuleSpec* before = rule_of(base, rule.id);
        toml::table changed = before ? difference(rule, *before) : toml::table();
        if (changed.empty()) continue;
        changed.insert("id", rule.id);
        toml::array one;
        one.push_back(std::move(changed));
        text << "\n\n" << toml::table{{"rule", std::move(one)}};
    }
    text << "\n";
    return text.str();
}

std::vector<RuleSpec> with_city_rules(std::vector<RuleSpec> base, const CityRules& city) {
    for (const RuleSpec& rule : city.rules)
        if (RuleSpec* own = rule_of(base, rule.id)) *own = rule;
    return base;
}

std::string rules_hash(std::span<const RuleSpec> rules) {
    std::string all;
    const auto add = [&all](std::string_view text) {
        all.append(std::to_string(text.size())).append(":").append(text);
    };
    const auto add_number = [&add](double number) {
        char digits[64];
        add({digits, std::to_chars(digits, digits + sizeof digits, number).ptr});
    };
    for (const RuleSpec& rule : rules) {
        for (const std::string* text :
             {&rule.id, &rule.unit, &rule.wording, &rule.source_title, &rule.source_clause, &rule.source_title_zh,
              &rule.source_clause_zh, &rule.fail_zh, &rule.fail_en, &rule.unknown_zh, &rule.unknown_en})
            add(*text);
        add_number(static_cast<double>(rule.subject));
        add_number(static_cast<double>(rule.comparison));
        add_number(static_cast<double>(rule.severity));
        add_number(static_cast<double>(rule.source_kind));
        add_number(rule.enabled ? 1 : 0);
        add({&rule.confidence, 1});
        for (const auto* values : {&rule.thresholds, &rule.source_thresholds}) {
            add_number(static_cast<double>(values->size()));
            for (const auto& [key, value] : *values) {
                add(key);
                add_number(value);
            }
        }
    }
    return sha256(std::as_bytes(std::span(all)));
}

}  // namespace yimi::gis
