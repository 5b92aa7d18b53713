// A route's score taken apart, and the one change that raises it most.
#include "core/audit/fixes/best_change.h"

#include <catch2/catch.hpp>

#include "core/audit/route_parts.h"
#include "gis/geos/geos_kernel.h"
#include "tests/support/random_town.h"
#include "tests/support/rule_audit.h"

using namespace yimi;

namespace {

const gis::GeosKernel kernel;

AuditOptions usual_options() {
    AuditOptions options;
    options.today = test::audit_day;
    options.latitude_deg = 30.66;
    return options;
}

AuditRun run_of(const Plan& plan) {
    QuietJob job;
    auto run = AuditRun::of(plan, test::own_rules(), usual_options(), kernel, job);
    REQUIRE(run);
    return std::move(run).value();
}

void for_each_route(const Plan& plan, const std::function<void(FeatureId)>& visit) {
    plan.layer(Table::routes).for_each([&](const RowView& route) {
        visit(route.id());
        return true;
    });
}

}  // namespace

TEST_CASE("what findings take from a route's score adds up to it exactly") {
    std::size_t with_parts = 0;
    for (unsigned seed = 0; seed < 60; ++seed) {
        const Plan plan = test::RandomTown(seed).plan();
        const AuditRun run = run_of(plan);
        for_each_route(plan, [&](FeatureId route) {
            const auto parts = parts_of_route(run, route);
            REQUIRE(parts);
            double lost = 0, kept = 1;
            for (const ScorePart& part : parts->parts) {
                CHECK(part.lost > 0);
                lost += part.lost;
                kept *= 1 - lost_share_of(part.finding->severity);
            }
            CAPTURE(seed, route.number);
            CHECK(lost == 100 - parts->score.score);
            CHECK(parts->score.score == Approx(100 * kept));
            with_parts += parts->parts.empty() ? 0 : 1;
            // Of two findings the more severe takes more.
            for (std::size_t index = 1; index < parts->parts.size(); ++index)
                CHECK(parts->parts[index - 1].finding->severity <= parts->parts[index].finding->severity);
        });
        CHECK(!parts_of_route(run, {999999}));
    }
    CHECK(with_parts > 60);
}

TEST_CASE("the best change of a route is that of an exhaustive search by audits from scratch") {
    QuietJob job;
    std::size_t found = 0;
    for (unsigned seed = 0; seed < 10; ++seed) {
        const Plan plan = test::RandomTown(seed).plan();
        const AuditRun run = run_of(plan);
        const Scene scene = make_scene(plan);
        const FixInput input{plan, scene, kernel, child_eye};
        std::size_t looked_at = 0;
        for_each_route(plan, [&](FeatureId route) {
            if (++looked_at > 2) return;
            double best = run.score_of(route)->score;
            for (const Finding* finding : run.findings_of_route(route)) {
                const auto rule = std::find_if(test::own_rules().begin(), test::own_rules().end(),
                                               [&](const RuleSpec& each) { return each.id == finding->rule; });
                for (const Fix& fix : fixes_for(input, *rule, *finding)) {
                    Plan after = plan;
                    REQUIRE(after.apply(fix.edit));
                    best = std::max(best, run_of(after).score_of(route)->score);
                }
            }
            const auto change = best_change(run, input, test::own_rules(), route, usual_options(), job);
            REQUIRE(change);
            CAPTURE(seed, route.number);
            CHECK(change.value().has_value() == (best > run.score_of(route)->score));
            if (!change.value()) return;
            ++found;
            CHECK(change.value()->after == best);
            CHECK(change.value()->before == run.score_of(route)->score);
        });
    }
    CHECK(found > 3);
}
