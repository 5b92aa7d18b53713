#include "core/audit/formula.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "core/audit/worked_formula.h"

namespace yimi {
namespace {

/// With a = 2, b = 5, word = 'zebra'; any other name is unknown.
Value figure(std::string_view name) {
    if (name == "a") return 2.0;
    if (name == "b") return std::int64_t{5};
    if (name == "word") return std::string("zebra");
    return {};
}

std::optional<double> value_of(const std::string& text) {
    const auto formula = Formula::parse(text);
    REQUIRE(formula);
    return formula.value().value(figure);
}

}  // namespace

TEST_CASE("a formula is worked out by the usual order of signs") {
    const auto [text, expected] = GENERATE(table<std::string, double>({
        {"1", 1},
        {"a + b * 3", 17},
        {"(a + b) * 3", 21},
        {"b - a - 1", 2},
        {"b / a / 5", 0.5},
        {"a * b^2", 50},
        {"b - (3.5 + 14 / a)", -5.5},
        {"a < b", 1},
        {"a >= b", 0},
        {"a + 3 = b", 1},
        {"a != 2", 0},
        {"word = 'zebra'", 1},
        {"word != 'zebra'", 0},
        {"word = 'none' or a < b and not b < a", 1},
        {"not (a < b)", 0},
    }));
    CAPTURE(text);
    CHECK(value_of(text) == expected);
}

TEST_CASE("what is unknown, no number or without a finite result has no value") {
    for (const char* text : {"c", "a + c", "c = 'zebra'", "a / 0", "0 / 0", "word + 1", "word < 'zebra'", "a < word",
                             "9^999", "(0 - 1)^0.5", "not c", "a < b or c = 1"}) {
        CAPTURE(text);
        CHECK_FALSE(value_of(text));
    }
}

TEST_CASE("what is no formula is refused with the place where it stops being one") {
    const auto [text, column] = GENERATE(table<std::string, std::string>({
        {"", "1"},
        {"a +", "4"},
        {"a b", "3"},
        {"(a", "3"},
        {"a)", "2"},
        {"a $ b", "3"},
        {"'word", "1"},
        {"a < b < 3", "7"},
        {"* a", "1"},
        {std::string(600, 'a'), "501"},
        {std::string(200, '(') + "a" + std::string(200, ')'), "22"},
    }));
    CAPTURE(text);
    const auto formula = Formula::parse(text);
    REQUIRE_FALSE(formula);
    CHECK(formula.error().detail("column") == column);
}

TEST_CASE("a formula is written as people write it, with whatever stands for its names") {
    const auto formula = Formula::parse("green_s-(delay+length/1.0)*b^2 >= 0 and kind = 'zebra'");
    REQUIRE(formula);
    CHECK(formula.value().names() == std::vector<std::string>{"green_s", "delay", "length", "b", "kind"});
    CHECK(formula.value().written([](std::string_view name) { return std::string(name); }) ==
          "green_s − (delay + length / 1.0) × b^2 ≥ 0 and kind = zebra");
    CHECK(formula.value().written([](std::string_view) { return "1"; }) == "1 − (1 + 1 / 1.0) × 1^2 ≥ 0 1 1 = 1");
}

TEST_CASE("a rule's formula takes inputs, its own lines and its thresholds") {
    RuleSpec rule;
    rule.thresholds = {{"default", 0}, {"start_delay_s", 3}};
    rule.formula = {{"measured", "green_s - walk_s"}, {"walk_s", "threshold_start_delay_s + length_m / speed"}};
    Finding finding;
    finding.inputs = {{"crossings/c1/green_s", std::int64_t{20}, {}, {}},
                      {"crossings/c1/length_m", 14.0, {}, {}},
                      {"speed/child", 1.0, {}, {}}};
    const auto lines = worked_formula(rule, finding);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].name == "walk_s");
    CHECK(lines[0].value == 17);
    CHECK(lines[1].name == "measured");
    CHECK(lines[1].value == 3);
    SECTION("an input that is missing leaves the value open") {
        finding.inputs.pop_back();
        CHECK_FALSE(worked_formula(rule, finding)[1].value);
    }
    SECTION("inputs that share a name and differ are none") {
        finding.inputs.push_back({"crossings/c2/green_s", 21.0, {}, {}});
        CHECK_FALSE(worked_formula(rule, finding)[1].value);
    }
    SECTION("lines that rest on one another have no value") {
        rule.formula = {{"a", "b"}, {"b", "a"}, {"measured", "a"}};
        CHECK_FALSE(worked_formula(rule, finding)[2].value);
    }
}

}  // namespace yimi
