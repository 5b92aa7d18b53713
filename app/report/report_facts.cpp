#include "app/report/report_facts.h"

#include "app/document/profiles.h"
#include "core/base/parallel.h"
#include "core/coverage/circle_coverage.h"
#include "core/coverage/walk_coverage.h"
#include "core/sight/scene.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::app {
namespace {

std::optional<std::map<std::string, std::size_t>> fails_in(const Plan& plan) {
    const Layer& findings = plan.layer(Table::findings);
    if (findings.size() == 0) return std::nullopt;
    const std::size_t severity = column(Table::findings, "severity"), state = column(Table::findings, "state");
    std::map<std::string, std::size_t> fails;
    findings.for_each([&](const RowView& row) {
        if (row.text(state) == word(State::fail)) ++fails[std::string(row.text(severity))];
        return true;
    });
    return fails;
}

std::vector<std::vector<Point>> ways_of(const Plan& plan) {
    std::vector<std::vector<Point>> ways;
    plan.layer(Table::routes).for_each([&](const RowView& row) {
        const GeometryView shape = row.geometry();
        if (shape.kind != GeometryKind::lines) return true;
        for (std::size_t path = 0; path < shape.path_count(); ++path)
            if (shape.path(path).size() >= 2) ways.emplace_back(shape.path(path).begin(), shape.path(path).end());
        return true;
    });
    return ways;
}

Result<ReportFacts::Reach> reach_of(const Plan& plan, JobContext& job) {
    constexpr double within_m = 300;
    const gis::GeosKernel kernel;
    const auto on_foot = [&](const char* profile_id) -> Result<Coverage> {
        YIMI_TRY(profile, walking_profile(profile_id));
        const WalkCoverageOptions options{within_m, profile, Daylight::day, std::nullopt, default_threads()};
        return walk_coverage(plan, Table::playgrounds, options, kernel, job);
    };
    YIMI_TRY(circle, circle_coverage(plan, Table::playgrounds, within_m, kernel, job, default_threads()));
    YIMI_TRY(walk, on_foot("accompanied"));
    YIMI_TRY(alone, on_foot("alone_9"));
    return ReportFacts::Reach{within_m, std::move(circle), std::move(walk), std::move(alone)};
}

}  // namespace

Result<ReportFacts> gather_facts(const Plan& plan, EyeHeight eye, JobContext& job) {
    ReportFacts facts;
    facts.fails_before = fails_in(plan);
    facts.has_streets = plan.layer(Table::streets).size() > 0;
    if (const auto ways = ways_of(plan); !ways.empty()) {
        YIMI_TRY(seen, see_along(make_scene(plan), plan, ways, eye, job));
        facts.seen = std::move(seen);
    }
    if (plan.layer(Table::blocks).size() > 0 && plan.layer(Table::playgrounds).size() > 0) {
        YIMI_TRY(reach, reach_of(plan, job));
        facts.reach = std::move(reach);
    }
    return facts;
}

}  // namespace yimi::app
