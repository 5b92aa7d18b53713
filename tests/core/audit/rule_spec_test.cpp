#include "core/audit/rule_spec.h"

#include <catch2/catch.hpp>
#include <limits>

using namespace yimi;

TEST_CASE("exactly at the threshold passes on either side, just beyond fails") {
    CHECK(compare(Comparison::at_least, 1.5, 1.5) == State::pass);
    CHECK(compare(Comparison::at_least, 1.499999, 1.5) == State::fail);
    CHECK(compare(Comparison::at_most, 30, 30) == State::pass);
    CHECK(compare(Comparison::at_most, 30.000001, 30) == State::fail);
    CHECK(compare(Comparison::at_most, 0.1 + 0.2, 0.3) == State::pass);
    CHECK(compare(Comparison::at_most, std::numeric_limits<double>::quiet_NaN(), 1) == State::unknown);
}

TEST_CASE("presence is asked for or forbidden") {
    CHECK(compare(Comparison::present, 1, 0) == State::pass);
    CHECK(compare(Comparison::present, 0, 0) == State::fail);
    CHECK(compare(Comparison::absent, 0, 0) == State::pass);
    CHECK(compare(Comparison::absent, 1, 0) == State::fail);
}

TEST_CASE("the first context that a rule knows picks the threshold, else the default") {
    RuleSpec rule;
    rule.thresholds = {{"default", 1.5}, {"school_150m", 2.0}};
    CHECK(rule.threshold({"core", "school_150m"})->value == 2.0);
    CHECK(rule.threshold({"core", "school_150m"})->context == "school_150m");
    CHECK(rule.threshold({"", "core"})->context == "default");
    CHECK_FALSE(RuleSpec{}.threshold({"core"}));
    CHECK(rule.parameter("within_m", 300) == 300);
    CHECK(rule.parameter("school_150m", 0) == 2.0);
}
