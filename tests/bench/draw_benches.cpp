#include <random>

#include "app/map/map_style.h"
#include "app/tools/snapping.h"
#include "core/network/street_trace.h"
#include "tests/bench/bench.h"

namespace yimi::bench {
namespace {

/// The pointer moves over the plan, as near and as far away as buildings are drawn, and snaps. Count: moves; check: how
/// many found something, each weighed by its kind.
class SnapMoves final : public Bench {
public:
    Result<Done> open(const Request& request) override {
        YIMI_TRY(plan, plan_of(request));
        plan_ = std::move(plan);
        for (const app::LayerState& layer : app::default_layers())
            if (layer.visible) tables_.push_back(layer.table);
        return Done{};
    }
    Result<Work> run() override {
        constexpr double snap_px = 12;
        const Box extent = plan_.extent();
        const double farthest = app::table_style(app::Theme::planning, Table::buildings).farthest_metres_per_pixel;
        std::mt19937 random(7);
        std::uniform_real_distribution<double> east(extent.min_x, extent.max_x), north(extent.min_y, extent.max_y);
        Work work;
        for (const double metres_per_pixel : {0.25, 1.0, 5.0, farthest})
            for (int move = 0; move < 250; ++move) {
                const Point at{east(random), north(random)};
                const auto snap = app::snap_to(plan_, {at, snap_px * metres_per_pixel, tables_, {}, extent.centre()});
                if (snap) work.check += 1 + static_cast<double>(snap->kind);
                ++work.count;
            }
        return work;
    }

private:
    Plan plan_;
    std::vector<Table> tables_;
};

/// A route is drawn along the streets, each click followed by one move of the pointer to anywhere in the plan: the
/// worst case, in which nothing is known of the new way yet. Count: moves; check: metres traced.
class TraceMoves final : public Bench {
public:
    Result<Done> open(const Request& request) override {
        YIMI_TRY(plan, plan_of(request));
        extent_ = plan.extent();
        streets_ = std::make_shared<const FollowedStreets>(plan);
        return Done{};
    }
    Result<Work> run() override {
        std::mt19937 random(7);
        std::uniform_real_distribution<double> east(extent_.min_x, extent_.max_x), north(extent_.min_y, extent_.max_y);
        const auto anywhere = [&] { return Point{east(random), north(random)}; };
        Work work;
        for (int click = 0; click < 50; ++click) {
            const auto way = StreetTrace(streets_, anywhere()).to(anywhere());
            work.check += path_length_m(way);
            ++work.count;
        }
        return work;
    }

private:
    Box extent_;
    std::shared_ptr<const FollowedStreets> streets_;
};

}  // namespace

std::unique_ptr<Bench> trace_bench() {
    return std::make_unique<TraceMoves>();
}
std::unique_ptr<Bench> snap_bench() {
    return std::make_unique<SnapMoves>();
}

}  // namespace yimi::bench
