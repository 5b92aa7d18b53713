// The range of a route's score while findings are unknown, and which missing figure matters most.
#include "core/audit/score_range.h"

#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "gis/geos/geos_kernel.h"
#include "tests/support/plan_builder.h"
#include "tests/support/rule_audit.h"

using namespace yimi;
using test::PlanBuilder;

namespace {

/// A route's findings: some fail, some are unknown for want of one or two fields.
struct RandomRoute {
    std::vector<Finding> findings;
    RouteParts parts;

    explicit RandomRoute(unsigned seed) {
        std::mt19937 random(seed);
        const auto below = [&](int count) { return std::uniform_int_distribution<>(0, count - 1)(random); };
        findings.resize(static_cast<std::size_t>(3 + below(10)));
        std::vector<ScoredFinding> scored;
        for (Finding& finding : findings) {
            finding.key = "rule/" + std::to_string(&finding - findings.data());
            finding.severity = static_cast<Severity>(below(4));
            finding.state = below(3) == 0 ? State::fail : State::unknown;
            finding.subject = "s" + std::to_string(below(3));
            static const char* const columns[] = {"lit", "sidewalk", "slope_pct"};
            for (int count = 1 + below(2); finding.state == State::unknown && count > 0; --count)
                if (const std::string column = columns[below(3)];
                    std::find(finding.missing.begin(), finding.missing.end(), column) == finding.missing.end())
                    finding.missing.push_back(column);
            scored.push_back({finding.severity, finding.state});
        }
        parts.score = route_score(scored);
        for (const Finding& finding : findings)
            if (finding.state == State::unknown) parts.unknown.push_back(&finding);
    }

    /// The score once the findings that `is_asked` accepts are answered by `answer`.
    template <class IsAsked, class Answer>
    double answered(const IsAsked& is_asked, const Answer& answer) const {
        std::vector<ScoredFinding> scored;
        for (const Finding& finding : findings)
            scored.push_back({finding.severity,
                              finding.state == State::unknown && is_asked(finding) ? answer(finding) : finding.state});
        return route_score(scored).score;
    }
};

bool lacks(const Finding& finding, const std::string& field) {
    for (const std::string& missing : finding.missing)
        if ("streets/" + finding.subject + "/" + missing == field) return true;
    return false;
}

}  // namespace

TEST_CASE("whatever an unknown finding turns out to be, the score stays within the range") {
    for (unsigned seed = 0; seed < 500; ++seed) {
        const RandomRoute route(seed);
        const ScoreRange range = score_range(route.parts);
        std::mt19937 random(seed + 1);
        CAPTURE(seed);
        for (const MissingField& field : missing_fields(route.parts)) {
            const double score =
                route.answered([&](const Finding& finding) { return lacks(finding, field.name); },
                               [&](const Finding&) { return random() % 2 ? State::pass : State::fail; });
            CHECK(score >= range.least - 1e-9);
            CHECK(score <= range.most + 1e-9);
            CHECK(score >= field.score.least - 1e-9);
            CHECK(score <= field.score.most + 1e-9);
        }
        const auto all = [](const Finding&) { return true; };
        CHECK(route.answered(all, [](const Finding&) { return State::fail; }) == Approx(range.least));
        CHECK(route.answered(all, [](const Finding&) { return State::pass; }) == Approx(range.most));
    }
}

TEST_CASE("the field that is named first is the one whose two extremes differ most") {
    for (unsigned seed = 0; seed < 500; ++seed) {
        const RandomRoute route(seed);
        const auto fields = missing_fields(route.parts);
        double widest = 0;
        std::set<std::string> names;
        for (const Finding* finding : route.parts.unknown)
            for (const std::string& missing : finding->missing)
                names.insert("streets/" + finding->subject + "/" + missing);
        for (const std::string& name : names) {
            const auto asked = [&](const Finding& finding) { return lacks(finding, name); };
            widest = std::max(widest, route.answered(asked, [](const Finding&) { return State::pass; }) -
                                          route.answered(asked, [](const Finding&) { return State::fail; }));
        }
        CAPTURE(seed);
        REQUIRE(fields.size() == names.size());
        if (!fields.empty()) CHECK(fields.front().matters() == Approx(widest));
    }
}

TEST_CASE("a street without figures leaves a route's score between two, and says which figure to look for first") {
    QuietJob job;
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 200 0)", {{"uid", "s1"}, {"sidewalk", "both"}})
                          .row(Table::routes, "LINESTRING (0 1, 200 1)", {{"uid", "r1"}})
                          .plan();
    AuditOptions options;
    options.today = test::audit_day;
    options.only = {"SAF-08", "SMO-01", "SMO-03"};  // S3, S2, S3
    const auto run = AuditRun::of(plan, test::own_rules(), options, gis::GeosKernel(), job);
    REQUIRE(run);
    const auto parts = parts_of_route(run.value(), {1});
    REQUIRE(parts);
    CHECK(score_range(*parts).most == 100);
    CHECK(score_range(*parts).least == Approx(100 * 0.92 * 0.8 * 0.92));
    const auto fields = missing_fields(*parts);
    REQUIRE(fields.size() == 3);
    CHECK(fields.front().name == "streets/s1/usable_width_m");
    CHECK(fields.front().score.least == Approx(80));
}
