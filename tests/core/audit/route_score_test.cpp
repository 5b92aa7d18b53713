#include <catch2/catch.hpp>
#include <vector>

#include "core/audit/audit.h"

using namespace yimi;

TEST_CASE("worked example W42: a route loses a share for each failing finding") {
    const std::vector<ScoredFinding> findings{{Severity::s2, State::fail},
                                              {Severity::s3, State::fail},
                                              {Severity::s3, State::fail},
                                              {Severity::s1, State::unknown},
                                              {Severity::s4, State::pass}};
    const RouteScore score = route_score(findings);
    CHECK(score.score == Approx(67.712).margin(1e-9));
    CHECK(score.completeness == Approx(0.8).margin(1e-12));
}

TEST_CASE("a route without checks scores full and is complete") {
    const RouteScore score = route_score({});
    CHECK(score.score == 100);
    CHECK(score.completeness == 1);
}

TEST_CASE("an unknown lowers completeness, not the score") {
    const std::vector<ScoredFinding> findings{{Severity::s1, State::unknown}};
    CHECK(route_score(findings).score == 100);
    CHECK(route_score(findings).completeness == 0);
}

TEST_CASE("worked example W43: a hazard is due calendar days after its assignment") {
    CHECK(ledger_due(Severity::s2, {2024, 2, 20}) == Date{2024, 3, 6});
    CHECK(ledger_due(Severity::s1, {2024, 2, 20}) == Date{2024, 2, 23});
    CHECK(ledger_due(Severity::s3, {2024, 2, 20}) == Date{2024, 3, 21});
    CHECK(ledger_due(Severity::s4, {2024, 2, 20}) == Date{2024, 5, 20});
}
