#include "gis/io/rule_file.h"

#include <catch2/catch.hpp>

namespace yimi::gis {
namespace {

const std::string good_rule = R"([[rule]]
id = "SAF-01"
name_zh = "停车视距"
name_en = "stopping sight distance"
subject = "crossings"
metric_zh = "可见距离"
metric_en = "distance at which the child is visible"
unit = "m"
comparison = ">="
severity = "S1"
wording = "建议整改"
confidence = "B"
[rule.threshold]
default = 25
within_m = 4.5
[rule.source]
title = "CJJ 37"
clause = ""
kind = "standard"
[rule.explanation]
fail_zh = "{subject} 只有 {measured}"
fail_en = "{subject} has {measured}"
unknown_zh = "缺少 {missing}"
unknown_en = "{missing} is missing"
[rule.fix_hint]
zh = "移开"
en = "move it"
)";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a complete rule is read with every field") {
    const RuleFile file = parse_rule_file(good_rule, "safety.toml");
    REQUIRE(file.problems.empty());
    REQUIRE(file.rules.size() == 1);
    const RuleSpec& rule = file.rules[0];
    CHECK(rule.id == "SAF-01");
    CHECK(rule.name_zh == "停车视距");
    CHECK(rule.name_en == "stopping sight distance");
    CHECK(rule.subject == Table::crossings);
    CHECK(rule.unit == "m");
    CHECK(rule.comparison == Comparison::at_least);
    CHECK(rule.severity == Severity::s1);
    CHECK(rule.wording == "建议整改");
    CHECK(rule.confidence == 'B');
    CHECK(rule.enabled);
    CHECK(rule.thresholds == std::map<std::string, double>{{"default", 25}, {"within_m", 4.5}});
    CHECK(rule.source_title == "CJJ 37");
    CHECK(rule.source_title_zh == "CJJ 37");
    CHECK(rule.source_kind == SourceKind::standard);
    CHECK(rule.fail_en == "{subject} has {measured}");
    CHECK(rule.unknown_zh == "缺少 {missing}");
    CHECK(rule.fix_hint_en == "move it");
}

TEST_CASE("a malformed file gives no rules and one problem with its line") {
    const RuleFile file = parse_rule_file(good_rule + "\n[[rule]\nid = 3\n", "broken.toml");
    CHECK(file.rules.empty());
    REQUIRE(file.problems.size() == 1);
    CHECK(file.problems[0].file == "broken.toml");
    CHECK(file.problems[0].line == 29);
    CHECK(file.problems[0].mistake == Mistake::malformed);
    CHECK_FALSE(file.problems[0].detail.empty());
}

TEST_CASE("a rule with a mistake is left out with line and reason, and the rest still counts") {
    struct Case {
        std::string from, to;
        int line;
        Mistake mistake;
        std::string key;
    };
    const auto mistake = GENERATE(values<Case>({
        {"unit = \"m\"", "unti = \"m\"", 8, Mistake::unknown_key, "rule.unti"},
        {"comparison = \">=\"", "comparison = \">\"", 9, Mistake::not_one_of, "rule.comparison"},
        {"severity = \"S1\"", "severity = \"S9\"", 10, Mistake::not_one_of, "rule.severity"},
        {"severity = \"S1\"", "severity = 1", 10, Mistake::not_text, "rule.severity"},
        {"subject = \"crossings\"", "subject = \"rivers\"", 5, Mistake::no_table_of_plan, "rule.subject"},
        {"default = 25", "default = \"25\"", 14, Mistake::not_a_number, "rule.threshold.default"},
        {"default = 25", "default = nan", 14, Mistake::not_a_number, "rule.threshold.default"},
        {"default = 25", "default = -1", 14, Mistake::too_small, "rule.threshold.default"},
        {"default = 25", "default = inf", 14, Mistake::not_a_number, "rule.threshold.default"},
        {"name_en = \"stopping sight distance\"", "", 1, Mistake::missing, "rule.name_en"},
        {"en = \"move it\"", "en = \"\"", 27, Mistake::empty, "rule.fix_hint.en"},
        {"kind = \"standard\"", "kind = \"rumour\"", 19, Mistake::not_one_of, "rule.source.kind"},
        {"confidence = \"B\"", "confidence = \"B\"\nenabled = \"yes\"", 13, Mistake::not_true_or_false, "rule.enabled"},
    }));
    const std::string other = replaced(good_rule, "SAF-01", "SAF-02");
    const RuleFile file = parse_rule_file(replaced(good_rule, mistake.from, mistake.to) + other, "safety.toml");
    CAPTURE(mistake.to);
    REQUIRE(file.rules.size() == 1);
    CHECK(file.rules[0].id == "SAF-02");
    bool found = false;
    for (const FileProblem& problem : file.problems) {
        CAPTURE(problem.line, problem.key);
        CHECK(problem.rule == "SAF-01");
        found =
            found || (problem.line == mistake.line && problem.mistake == mistake.mistake && problem.key == mistake.key);
    }
    CHECK(found);
}

TEST_CASE("a rule that compares needs a threshold, one that asks for presence does not") {
    const std::string without = replaced(good_rule, "[rule.threshold]\ndefault = 25\nwithin_m = 4.5\n", "");
    CHECK(parse_rule_file(without, "a.toml").rules.empty());
    CHECK(parse_rule_file(replaced(without, "\">=\"", "\"present\""), "a.toml").rules.size() == 1);
}

TEST_CASE("an id that is there twice counts once") {
    const RuleFile file = parse_rule_file(good_rule + good_rule, "a.toml");
    CHECK(file.rules.size() == 1);
    REQUIRE(file.problems.size() == 1);
    CHECK(file.problems[0].line == 28);
}

TEST_CASE("only what stands on a standard or a law may be said to break it") {
    const std::string claim = replaced(good_rule, "wording = \"建议整改\"", "wording = \"不符合规范\"");
    CHECK(parse_rule_file(claim, "a.toml").problems.empty());
    CHECK(parse_rule_file(replaced(claim, "\"standard\"", "\"law\""), "a.toml").problems.empty());
    for (const char* kind : {"\"guideline\"", "\"engineering\""}) {
        const RuleFile file = parse_rule_file(replaced(claim, "\"standard\"", kind), "a.toml");
        CHECK(file.rules.empty());
        REQUIRE(file.problems.size() == 1);
        CHECK(file.problems[0].mistake == Mistake::claims_standard);
        CHECK(file.problems[0].line == 11);
    }
}

}  // namespace yimi::gis
