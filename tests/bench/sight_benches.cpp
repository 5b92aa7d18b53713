#include <cmath>
#include <random>

#include "core/base/parallel.h"
#include "core/sight/isovist.h"
#include "core/sight/route_sight.h"
#include "tests/bench/bench.h"

namespace yimi::bench {
namespace {

/// Seeded places in the buildings' extent (the plan's where there are none) at which no body surrounds the eye.
Result<std::vector<Point>> viewpoints(const Plan& plan, const Scene& scene, EyeHeight eye, std::size_t count) {
    Box area = plan.layer(Table::buildings).extent();
    if (area.empty()) area = plan.extent();
    if (area.empty()) return Error{ErrorCode::not_found, "the plan is empty", {}};
    constexpr std::uint64_t seed = 7;
    std::mt19937_64 random(seed);
    const auto share = [&random] { return std::ldexp(static_cast<double>(random() >> 11), -53); };
    std::vector<Point> places;
    for (std::size_t tried = 0; places.size() < count; ++tried) {
        constexpr std::size_t most_tries_each = 100;
        if (tried == count * most_tries_each)
            return Error{ErrorCode::not_found, "bodies leave no room for viewpoints", {}};
        const double x = area.min_x + share() * area.width();
        const Point at{x, area.min_y + share() * area.height()};
        if (!scene.body_around(at, eye.metres)) places.push_back(at);
    }
    return places;
}

/// Visible areas, radius 100 m, eye 1.0 m. Count: viewpoints; check: their visible area together, m².
class Isovists final : public Bench {
public:
    [[nodiscard]] unsigned threads(const Request& request) const noexcept override { return request.threads; }
    Result<Done> open(const Request& request) override {
        constexpr std::size_t count = 4000;
        threads_ = request.threads;
        YIMI_TRY(plan, plan_of(request));
        scene_ = make_scene(plan);
        YIMI_TRY(places, viewpoints(plan, scene_, child_eye, count));
        places_ = std::move(places);
        return Done{};
    }
    Result<Work> run() override {
        constexpr double radius_m = 100;
        constexpr std::size_t grain = 32;
        std::vector<double> seen_m2(places_.size());
        parallel_for(places_.size(), threads_, grain, [&](std::size_t index) {
            seen_m2[index] = isovist_area_m2(scene_, places_[index], child_eye, radius_m);
        });
        Work work{places_.size(), 0};
        for (const double area_m2 : seen_m2) work.check += area_m2;
        return work;
    }

private:
    unsigned threads_ = 1;
    Scene scene_;
    std::vector<Point> places_;
};

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

std::unique_ptr<Bench> isovists_bench() {
    return std::make_unique<Isovists>();
}
std::unique_ptr<Bench> route_profile_bench() {
    return std::make_unique<RouteProfile>();
}

}  // namespace yimi::bench
