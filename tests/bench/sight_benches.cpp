#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

#include "core/base/parallel.h"
#include "core/edit/edit.h"
#include "core/sight/isovist.h"
#include "core/sight/line_of_sight.h"
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

/// Visible areas, radius 100 m (or --radius), eye 1.0 m. Count: viewpoints; check: their visible area together, m².
class Isovists final : public Bench {
public:
    [[nodiscard]] unsigned threads(const Request& request) const noexcept override { return request.threads; }
    Result<Done> open(const Request& request) override {
        constexpr std::size_t count = 4000;
        threads_ = request.threads;
        radius_m_ = request.radius_m;
        YIMI_TRY(plan, plan_of(request));
        scene_ = make_scene(plan);
        YIMI_TRY(places, viewpoints(plan, scene_, child_eye, count));
        places_ = std::move(places);
        return Done{};
    }
    Result<Work> run() override {
        constexpr std::size_t grain = 32;
        std::vector<double> seen_m2(places_.size());
        parallel_for(places_.size(), threads_, grain, [&](std::size_t index) {
            seen_m2[index] = isovist_area_m2(scene_, places_[index], child_eye, radius_m_);
        });
        Work work{places_.size(), 0};
        for (const double area_m2 : seen_m2) work.check += area_m2;
        return work;
    }

private:
    unsigned threads_ = 1;
    double radius_m_ = 0;
    Scene scene_;
    std::vector<Point> places_;
};

/// Lines between seeded places 0 to 100 m apart (of all directions; distances evenly spread), from a child's eye at 1.0
/// m to a driver's at 1.2 m. Count: lines; check: how many are clear.
class SightLines final : public Bench {
public:
    [[nodiscard]] unsigned threads(const Request& request) const noexcept override { return request.threads; }
    Result<Done> open(const Request& request) override {
        constexpr std::size_t count = 200'000, places_count = 20'000;
        constexpr double longest_m = 100;
        threads_ = request.threads;
        YIMI_TRY(plan, plan_of(request));
        scene_ = make_scene(plan);
        YIMI_TRY(places, viewpoints(plan, scene_, child_eye, places_count));
        std::mt19937_64 random(8);
        const auto share = [&random] { return std::ldexp(static_cast<double>(random() >> 11), -53); };
        while (pairs_.size() < count) {
            const Point from = places[random() % places.size()];
            const double turn = 2 * std::numbers::pi * share(), reach_m = longest_m * share();
            const Point to = from + Point{std::cos(turn), std::sin(turn)} * reach_m;
            if (!scene_.body_around(to, driver_eye.metres))
                pairs_.push_back({{from, child_eye.metres}, {to, driver_eye.metres}});
        }
        return Done{};
    }
    Result<Work> run() override {
        const std::vector<std::uint8_t> seen = see_each(scene_, pairs_, threads_);
        return Work{seen.size(), static_cast<double>(std::count(seen.begin(), seen.end(), 1))};
    }

private:
    unsigned threads_ = 1;
    Scene scene_;
    std::vector<SightPair> pairs_;
};

double bodies_standing(const Scene& scene) {
    return static_cast<double>(std::count_if(scene.bodies().begin(), scene.bodies().end(),
                                             [](const SceneBody& body) { return !body.is_gone(); }));
}

/// The scene of a plan. Count: bodies; check: the same.
class MakeScene final : public Bench {
public:
    Result<Done> open(const Request& request) override {
        YIMI_TRY(plan, plan_of(request));
        plan_ = std::move(plan);
        return Done{};
    }
    Result<Work> run() override {
        const Scene scene = make_scene(plan_);
        return Work{scene.bodies().size(), bodies_standing(scene)};
    }

private:
    Plan plan_;
};

/// The scene after one building has been moved. Count: 1; check: the segments there, those of the dead included.
class UpdateScene final : public Bench {
public:
    Result<Done> open(const Request& request) override {
        YIMI_TRY(plan, plan_of(request));
        plan_ = std::move(plan);
        scene_ = make_scene(plan_);
        if (plan_.layer(Table::buildings).size() == 0)
            return Error{ErrorCode::bad_data, "the project has no buildings", {}};
        return Done{};
    }
    Result<Done> set_up() override {
        std::uint32_t any = 0;
        do any = static_cast<std::uint32_t>(random_() % scene_.bodies().size());
        while (scene_.bodies()[any].is_gone() || scene_.bodies()[any].table != Table::buildings);
        const FeatureId id = scene_.bodies()[any].id;
        const Feature before = *plan_.layer(Table::buildings).feature(id);
        Feature after = before;
        for (Point& point : after.geometry.points) point.x += 3;
        Edit edit{"bench", {}};
        edit.changes.emplace_back(FeatureChange{Table::buildings, id, before, after});
        YIMI_TRY(undo, plan_.apply(std::move(edit)));
        return Done{};
    }
    Result<Work> run() override {
        scene_ = scene_.brought_to(plan_);
        return Work{1, static_cast<double>(scene_.segments().size())};
    }

private:
    Plan plan_;
    Scene scene_;
    std::mt19937 random_{1};
};

}  // namespace

std::unique_ptr<Bench> isovists_bench() {
    return std::make_unique<Isovists>();
}
std::unique_ptr<Bench> sight_lines_bench() {
    return std::make_unique<SightLines>();
}
std::unique_ptr<Bench> make_scene_bench() {
    return std::make_unique<MakeScene>();
}
std::unique_ptr<Bench> update_scene_bench() {
    return std::make_unique<UpdateScene>();
}

}  // namespace yimi::bench
