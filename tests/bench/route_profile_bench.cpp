#include <random>

#include "app/document/profiles.h"
#include "core/base/parallel.h"
#include "core/network/walk_route.h"
#include "core/sight/route_sight.h"
#include "tests/bench/bench.h"

namespace yimi::bench {
namespace {

std::vector<std::vector<Point>> drawn_routes(const Plan& plan) {
    std::vector<std::vector<Point>> routes;
    plan.layer(Table::routes).for_each([&](const RowView& row) {
        const GeometryView shape = row.geometry();
        if (shape.kind == GeometryKind::lines && shape.path_count() > 0 && shape.path(0).size() > 1)
            routes.emplace_back(shape.path(0).begin(), shape.path(0).end());
        return true;
    });
    return routes;
}

/// Seeded walks between places 0.8 to 1.6 km apart in the middle of the plan: of a district, 500, as long as ways to
/// school are.
Result<std::vector<std::vector<Point>>> walked_routes(const Plan& plan) {
    constexpr std::size_t count = 500, most_tries = 5000;
    constexpr double nearest_m = 800, farthest_m = 1600, district_m = 2500;
    YIMI_TRY(profile, app::walking_profile(plan, "accompanied"));
    const WalkNetwork streets(plan);
    const ProfileNetwork network(streets, profile);
    std::vector<Point> places;
    streets.query(box_around(plan.extent().centre(), district_m),
                  [&](std::uint32_t edge) { places.push_back(streets.line(streets.edges()[edge]).front()); });
    std::vector<std::vector<Point>> routes;
    std::mt19937 random(11);
    const auto door = [&](Point at) {
        const auto street = network.attach(at, std::nullopt);
        return street ? std::vector<Door>{{at, *street}} : std::vector<Door>{};
    };
    for (std::size_t tried = 0; !places.empty() && tried < most_tries && routes.size() < count; ++tried) {
        const Point from = places[random() % places.size()], to = places[random() % places.size()];
        const double apart_m = distance(from, to);
        if (apart_m < nearest_m || apart_m > farthest_m) continue;
        if (auto walk = quickest_walk(network, door(from), door(to))) routes.push_back(std::move(walk->line));
    }
    return routes;
}

/// What child and adult see each metre along all routes, as `yimi-cli sight --route` with a radius of 50 m; in a plan
/// without routes along 500 seeded walks, one route to a thread. Count: samples (metres); check: the area that the
/// child sees at them together, m².
class RouteProfile final : public Bench {
public:
    [[nodiscard]] unsigned threads(const Request& request) const noexcept override { return request.threads; }
    Result<Done> open(const Request& request) override {
        threads_ = request.threads;
        YIMI_TRY(plan, plan_of(request));
        plan_ = std::move(plan);
        scene_ = make_scene(plan_);
        routes_ = drawn_routes(plan_);
        if (routes_.empty()) {
            YIMI_TRY(walks, walked_routes(plan_));
            routes_ = std::move(walks);
        }
        if (routes_.empty()) return Error{ErrorCode::not_found, "the project has no route and no streets", {}};
        return Done{};
    }
    Result<Work> run() override {
        struct Seen {
            std::size_t samples = 0;
            double visible_m2 = 0;
        };
        std::vector<Seen> seen(routes_.size());
        parallel_for(routes_.size(), threads_, 1, [&](std::size_t route) {
            QuietJob job;
            const auto sight = route_sight(scene_, plan_, routes_[route], {}, job);
            if (!sight) return;  // nobody cancels
            seen[route].samples = sight.value().samples.size();
            for (const RouteSample& sample : sight.value().samples) seen[route].visible_m2 += sample.visible_area_m2;
        });
        Work work;
        for (const Seen& one : seen) {
            work.count += one.samples;
            work.check += one.visible_m2;
        }
        return work;
    }

private:
    unsigned threads_ = 1;
    Plan plan_;
    Scene scene_;
    std::vector<std::vector<Point>> routes_;
};

}  // namespace

std::unique_ptr<Bench> route_profile_bench() {
    return std::make_unique<RouteProfile>();
}

}  // namespace yimi::bench
