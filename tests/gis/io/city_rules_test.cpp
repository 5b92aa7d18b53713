#include "gis/io/city_rules.h"

#include <catch2/catch.hpp>

#include "core/audit/explanation.h"
#include "tests/support/rule_audit.h"

namespace yimi::gis {
namespace {

const std::string head = R"([profile]
name = "成都市"
version = "1.2"
date = "2026-03-01"
)";

CityRulesFile read(const std::string& text) {
    return parse_city_rules(text, "city.toml", test::own_rules());
}

const RuleSpec& rule_of(const std::vector<RuleSpec>& rules, const std::string& id) {
    return *std::find_if(rules.begin(), rules.end(), [&](const RuleSpec& each) { return each.id == id; });
}

/// The only problem of a text of which nothing may be taken.
FileProblem problem_of(const std::string& text) {
    const CityRulesFile file = read(text);
    CHECK(file.city.name.empty());
    CHECK(file.city.rules.empty());
    REQUIRE_FALSE(file.problems.empty());
    CHECK(file.problems.front().file == "city.toml");
    return file.problems.front();
}

}  // namespace

TEST_CASE("a city changes the lines that it names, and all else stays as Yimi has it") {
    const CityRulesFile file = read(head + R"([[rule]]
id = "SMO-01"
severity = "S1"
[rule.threshold]
school_150m = 2.5
[[rule]]
id = "PLG-10"
enabled = false
)");
    REQUIRE(file.problems.empty());
    CHECK(file.city.name == "成都市");
    CHECK(file.city.version == "1.2");
    CHECK(file.city.date == "2026-03-01");
    REQUIRE(file.city.rules.size() == 2);
    const auto rules = with_city_rules(test::own_rules(), file.city);
    const RuleSpec& width = rule_of(rules, "SMO-01");
    CHECK(width.thresholds == std::map<std::string, double>{{"default", 1.5}, {"school_150m", 2.5}});
    CHECK(width.source_thresholds == std::map<std::string, double>{{"school_150m", 2.0}});
    CHECK(width.severity == Severity::s1);
    CHECK(width.fail_zh == rule_of(test::own_rules(), "SMO-01").fail_zh);
    CHECK_FALSE(rule_of(rules, "PLG-10").enabled);
    CHECK(rules.size() == test::own_rules().size());
}

TEST_CASE("what a city writes is read back the same, and holds only the lines that differ") {
    const CityRules city = read(head +
                                "[[rule]]\nid = \"SAF-05\"\nenabled = false\n[rule.threshold]\nchild_speed_mps = 0.1\n"
                                "[rule.fix_hint]\nzh = \"\"\"一\\\"二\\n三\"\"\"\n[[rule]]\nid = \"SMO-01\"\n"
                                "[rule.source]\ntitle = \"DB51/1\"\nclause = \"3\"\nkind = \"standard\"\n")
                               .city;
    REQUIRE(city.rules.size() == 2);
    const std::string text = city_rules_text(city, test::own_rules());
    CAPTURE(text);
    const CityRulesFile again = read(text);
    REQUIRE(again.problems.empty());
    CHECK(again.city.name == city.name);
    CHECK(again.city.version == city.version);
    CHECK(again.city.date == city.date);
    CHECK(rules_hash(again.city.rules) == rules_hash(city.rules));
    CHECK(city_rules_text(again.city, test::own_rules()) == text);
    CHECK(text.find("start_delay_s") == std::string::npos);
    CHECK(text.find("fail_zh") == std::string::npos);
    CHECK(text.find("wording") == std::string::npos);
}

TEST_CASE("a rule that is copied whole and changed in nothing is no change") {
    CHECK(
        read(head + "[[rule]]\nid = \"SMO-01\"\nunit = \"m\"\nsubject = \"streets\"\n[rule.threshold]\ndefault = 1.5\n")
            .city.rules.empty());
}

TEST_CASE("a file without a profile is called by its own name") {
    CHECK(parse_city_rules("", "/a/成都 2026.toml", test::own_rules()).city.name == "成都 2026");
}

TEST_CASE("of a file with a mistake nothing is taken, and the mistake is told with its line") {
    struct Case {
        std::string text;
        int line;
        Mistake mistake;
        std::string key;
    };
    const std::string rule = "[[rule]]\nid = \"SMO-01\"\n";
    const auto mistake = GENERATE_COPY(values<Case>({
        {"[rule", 5, Mistake::malformed, ""},
        {std::string(100'000, '['), 5, Mistake::malformed, ""},
        {"[[rule]]\nx = " + std::string(100'000, '['), 6, Mistake::malformed, ""},
        {"other = 1\n", 5, Mistake::unknown_key, "profile.other"},
        {"[other]\n", 5, Mistake::unknown_key, "other"},
        {"rule = 3\n", 5, Mistake::unknown_key, "profile.rule"},
        {"[rule]\nid = \"SMO-01\"\n", 5, Mistake::no_rules, ""},
        {"[[rule]]\nid = \"XYZ-99\"\n", 5, Mistake::without_check, "rule.id"},
        {"[[rule]]\nenabled = true\n", 5, Mistake::missing, "rule.id"},
        {rule + rule, 7, Mistake::twice, "rule.id"},
        {rule + "seveirty = \"S1\"\n", 7, Mistake::unknown_key, "rule.seveirty"},
        {rule + "severity = \"S0\"\n", 7, Mistake::not_one_of, "rule.severity"},
        {rule + "severity = 1\n", 7, Mistake::not_text, "rule.severity"},
        {rule + "enabled = 1\n", 7, Mistake::not_true_or_false, "rule.enabled"},
        {rule + "threshold = 2\n", 7, Mistake::not_a_table, "rule.threshold"},
        {rule + "threshold.default = nan\n", 7, Mistake::not_a_number, "rule.threshold.default"},
        {rule + "threshold.default = inf\n", 7, Mistake::not_a_number, "rule.threshold.default"},
        {rule + "threshold.default = -1\n", 7, Mistake::too_small, "rule.threshold.default"},
        {rule + "threshold.default = \"2\"\n", 7, Mistake::not_a_number, "rule.threshold.default"},
        {rule + "threshold.defualt = 2\n", 7, Mistake::unknown_key, "rule.threshold.defualt"},
        {rule + "unit = \"cm\"\n", 7, Mistake::not_to_be_changed, "rule.unit"},
        {rule + "comparison = \"<=\"\n", 7, Mistake::not_to_be_changed, "rule.comparison"},
        {rule + "subject = \"crossings\"\n", 7, Mistake::not_to_be_changed, "rule.subject"},
        {rule + "explanation.fail_zh = \"" + std::string(10'000, 'x') + "\"\n", 7, Mistake::too_long,
         "rule.explanation.fail_zh"},
        {rule + "fix_hint.zh = \"\"\n", 7, Mistake::empty, "rule.fix_hint.zh"},
        {rule + "[rule.source]\ntitle = \"own\"\n", 7, Mistake::missing, "rule.source.clause"},
        {"[[rule]]\nid = \"SAF-01\"\nwording = \"不符合规范\"\n", 7, Mistake::claims_standard, "rule.wording"},
    }));
    CAPTURE(mistake.text.substr(0, 80));
    const FileProblem problem = problem_of(head + mistake.text);
    CHECK(problem.line == mistake.line);
    CHECK(problem.mistake == mistake.mistake);
    CHECK(problem.key == mistake.key);
}

TEST_CASE("the profile's own lines are looked at too") {
    CHECK(problem_of("[profile]\nname = \"\"\n").mistake == Mistake::empty);
    CHECK(problem_of("[profile]\nversion = \"1\"\n").mistake == Mistake::missing);
    CHECK(problem_of("[profile]\nname = \"a\"\ndate = \"2026-02-30\"\n").mistake == Mistake::no_date);
    CHECK(problem_of("[profile]\nname = \"a\"\ndate = 2026-02-03\n").mistake == Mistake::not_text);
    CHECK(problem_of("profile = 1\n").mistake == Mistake::not_a_table);
    CHECK(problem_of("[profile]\nname = \"" + std::string(10'000, 'n') + "\"\n").mistake == Mistake::too_long);
    CHECK(problem_of(std::string(2 << 20, '#')).mistake == Mistake::file_too_large);
    CHECK(problem_of("[profile]\nname = \"\xff\xfe\"\n").mistake == Mistake::malformed);
}

TEST_CASE("the hash tells rules apart by anything that a verdict rests on") {
    const auto& own = test::own_rules();
    const std::string before = rules_hash(own);
    CHECK(before.size() == 64);
    for (const char* change : {"enabled = false", "severity = \"S4\"", "threshold.default = 1.6", "confidence = \"A\"",
                               "explanation.fail_en = \"other\"", "wording = \"提示\""}) {
        CAPTURE(change);
        const auto city = read(head + "[[rule]]\nid = \"SMO-01\"\n" + change + "\n").city;
        REQUIRE(city.rules.size() == 1);
        CHECK(rules_hash(with_city_rules(own, city)) != before);
    }
    CHECK(rules_hash(with_city_rules(own, {})) == before);
}

TEST_CASE("a city's own value never speaks for the standard") {
    const auto text_of = [](const std::string& change, const std::string& context, double threshold) {
        const auto rules = with_city_rules(test::own_rules(), read(head + "[[rule]]\nid = \"SMO-01\"\n" + change).city);
        Observation observation;
        observation.name = "不符合规范路";  // what a street is called stays what it is
        observation.state = State::fail;
        observation.measured = 1.2;
        observation.threshold = threshold;
        observation.context = context;
        return explain(rule_of(rules, "SMO-01"), observation);
    };
    const std::string changed = "threshold.school_150m = 1.8\n";
    const Explanation own = text_of(changed, "school_150m", 1.8);
    CHECK(own.zh.find("，不符合规范") == std::string::npos);
    CHECK(own.zh.find("不符合规范路") == 0);
    CHECK(own.zh.find("建议整改。本市取值 1.8 m，所引依据为 2 m。") != std::string::npos);
    CHECK(own.en.find("does not meet the standard") == std::string::npos);
    CHECK(own.en.find("It should be mended. The city's own value is 1.8 m; the source says 2 m.") != std::string::npos);
    // The other context is the standard's still.
    const Explanation standard = text_of(changed, "default", 1.5);
    CHECK(standard.zh.find("，不符合规范") != std::string::npos);
    CHECK(standard.zh.find("本市") == std::string::npos);
    // A city that has a standard of its own may say so.
    const Explanation local = text_of(
        changed + "[rule.source]\ntitle = \"DB51/1\"\nclause = \"\"\nkind = \"standard\"\n", "school_150m", 1.8);
    CHECK(local.zh.find("，不符合规范") != std::string::npos);
    CHECK(local.zh.find("本市") == std::string::npos);
    const Explanation assumed = text_of(
        changed + "[rule.source]\ntitle = \"own\"\nclause = \"\"\nkind = \"engineering\"\n", "school_150m", 1.8);
    CHECK(assumed.zh.find("，不符合规范") == std::string::npos);
}

TEST_CASE("a parameter that a city has set anew is named in every finding of the rule") {
    const auto rules = with_city_rules(
        test::own_rules(), read(head + "[[rule]]\nid = \"SAF-05\"\nthreshold.child_speed_mps = 0.9\n").city);
    Observation observation;
    observation.state = State::fail;
    observation.context = "default";
    CHECK(explain(rule_of(rules, "SAF-05"), observation)
              .en.find("own value child_speed_mps is 0.9; the source says 1.") != std::string::npos);
}

}  // namespace yimi::gis
