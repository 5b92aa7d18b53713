// New, still there, gone and back, by the findings' keys.
#include "core/audit/findings_history.h"

#include <catch2/catch.hpp>

using namespace yimi;

namespace {

FindingList list_of(std::initializer_list<std::pair<const char*, State>> findings) {
    std::vector<Finding> batch;
    for (const auto& [key, state] : findings) {
        batch.emplace_back();
        batch.back().key = key;
        batch.back().state = state;
    }
    return FindingList().with({}, {std::make_shared<const std::vector<Finding>>(std::move(batch))});
}

constexpr State fail = State::fail, unknown = State::unknown;

}  // namespace

TEST_CASE("a finding that goes and comes again is back, not new") {
    FindingsHistory history;
    history.begin(list_of({{"a", fail}, {"b", fail}, {"c", unknown}}));
    const FindingsSince first = history.since(list_of({{"b", fail}, {"c", fail}, {"d", fail}}));
    CHECK(first.fresh == 1);
    CHECK(first.gone == 1);
    CHECK(first.still == 2);  // c is answered now, and is still the same finding
    CHECK(first.back == 0);
    history.begin(list_of({{"b", fail}}));
    const FindingsSince second = history.since(list_of({{"a", fail}, {"b", fail}, {"e", unknown}}));
    CHECK(second.back == 1);
    CHECK(second.fresh == 1);
    CHECK(second.gone == 0);
    CHECK(!history.since(list_of({{"b", unknown}})).any_change());
}

TEST_CASE("a list keeps its order and its findings whatever goes and comes") {
    const FindingList before = list_of({{"b", fail}, {"a", unknown}, {"d", fail}});
    std::vector<Finding> batch(1);
    batch.front().key = "c";
    batch.front().state = unknown;
    const FindingList after =
        before.with({before.addresses()[0]}, {std::make_shared<const std::vector<Finding>>(std::move(batch))});
    std::vector<std::string> keys;
    for (const Finding& finding : after) keys.push_back(finding.key);
    CHECK(keys == std::vector<std::string>{"d", "a", "c"});
    CHECK(&after[0] == &before[1]);
    CHECK(difference(before, after).come.size() == 1);
    CHECK(difference(before, after).gone.size() == 1);
}

TEST_CASE("what a plan held before an audit is new, still or gone") {
    const FindingsSince counted = since({"a", "b"}, list_of({{"b", fail}, {"c", fail}}));
    CHECK(counted.fresh == 1);
    CHECK(counted.still == 1);
    CHECK(counted.gone == 1);
}
