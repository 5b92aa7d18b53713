#include "app/document/rule_catalogue.h"
#include "core/audit/audit.h"
#include "gis/geos/geos_kernel.h"
#include "tests/bench/bench.h"

namespace yimi::bench {
namespace {

/// All rules over the whole plan, on a fixed day. Count: answers (passes, fails, unknowns); check: fails and unknowns.
class Audit final : public Bench {
public:
    [[nodiscard]] unsigned threads(const Request& request) const noexcept override { return request.threads; }
    Result<Done> open(const Request& request) override {
        options_.threads = request.threads;
        options_.today = {2026, 1, 1};
        YIMI_TRY(catalogue, app::load_rules());
        rules_ = std::move(catalogue.rules);
        YIMI_TRY(plan, plan_of(request));
        plan_ = std::move(plan);
        return Done{};
    }
    Result<Work> run() override {
        QuietJob job;
        const gis::GeosKernel kernel;
        YIMI_TRY(report, run_audit(plan_, rules_, options_, kernel, job));
        return Work{report.pass + report.fail + report.unknown, static_cast<double>(report.fail + report.unknown)};
    }

private:
    AuditOptions options_;
    std::vector<RuleSpec> rules_;
    Plan plan_;
};

}  // namespace

std::unique_ptr<Bench> audit_bench() {
    return std::make_unique<Audit>();
}

}  // namespace yimi::bench
