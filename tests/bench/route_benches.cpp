#include <random>

#include "app/document/profiles.h"
#include "core/network/planned_way.h"
#include "tests/bench/bench.h"

namespace yimi::bench {
namespace {

/// A walk across the plan of which a place is dragged about, as often as a second of dragging asks for. Count: drags;
/// check: the sum of their metres.
class RouteByPlace final : public Bench {
public:
    Result<Done> open(const Request& request) override {
        YIMI_TRY(plan, plan_of(request));
        YIMI_TRY(profile, app::walking_profile(plan, "accompanied"));
        streets_ = WalkNetwork(plan);
        network_ = std::make_unique<ProfileNetwork>(streets_, profile);
        return Done{};
    }
    Result<Work> run() override {
        std::mt19937 random(1);
        Work work{30, 0};
        std::optional<WalkRoute> walk;
        for (std::size_t trial = 0; !walk && trial < work.count; ++trial)
            walk = quickest_walk(*network_, door_at_random(random), door_at_random(random));
        if (!walk) return work;
        const WayPlanner planner(*network_, {walk->line, {}});
        for (std::size_t drag = 0; drag < work.count; ++drag)
            if (const auto next = planner.with_stop_added(0, door_at_random(random).front().at); next.way)
                work.check += path_length_m(next.way->line);
        return work;
    }

private:
    /// On a street that may be walked.
    [[nodiscard]] std::vector<Door> door_at_random(std::mt19937& random) const {
        const auto& edges = streets_.edges();
        const auto& edge = edges[std::uniform_int_distribution<std::size_t>(0, edges.size() - 1)(random)];
        const Point at = streets_.line(edge).front();
        const auto street = network_->attach(at, std::nullopt);
        return street ? std::vector<Door>{{at, *street}} : std::vector<Door>{};
    }

    WalkNetwork streets_;
    std::unique_ptr<ProfileNetwork> network_;
};

}  // namespace

std::unique_ptr<Bench> route_by_place_bench() {
    return std::make_unique<RouteByPlace>();
}

}  // namespace yimi::bench
