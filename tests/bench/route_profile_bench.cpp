#include "core/sight/route_sight.h"
#include "tests/bench/bench.h"

namespace yimi::bench {
namespace {

/// What child and adult see each metre along all routes, as `yimi-cli sight --route` with a radius of 50 m. Count:
/// samples; check: the area that the child sees at them together, m².
class RouteProfile final : public Bench {
public:
    [[nodiscard]] unsigned threads(const Request& request) const noexcept override { return request.threads; }
    Result<Done> open(const Request& request) override {
        options_.threads = request.threads;
        YIMI_TRY(plan, plan_of(request));
        plan_ = std::move(plan);
        scene_ = make_scene(plan_);
        plan_.layer(Table::routes).for_each([&](const RowView& row) {
            const GeometryView shape = row.geometry();
            if (shape.kind == GeometryKind::lines && shape.path_count() > 0 && shape.path(0).size() > 1)
                routes_.emplace_back(shape.path(0).begin(), shape.path(0).end());
            return true;
        });
        if (routes_.empty()) return Error{ErrorCode::not_found, "the project has no route", {}};
        return Done{};
    }
    Result<Work> run() override {
        QuietJob job;
        Work work;
        for (const std::vector<Point>& route : routes_) {
            YIMI_TRY(seen, route_sight(scene_, plan_, route, options_, job));
            work.count += seen.samples.size();
            for (const RouteSample& sample : seen.samples) work.check += sample.visible_area_m2;
        }
        return work;
    }

private:
    RouteSightOptions options_;
    Plan plan_;
    Scene scene_;
    std::vector<std::vector<Point>> routes_;
};

}  // namespace

std::unique_ptr<Bench> route_profile_bench() {
    return std::make_unique<RouteProfile>();
}

}  // namespace yimi::bench
