#pragma once

#include <numbers>
#include <random>
#include <vector>

#include "core/sight/scene.h"

namespace yimi::test {

/// Builds small scenes for tests from walls and solids; bodies are numbered in the order of the calls.
class SceneBuilder {
public:
    SceneBuilder& wall(const std::vector<Point>& path, double top_m) {
        SceneBody body;
        body.top_m = top_m;
        return add(path, body);
    }
    /// `ring` without its closing point.
    SceneBuilder& solid(std::vector<Point> ring, double top_m) {
        SceneBody body;
        body.table = Table::buildings;
        body.top_m = top_m;
        body.solid = true;
        ring.push_back(ring.front());
        return add(ring, body);
    }
    SceneBuilder& box(double x0, double y0, double x1, double y1, double top_m) {
        return solid({{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}}, top_m);
    }
    /// Any body along a path.
    SceneBuilder& add(const std::vector<Point>& path, const SceneBody& body) {
        const auto index = static_cast<std::uint32_t>(bodies_.size());
        for (std::size_t point = 1; point < path.size(); ++point)
            segments_.push_back({path[point - 1], path[point], body.top_m, index});
        bodies_.push_back(body);
        bodies_.back().id = {index + 1};
        return *this;
    }
    /// The last body's height is assumed.
    SceneBuilder& of_unknown_height() {
        bodies_.back().height_known = false;
        return *this;
    }
    SceneBuilder& seen_through(double share) {
        bodies_.back().see_through_share = share;
        return *this;
    }
    SceneBuilder& above(double underside_m) {
        bodies_.back().underside_m = underside_m;
        return *this;
    }
    [[nodiscard]] Scene scene() const { return Scene(segments_, bodies_); }

private:
    std::vector<SceneSegment> segments_;
    std::vector<SceneBody> bodies_;
};

/// Turned houses and walls that cross each other, around `middle`, with tops from 0.6 to 9 m.
inline Scene random_scene(unsigned seed, Point middle, int walls, int houses, double reach_m) {
    std::mt19937 random(seed);
    const auto between = [&](double low, double high) {
        return std::uniform_real_distribution<double>(low, high)(random);
    };
    const auto place = [&] { return middle + Point{between(-reach_m, reach_m), between(-reach_m, reach_m)}; };
    const auto direction = [&] {
        const double angle = between(0, 2 * std::numbers::pi);
        return Point{std::cos(angle), std::sin(angle)};
    };
    SceneBuilder builder;
    for (int wall = 0; wall < walls; ++wall) {
        const Point from = place();
        builder.wall({from, from + direction() * between(2, 15)}, between(0.6, 2.2));
    }
    for (int house = 0; house < houses; ++house) {
        const Point centre = place(), along = direction();
        const Point a = along * between(2, 6), b = Point{-along.y, along.x} * between(2, 5);
        builder.solid({centre - a - b, centre + a - b, centre + a + b, centre - a + b}, between(4, 9));
    }
    return builder.scene();
}

}  // namespace yimi::test
