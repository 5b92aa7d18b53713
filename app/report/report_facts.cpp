#include "app/report/report_facts.h"

#include "core/sight/scene.h"

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

}  // namespace

Result<ReportFacts> gather_facts(const Plan& plan, EyeHeight eye, JobContext& job) {
    ReportFacts facts;
    facts.fails_before = fails_in(plan);
    if (const auto ways = ways_of(plan); !ways.empty()) {
        YIMI_TRY(seen, see_along(make_scene(plan), plan, ways, eye, job));
        facts.seen = std::move(seen);
    }
    if (plan.layer(Table::blocks).size() > 0 && plan.layer(Table::playgrounds).size() > 0) {
        YIMI_TRY(reach, reach_of(plan, WalkNetwork(plan), {}, job));
        facts.reach = std::move(reach);
    }
    return facts;
}

}  // namespace yimi::app
