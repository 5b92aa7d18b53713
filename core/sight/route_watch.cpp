#include "core/sight/route_watch.h"

#include <algorithm>
#include <limits>
#include <set>

#include "core/sight/approaching_drivers.h"
#include "core/sight/blind_pieces.h"
#include "core/sight/crossing_sight.h"
#include "core/sight/guardian_sight.h"
#include "core/sight/street_beside.h"

namespace yimi {
namespace {

constexpr double crossing_reach_m = 15;  ///< a crossing this near is on the way
constexpr double least_cleared_m = 0.01;

/// Lines of sight to one that the child is to see, or to be seen by.
struct Watcher {
    std::vector<Shade> shades;
    MetreStretches judged;  ///< ascending, disjoint; between them there is nobody
};

/// Watchers of one kind.
struct Watchers {
    std::vector<Watcher> each;
    Keep keep = Keep::worst;
};

/// All that watch one route.
class WatchedRoute {
public:
    WatchedRoute(const Scene& scene, const Plan& plan, std::span<const Point> route, const RouteWatchOptions& options)
        : scene_(scene), route_(route), length_m_(path_length_m(route)), options_(options) {
        const DriverLegs drivers = approaching_drivers(plan, route, street_reach_m);
        driver_.each.push_back(watcher(drivers.along, driver_eye, drivers.judged));
        driver_.each.push_back(watcher(drivers.against, driver_eye, drivers.judged));
        add_crossings(plan);
        bench_.keep = Keep::best;
        for (const Point bench : options.benches)
            bench_.each.push_back(
                watcher(legs_towards(route, bench), seated_eye, {{0, length_m_, MetreClass::clear, false, {}, {}}}));
    }

    [[nodiscard]] RouteWatch watch() const {
        RouteWatch result;
        result.length_m = length_m_;
        const MetreWindow whole{0, length_m_};
        result.driver = summed(metres(driver_, whole, nobody));
        result.crossing = summed(metres(crossing_, whole, nobody));
        if (!bench_.each.empty()) result.bench = summed(metres(bench_, whole, nobody));
        result.all = summed(all_metres(whole, nobody));
        result.freeing = freeing(result.all);
        return result;
    }

private:
    static constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

    [[nodiscard]] Watcher watcher(std::span<const SightLeg> legs, EyeHeight target, MetreStretches judged) const {
        return {shades_of(scene_, legs, {options_.eye.metres, target.metres}), std::move(judged)};
    }

    void add_crossings(const Plan& plan) {
        std::vector<std::pair<double, Point>> ahead;
        plan.layer(Table::crossings).query(bounding_box(route_).grown(crossing_reach_m), [&](const RowView& row) {
            if (row.geometry().empty() || !is_at_grade(row)) return true;
            const Point at = row.geometry().points.front();
            const PathProjection place = project_onto_path(at, route_);
            if (place.distance_m <= crossing_reach_m) ahead.emplace_back(place.along_m, at);
            return true;
        });
        std::sort(ahead.begin(), ahead.end(), [](const auto& a, const auto& b) {
            return std::tuple(a.first, a.second.x, a.second.y) < std::tuple(b.first, b.second.x, b.second.y);
        });
        std::vector<SightLeg> legs;
        MetreStretches judged;
        double passed_m = 0;
        for (const auto& [at_m, at] : ahead) {
            const double from_m = std::max(passed_m, at_m - options_.crossing_reach_m);
            if (!(from_m < at_m)) continue;
            for (SightLeg leg : legs_towards(path_between(route_, from_m, at_m), at)) {
                leg.start_m += from_m;
                legs.push_back(leg);
            }
            judged.push_back({from_m, at_m, MetreClass::clear, false, {}, {}});
            passed_m = at_m;
        }
        crossing_.each.push_back(watcher(legs, driver_eye, std::move(judged)));
    }

    /// As if the body `without` were not there.
    [[nodiscard]] MetreStretches metres(const Watcher& watcher, MetreWindow window, std::uint32_t without) const {
        std::vector<Shade> shades;
        for (Shade shade : watcher.shades) {
            shade.from_m = std::max(shade.from_m, window.from_m);
            shade.to_m = std::min(shade.to_m, window.to_m);
            if (shade.body != without && shade.from_m < shade.to_m) shades.push_back(shade);
        }
        return combined(without_gaps(watcher.judged, window), stretches_of(blind_pieces(scene_, shades), window),
                        Keep::worst);
    }
    [[nodiscard]] MetreStretches metres(const Watchers& watchers, MetreWindow window, std::uint32_t without) const {
        MetreStretches all = metres(watchers.each.front(), window, without);
        for (std::size_t index = 1; index < watchers.each.size(); ++index)
            all = combined(all, metres(watchers.each[index], window, without), watchers.keep);
        return all;
    }
    [[nodiscard]] MetreStretches all_metres(MetreWindow window, std::uint32_t without) const {
        MetreStretches all =
            combined(metres(driver_, window, without), metres(crossing_, window, without), Keep::worst);
        return bench_.each.empty() ? all : combined(all, metres(bench_, window, without), Keep::worst);
    }

    /// Calls `visit(shade)` with all of all watchers.
    template <class Visit>
    void for_each_shade(const Visit& visit) const {
        for (const Watchers* watchers : {&driver_, &crossing_, &bench_})
            for (const Watcher& each : watchers->each)
                for (const Shade& shade : each.shades) visit(shade);
    }

    [[nodiscard]] std::vector<FreeingHeight> freeing(const RouteMetres& all) const {
        std::set<std::uint32_t> blockers;
        for (const MetreStretch& stretch : all.stretches)
            blockers.insert(stretch.blockers.begin(), stretch.blockers.end());
        std::vector<FreeingHeight> heights;
        for (const std::uint32_t body : blockers) {
            if (scene_.bodies()[body].part == BodyPart::ground) continue;
            FreeingHeight freeing{body, scene_.bodies()[body].top_m, 0};
            MetreWindow window{length_m_, 0};
            for_each_shade([&](const Shade& shade) {
                if (shade.body != body) return;
                freeing.height_m = std::min(freeing.height_m, shade.lowest_line_m);
                window = {std::min(window.from_m, shade.from_m), std::max(window.to_m, shade.to_m)};
            });
            freeing.cleared_m = summed(all_metres(window, body)).clear_m - summed(all_metres(window, nobody)).clear_m;
            if (freeing.cleared_m > least_cleared_m) heights.push_back(freeing);
        }
        std::stable_sort(heights.begin(), heights.end(),
                         [](const FreeingHeight& a, const FreeingHeight& b) { return a.cleared_m > b.cleared_m; });
        return heights;
    }

    const Scene& scene_;
    std::span<const Point> route_;
    double length_m_ = 0;
    const RouteWatchOptions& options_;
    Watchers driver_, crossing_, bench_;
};

}  // namespace

RouteWatch route_watch(const Scene& scene, const Plan& plan, std::span<const Point> route,
                       const RouteWatchOptions& options) {
    return WatchedRoute(scene, plan, route, options).watch();
}

}  // namespace yimi
