#include <random>

#include "app/document/profiles.h"
#include "app/document/rule_catalogue.h"
#include "core/audit/audit_run.h"
#include "gis/geos/geos_kernel.h"
#include "tests/bench/bench.h"

namespace yimi::bench {
namespace {

/// On a fixed day, in Chengdu.
AuditOptions usual_options(unsigned threads) {
    AuditOptions options;
    options.threads = threads;
    options.today = {2026, 1, 1};
    options.longitude_deg = 104.06;
    options.latitude_deg = 30.66;
    for (app::ProjectProfile& each : app::profiles_of({})) options.profiles.push_back(std::move(each.profile));
    return options;
}

/// All rules over the whole plan, on a fixed day. Count: answers (passes, fails, unknowns); check: fails and unknowns.
class Audit final : public Bench {
public:
    [[nodiscard]] unsigned threads(const Request& request) const noexcept override { return request.threads; }
    Result<Done> open(const Request& request) override {
        options_ = usual_options(request.threads);
        rules_ = app::built_in_rules();
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

/// The findings after one edit of one row, as the plan keeps them, when those before it are there; each time another
/// kind of edit. Count: subjects asked again; check: fails and unknowns.
class AuditOneEdit final : public Bench {
public:
    [[nodiscard]] unsigned threads(const Request& request) const noexcept override { return request.threads; }
    Result<Done> open(const Request& request) override {
        options_ = usual_options(request.threads);
        YIMI_TRY(plan, plan_of(request));
        plan_ = std::move(plan);
        QuietJob job;
        YIMI_TRY(run, AuditRun::of(plan_, app::built_in_rules(), options_, gis::GeosKernel(), job));
        run_ = std::move(run);
        YIMI_TRY(undo, plan_.apply(findings_edit(plan_, run_->report())));
        return Done{};
    }
    Result<Done> set_up() override {
        edit_ = next_edit();
        YIMI_TRY(undo, plan_.apply(edit_));
        return Done{};
    }
    Result<Work> run() override {
        QuietJob job;
        YIMI_TRY(next, run_->brought_to(plan_, {&edit_, 1}, options_, gis::GeosKernel(), job));
        YIMI_TRY(undo, plan_.apply(findings_edit(plan_, run_->report(), next.report())));
        run_ = std::move(next);
        return Work{run_->asked(), static_cast<double>(run_->report().fail + run_->report().unknown)};
    }

private:
    [[nodiscard]] Feature any_row(Table table, FeatureId& id) {
        const Layer& layer = plan_.layer(table);
        std::uniform_int_distribution<std::int64_t> any(1, layer.next_id().number - 1);
        for (;;)
            if (const auto row = layer.feature(id = {any(random_)})) return *row;
    }
    [[nodiscard]] Edit told_otherwise(Table table, const char* column_name, Value value) {
        FeatureId id;
        const Feature before = any_row(table, id);
        Feature after = before;
        set(after, table, column_name, std::move(value));
        return {"tell", {FeatureChange{table, id, before, std::move(after)}}};
    }
    [[nodiscard]] Edit moved(Table table) {
        FeatureId id;
        const Feature before = any_row(table, id);
        Feature after = before;
        for (Point& point : after.geometry.points) point.x += 2;
        return {"move", {FeatureChange{table, id, before, std::move(after)}}};
    }
    [[nodiscard]] Edit removed(Table table) {
        FeatureId id;
        Feature before = any_row(table, id);
        return {"remove", {FeatureChange{table, id, std::move(before), std::nullopt}}};
    }
    /// On some street.
    [[nodiscard]] Edit made(Table table, const char* kind) {
        FeatureId street;
        const Geometry line = any_row(Table::streets, street).geometry;
        Feature row = make_feature(table, table == Table::crossings ? make_point(line.points.front()) : line);
        set(row, table, "uid", "bench" + std::to_string(kind_));
        set(row, table, "kind", std::string(kind));
        return {"make", {FeatureChange{table, plan_.layer(table).next_id(), std::nullopt, std::move(row)}}};
    }
    [[nodiscard]] Edit next_edit() {
        switch (kind_++ % 9) {
            case 0:
                return told_otherwise(Table::streets, "speed_limit_kmh", 20.0 + static_cast<double>(kind_ % 40));
            case 1:
                return moved(Table::buildings);
            case 2:
                return told_otherwise(Table::schools, "noise_db", 40.0 + static_cast<double>(kind_ % 40));
            case 3:
                return made(Table::crossings, "zebra");
            case 4:
                return told_otherwise(Table::playgrounds, "seats_for_carers", static_cast<std::int64_t>(kind_ % 4));
            case 5:
                return moved(Table::streets);
            case 6:
                return told_otherwise(Table::blocks, "children_6_11", static_cast<double>(kind_ % 300));
            case 7:
                return made(Table::occluders, "hedge");
            default:
                return removed(Table::buildings);
        }
    }

    AuditOptions options_;
    Plan plan_;
    std::optional<AuditRun> run_;
    Edit edit_;
    std::size_t kind_ = 0;
    std::mt19937_64 random_{1};
};

}  // namespace

std::unique_ptr<Bench> audit_bench() {
    return std::make_unique<Audit>();
}
std::unique_ptr<Bench> audit_one_edit_bench() {
    return std::make_unique<AuditOneEdit>();
}

}  // namespace yimi::bench
