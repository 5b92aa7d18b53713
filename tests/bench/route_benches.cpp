#include <random>

#include "app/document/profiles.h"
#include "core/network/walk_route.h"
#include "tests/bench/bench.h"

namespace yimi::bench {
namespace {

/// A walk across the plan by way of a place that is dragged about, as many as a second of dragging asks for. Count:
/// walks; check: the sum of their metres.
class RouteByPlace final : public Bench {
public:
    Result<Done> open(const Request& request) override {
        YIMI_TRY(plan, plan_of(request));
        YIMI_TRY(profile, app::walking_profile("accompanied"));
        streets_ = WalkNetwork(plan);
        network_ = std::make_unique<ProfileNetwork>(streets_, profile);
        extent_ = plan.layer(Table::streets).extent();
        return Done{};
    }
    Result<Work> run() override {
        std::mt19937 random(1);
        const auto anywhere = [&] {
            const double x = std::uniform_real_distribution<>(extent_.min_x, extent_.max_x)(random);
            const double y = std::uniform_real_distribution<>(extent_.min_y, extent_.max_y)(random);
            return Point{x, y};
        };
        const auto from = doors_at(anywhere()), to = doors_at(anywhere());
        Work work{30, 0};
        for (std::size_t drag = 0; drag < work.count; ++drag)
            if (const auto route = quickest_walk_by(*network_, from, doors_at(anywhere()), to))
                work.check += route->length_m;
        return work;
    }

private:
    [[nodiscard]] std::vector<Door> doors_at(Point at) const {
        const auto street = network_->attach(at, std::nullopt);
        return street ? std::vector<Door>{{at, *street}} : std::vector<Door>{};
    }

    WalkNetwork streets_;
    std::unique_ptr<ProfileNetwork> network_;
    Box extent_;
};

}  // namespace

std::unique_ptr<Bench> route_by_place_bench() {
    return std::make_unique<RouteByPlace>();
}

}  // namespace yimi::bench
