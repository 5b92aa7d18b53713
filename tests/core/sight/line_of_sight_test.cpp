#include "core/sight/line_of_sight.h"

#include <catch2/catch.hpp>
#include <map>

#include "tests/support/scene_builder.h"

using namespace yimi;
using test::SceneBuilder;

namespace {

SightEnd at(double x, double y, double height_m) {
    return {{x, y}, height_m};
}

/// Where a–b meets a segment, by Cramer's rule; a share of a–b.
std::optional<double> meeting(Point a, Point b, const SceneSegment& segment) {
    const Point u = b - a, v = segment.b - segment.a, w = segment.a - a;
    const double determinant = u.y * v.x - u.x * v.y;
    if (determinant == 0) return std::nullopt;
    const double share = (w.y * v.x - w.x * v.y) / determinant, along = (u.x * w.y - u.y * w.x) / determinant;
    return share > 0 && share < 1 && along >= 0 && along <= 1 ? std::optional(share) : std::nullopt;
}

/// Every body tried: cut into the stretches within it (a wall: places), the line's heights held against its own.
bool hidden_by(const Scene& scene, std::uint32_t index, const SightEnd& eye, const SightEnd& target) {
    const SceneBody& body = scene.bodies()[index];
    std::vector<double> shares{0, 1};
    for (const std::uint32_t segment : scene.segments_of(index))
        if (const auto share = meeting(eye.at, target.at, scene.segments()[segment])) shares.push_back(*share);
    std::sort(shares.begin(), shares.end());
    const auto height_m = [&](double share) { return eye.height_m + (target.height_m - eye.height_m) * share; };
    const double floor_m = body.underside_m.value_or(-1e9);
    if (!body.solid) {
        return std::any_of(shares.begin() + 1, shares.end() - 1,
                           [&](double share) { return height_m(share) < body.top_m && height_m(share) > floor_m; });
    }
    for (std::size_t piece = 1; piece < shares.size(); ++piece) {
        const double from = shares[piece - 1], to = shares[piece];
        if (!scene.inside(index, eye.at + (target.at - eye.at) * ((from + to) / 2))) continue;
        const double low = std::min(height_m(from), height_m(to)), high = std::max(height_m(from), height_m(to));
        if (low < body.top_m && high > floor_m) return true;
    }
    return false;
}

double seen_share(const Scene& scene, const SightEnd& eye, const SightEnd& target) {
    double seen = 1;
    for (std::uint32_t body = 0; body < scene.bodies().size(); ++body)
        if (hidden_by(scene, body, eye, target)) seen *= scene.bodies()[body].see_through_share;
    return seen;
}

std::map<std::uint32_t, double> rises_by_body(const LineOfSight& line) {
    std::map<std::uint32_t, double> rises;
    for (const LineBlocker& blocker : line.blockers) rises[blocker.body] = blocker.over_m;
    return rises;
}

/// Walls, houses, veils and bridges.
Scene mixed_scene(unsigned seed, Point middle) {
    const Scene plain = test::random_scene(seed, middle, 25, 12, 60);
    std::mt19937 random(seed + 500);
    std::uniform_real_distribution<double> share(0, 1);
    std::vector<SceneBody> bodies(plain.bodies().begin(), plain.bodies().end());
    for (SceneBody& body : bodies) {
        if (share(random) < 0.3) body.see_through_share = 0.55 + 0.45 * share(random);
        if (share(random) < 0.3) body.underside_m = body.top_m * share(random);
        if (share(random) < 0.2) body.present_share = share(random);
        body.height_known = share(random) < 0.8;
    }
    return {{plain.segments().begin(), plain.segments().end()}, bodies};
}

class RandomEnds {
public:
    RandomEnds(unsigned seed, Point middle) : random_(seed), middle_(middle) {}
    SightEnd next() {
        const Point offset{between(-60, 60), between(-60, 60)};
        return {middle_ + offset, between(0, 1) < 0.7 ? between(0.3, 2) : between(0, 12)};
    }
    double between(double low, double high) { return std::uniform_real_distribution<double>(low, high)(random_); }

private:
    std::mt19937 random_;
    Point middle_;
};

}  // namespace

TEST_CASE("lines of the worked examples: a child is hidden by a wall past which an adult is seen") {
    const Scene scene = SceneBuilder().wall({{5, -2}, {5, 2}}, 1.2).scene();
    const LineOfSight child = line_of_sight(scene, at(0, 0, 1.0), at(20, 0, 1.2));
    CHECK_FALSE(child.clear);
    CHECK(child.blocked_by == 0U);
    CHECK(child.clearance_m.value() == Approx(-0.15));
    REQUIRE(child.blockers.size() == 1);
    CHECK(child.blockers[0].at_m == Approx(5));
    CHECK(child.blockers[0].over_m == Approx(0.15));
    CHECK(child.blockers[0].freeing_m == Approx(1.05));
    CHECK(child.freeing_eye_m.value() == Approx(1.2));
    const LineOfSight adult = line_of_sight(scene, at(0, 0, 1.6), at(20, 0, 1.2));
    CHECK(adult.clear);
    CHECK(adult.clearance_m.value() == Approx(0.3));
    CHECK_FALSE(adult.freeing_eye_m);
    CHECK_FALSE(line_of_sight(scene, at(0, 5, 1.0), at(20, 5, 1.2)).clearance_m);
}

TEST_CASE("touching the top is clear, and the nearest of several is named") {
    const Scene scene =
        SceneBuilder().wall({{15, -2}, {15, 2}}, 3).wall({{5, -2}, {5, 2}}, 1).wall({{10, -2}, {10, 2}}, 1.5).scene();
    CHECK(sees(SceneBuilder().wall({{5, -2}, {5, 2}}, 1).scene(), at(0, 0, 1), at(20, 0, 1)));
    const LineOfSight line = line_of_sight(scene, at(0, 0, 1), at(20, 0, 1));
    CHECK(line.blocked_by == 2U);
    REQUIRE(line.blockers.size() == 2);
    CHECK(line.blockers[1].body == 0U);
    CHECK(line_of_sight(scene, at(20, 0, 1), at(0, 0, 1)).blocked_by == 0U);
}

TEST_CASE("a line passes under a crown, into a slab from below, and not out of a house") {
    const Scene crown = SceneBuilder().wall({{5, -2}, {5, 2}}, 8).above(2.2).scene();
    CHECK(sees(crown, at(0, 0, 1), at(10, 0, 1.6)));
    CHECK_FALSE(sees(crown, at(0, 0, 1), at(10, 0, 6)));
    const Scene slab = SceneBuilder().box(4, -5, 16, 5, 5).above(4).scene();
    CHECK(sees(slab, at(0, 0, 1), at(20, 0, 3)));
    const LineOfSight through = line_of_sight(slab, at(0, 0, 1), at(20, 0, 9));  // in at 2.6 m, out at 7.4 m
    CHECK_FALSE(through.clear);
    CHECK_FALSE(sees(slab, at(0, 0, 1), at(20, 0, 9)));
    CHECK(through.blockers[0].over_m == Approx(1));
    const Scene house = SceneBuilder().box(-5, -5, 5, 5, 3).scene();
    CHECK_FALSE(sees(house, at(0, 0, 1), at(10, 0, 20)));  // it would have to go through the roof
    CHECK_FALSE(sees(house, at(0, 0, 1), at(1, 0, 1)));
    CHECK(sees(house, at(0, 0, 4), at(10, 0, 20)));
    CHECK(sees(house, at(-9, 0, 1), at(-6, 0, 1)));
    CHECK_FALSE(line_of_sight(house, at(10, 0, 20), at(0, 0, 1)).freeing_eye_m);  // no eye sees through a roof
}

TEST_CASE("veils multiply, each thing once, and what may be gone makes it a chance") {
    const auto veil = [](double share) { return SceneBuilder().box(2, -2, 4, 2, 3).seen_through(share); };
    CHECK(sees(veil(0.5).scene(), at(0, 0, 1), at(9, 0, 1)));  // both its edges are crossed, it counts once
    const Scene two = veil(0.7).wall({{6, -2}, {6, 2}}, 3).seen_through(0.7).scene();
    const LineOfSight line = line_of_sight(two, at(0, 0, 1), at(9, 0, 1));
    CHECK_FALSE(line.clear);
    CHECK(line.see_through_share == Approx(0.49));
    CHECK(line.blocked_by == 0U);
    CHECK_FALSE(sees(two, at(0, 0, 1), at(9, 0, 1)));
    SceneBody car;
    car.top_m = 1.5;
    car.present_share = 0.25;
    const Scene parked = SceneBuilder().add({{5, -2}, {5, 2}}, car).scene();
    CHECK(line_of_sight(parked, at(0, 0, 1), at(9, 0, 1)).hidden_chance == Approx(0.25));
}

TEST_CASE("degenerate lines and scenes have answers") {
    CHECK(sees(Scene(), at(0, 0, 1), at(0, 0, 1)));
    CHECK(line_of_sight(Scene(), at(3, 3, 1), at(3, 3, 2)).reach_m == 0);
    const Scene wall = SceneBuilder().wall({{0, 0}, {10, 0}}, 3).scene();
    CHECK(sees(wall, at(-5, 0, 1), at(15, 0, 1)));         // along it: no thickness
    CHECK(sees(wall, at(5, 0, 1), at(5, 8, 1)));           // an end on it
    CHECK_FALSE(sees(wall, at(10, -5, 1), at(10, 5, 1)));  // over its very end
    CHECK(sees(wall, at(10.001, -5, 1), at(10.001, 5, 1)));
    // Twice the same wall, walls in a row that touch, a repeated point, a sliver 1 cm thick.
    const SceneBuilder twice = SceneBuilder().wall({{5, -3}, {5, 3}}, 2).wall({{5, 3}, {5, -3}}, 2);
    CHECK_FALSE(sees(twice.scene(), at(0, 0, 1), at(9, 0, 1)));
    const Scene in_a_row = SceneBuilder().wall({{5, -3}, {5, 0}}, 2).wall({{5, 0}, {5, 0}, {5, 3}}, 2).scene();
    CHECK_FALSE(sees(in_a_row, at(0, 0, 1), at(9, 0, 1)));
    const Scene sliver = SceneBuilder().box(5, -3, 5.01, 3, 2).scene();
    const LineOfSight past = line_of_sight(sliver, at(0, 0, 1), at(10, 0, 2));
    CHECK_FALSE(past.clear);
    CHECK(past.blockers[0].at_m == Approx(5));
    CHECK(past.blockers[0].freeing_m == Approx(1.5));
    CHECK_FALSE(sees(sliver, at(5.005, 0, 1), at(9, 0, 1)));
}

TEST_CASE("lines of sight are those of every body tried, in random scenes") {
    const auto seed = GENERATE(range(1U, 40U));
    CAPTURE(seed);
    const Point middle{409500, 3394500};
    const Scene scene = mixed_scene(seed, middle);
    RandomEnds ends(seed, middle);
    for (int pair = 0; pair < 200; ++pair) {
        const SightEnd eye = ends.next(), target = ends.next();
        CAPTURE(pair, eye.at.x, eye.at.y, eye.height_m, target.at.x, target.at.y, target.height_m);
        const LineOfSight line = line_of_sight(scene, eye, target);
        CHECK(line.see_through_share == Approx(seen_share(scene, eye, target)).margin(1e-6));
        CHECK(line.clear == (line.see_through_share >= see_through_limit));
        CHECK(sees(scene, eye, target) == line.clear);
        CHECK(line.clear == !line.blocked_by.has_value());
        for (const LineBlocker& blocker : line.blockers) CHECK(hidden_by(scene, blocker.body, eye, target));
    }
}

TEST_CASE("who sees is seen: lines are the same from both ends") {
    const auto seed = GENERATE(range(100U, 120U));
    const Point middle{409500, 3394500};
    const Scene scene = mixed_scene(seed, middle);
    RandomEnds ends(seed, middle);
    for (int pair = 0; pair < 200; ++pair) {
        const SightEnd a = ends.next(), b = ends.next();
        const LineOfSight there = line_of_sight(scene, a, b), back = line_of_sight(scene, b, a);
        CHECK(there.clear == back.clear);
        CHECK(there.see_through_share == Approx(back.see_through_share).epsilon(1e-14));
        CHECK(there.clearance_m == back.clearance_m);
        CHECK(rises_by_body(there) == rises_by_body(back));
    }
}

TEST_CASE("a higher eye never sees less over things that stand on the ground, and scale changes nothing") {
    const auto seed = GENERATE(range(200U, 215U));
    const Scene scene = test::random_scene(seed, {0, 0}, 30, 12, 60);
    std::vector<SceneSegment> larger(scene.segments().begin(), scene.segments().end());
    std::vector<SceneBody> taller(scene.bodies().begin(), scene.bodies().end());
    constexpr double factor = 8;
    for (SceneSegment& segment : larger) segment = {segment.a * factor, segment.b * factor, 0, segment.body};
    for (SceneBody& body : taller) body.top_m *= factor;
    const Scene scaled(larger, taller);
    RandomEnds ends(seed, {0, 0});
    for (int pair = 0; pair < 100; ++pair) {
        SightEnd eye = ends.next(), target = ends.next();
        bool saw = false;
        for (const double height_m : {0.5, 0.95, 1.0, 1.6, 3.0, 8.0, 20.0}) {
            eye.height_m = height_m;
            const bool sees_now = sees(scene, eye, target);
            CHECK(sees_now >= saw);
            saw = sees_now;
            const auto large = [&](SightEnd end) { return SightEnd{end.at * factor, end.height_m * factor}; };
            CHECK(sees(scaled, large(eye), large(target)) == sees_now);
        }
    }
}

TEST_CASE("the height that frees a line frees it, and a hair less does not") {
    const auto seed = GENERATE(range(300U, 330U));
    CAPTURE(seed);
    const Scene scene = mixed_scene(seed, {0, 0});
    RandomEnds ends(seed, {0, 0});
    int freed = 0;
    for (int pair = 0; pair < 150; ++pair) {
        SightEnd eye = ends.next();
        const SightEnd target = ends.next();
        const LineOfSight line = line_of_sight(scene, eye, target);
        if (!line.freeing_eye_m) continue;
        ++freed;
        CHECK(*line.freeing_eye_m > eye.height_m);
        const double from_m = eye.height_m;
        for (int step = 0; step < 20; ++step) {
            eye.height_m = from_m + (*line.freeing_eye_m - from_m) * (step / 20.0);
            CHECK_FALSE(sees(scene, eye, target));
        }
        eye.height_m = *line.freeing_eye_m;
        CHECK(sees(scene, eye, target));
        // Everything in the way cut to its freeing height lets the line pass.
        eye.height_m = from_m;
        std::vector<SceneBody> cut(scene.bodies().begin(), scene.bodies().end());
        for (const LineBlocker& blocker : line.blockers) cut[blocker.body].top_m = blocker.freeing_m;
        CHECK(sees(Scene({scene.segments().begin(), scene.segments().end()}, cut), eye, target));
    }
    CHECK(freed > 0);
}

TEST_CASE("many lines are each the one, whatever the threads") {
    const Scene scene = mixed_scene(9, {0, 0});
    RandomEnds ends(9, {0, 0});
    std::vector<SightPair> pairs;
    for (int pair = 0; pair < 5000; ++pair) pairs.push_back({ends.next(), ends.next()});
    const auto seen = see_each(scene, pairs, 1);
    CHECK(see_each(scene, pairs, 4) == seen);
    for (std::size_t pair = 0; pair < pairs.size(); pair += 7)
        CHECK(sees(scene, pairs[pair].eye, pairs[pair].target) == (seen[pair] == 1));
}
