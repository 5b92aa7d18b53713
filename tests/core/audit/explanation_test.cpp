#include "core/audit/explanation.h"

#include <catch2/catch.hpp>

using namespace yimi;

TEST_CASE("numbers read plainly: a point, no exponent, no needless zeros") {
    CHECK(plain_number(30.0, 2) == "30");
    CHECK(plain_number(1.50, 2) == "1.5");
    CHECK(plain_number(-0.0001, 2) == "0");
    CHECK(plain_number(1234567.0, 0) == "1234567");
}

TEST_CASE("a value just beyond its threshold never reads like the threshold") {
    CHECK(number_pair(1.4999, 1.5).measured == "1.4999");
    CHECK(number_pair(1.4999, 1.5).threshold == "1.5");
    CHECK(number_pair(341.2, 300).measured == "341");
    CHECK(number_pair(1.5, 1.5).measured == "1.5");
}

TEST_CASE("templates take named words and show a dash for what nobody gave") {
    CHECK(filled("{a} 与 {b}{", {{"a", "甲"}}) == "甲 与 —{");
    CHECK(filled("no words", {}) == "no words");
}

TEST_CASE("an explanation names the subject, the measured value and the threshold in both languages") {
    RuleSpec rule;
    rule.unit = "m";
    rule.fail_zh = "{subject}净宽 {measured} {unit}，低于 {threshold} {unit}。";
    rule.fail_en = "{subject} is {measured} {unit} wide, less than {threshold} {unit}.";
    rule.unknown_zh = "{subject}缺少{missing}。";
    rule.unknown_en = "{subject} lacks {missing}.";
    Observation observation;
    observation.uid = "s1";
    observation.name = "一环路";
    observation.state = State::fail;
    observation.measured = 1.2;
    observation.threshold = 1.5;
    CHECK(explain(rule, observation).zh == "一环路净宽 1.2 m，低于 1.5 m。");
    CHECK(explain(rule, observation).en == "一环路 is 1.2 m wide, less than 1.5 m.");

    observation.state = State::unknown;
    observation.missing = {"usable_width_m", "lit"};
    CHECK(explain(rule, observation).zh == "一环路缺少usable_width_m、lit。");
    CHECK(explain(rule, observation).en == "一环路 lacks usable_width_m, lit.");
}

TEST_CASE("an explanation calls things as people do where somebody knows their names, each once") {
    RuleSpec rule;
    rule.fail_zh = "被{blockers}遮挡。";
    rule.fail_en = "Hidden by {blockers}.";
    rule.unknown_zh = "缺少{missing}。";
    rule.unknown_en = "Lacks {missing}.";
    NamesOfThings names;
    names.missing = [](const std::string& missing) {
        return missing == "lit" ? Explanation{"有照明", "Lit"} : Explanation{"限速", "Speed limit"};
    };
    names.blocker = [](const std::string& uid) { return uid == "hedge-1" ? "绿篱" : uid; };
    Observation observation;
    observation.missing = {"lit", "streets/s1/speed_limit_kmh", "streets/s2/speed_limit_kmh"};
    observation.blockers = {"hedge-1", "wall-7"};
    CHECK(explain(rule, observation, names).zh == "缺少有照明、限速。");
    CHECK(explain(rule, observation, names).en == "Lacks Lit, Speed limit.");
    observation.state = State::fail;
    CHECK(explain(rule, observation, names).zh == "被绿篱、wall-7遮挡。");
    CHECK(observation.blockers.size() == 2);
}
