#include "core/sight/guardian_sight.h"

#include <bit>
#include <catch2/catch.hpp>

#include "tests/support/plan_builder.h"
#include "tests/support/scene_builder.h"

using namespace yimi;
using test::SceneBuilder;

namespace {

std::vector<SightEnd> scattered(unsigned seed, std::size_t count, double height_m) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> offset(-25, 25);
    std::vector<SightEnd> ends;
    for (std::size_t index = 0; index < count; ++index) ends.push_back({{offset(random), offset(random)}, height_m});
    return ends;
}

std::size_t seen_by_any(const WatchTable& table, const std::vector<std::size_t>& watchers) {
    return table.place_count() - table.unseen_by(watchers).size();
}

std::size_t most_seen(const WatchTable& table, std::size_t k) {
    std::size_t most = 0;
    for (unsigned chosen = 0; chosen < 1U << table.watcher_count(); ++chosen) {
        if (static_cast<std::size_t>(std::popcount(chosen)) > k) continue;
        std::vector<std::size_t> watchers;
        for (std::size_t watcher = 0; watcher < table.watcher_count(); ++watcher)
            if ((chosen >> watcher & 1U) != 0) watchers.push_back(watcher);
        most = std::max(most, seen_by_any(table, watchers));
    }
    return most;
}

}  // namespace

TEST_CASE("from a bench beside the hedge all play is seen, from behind it only what lies on its own side") {
    // A hedge of 1.1 m through the middle: a seated eye (1.15 m) looks over it at no child (0.95 m) close behind.
    const Scene scene = SceneBuilder().wall({{0, -8}, {0, 8}}, 1.1).scene();
    const std::vector<SightEnd> benches{{{-10, 0}, seated_eye.metres}, {{0, 12}, seated_eye.metres}};
    const std::vector<SightEnd> items{{{-5, 0}, child_at_play_m}, {{5, 0}, child_at_play_m}};
    const WatchTable table(scene, benches, items);
    CHECK(table.sees(0, 0));
    CHECK_FALSE(table.sees(0, 1));
    CHECK(table.who_see_all() == std::vector<std::size_t>{1});
    CHECK(table.unseen_by(std::vector<std::size_t>{0}) == std::vector<std::size_t>{1});
    CHECK(best_posts(table, 1).watchers == std::vector<std::size_t>{1});
    CHECK(best_posts(table, 1).is_best());
    CHECK(best_posts(table, 0).seen == 0);
}

TEST_CASE("up to 15 candidates the best posts are those of all choices tried, with no more of them than it takes") {
    const auto seed = GENERATE(range(1U, 12U));
    const Scene scene = test::random_scene(seed, {0, 0}, 40, 6, 30);
    const WatchTable table(scene, scattered(seed, 8 + seed % 4, seated_eye.metres),
                           scattered(seed + 100, 60, child_at_play_m));
    for (const std::size_t k : {1U, 2U, 3U}) {
        const WatchPosts posts = best_posts(table, k);
        CHECK(posts.watchers.size() <= k);
        CHECK(posts.seen == most_seen(table, k));
        CHECK(posts.seen == seen_by_any(table, posts.watchers));
        CHECK(posts.is_best());
    }
}

TEST_CASE("among many candidates greed sees at least 63 percent of its bound") {
    const auto seed = GENERATE(range(20U, 30U));
    const Scene scene = test::random_scene(seed, {0, 0}, 40, 6, 30);
    const WatchTable table(scene, scattered(seed, 40, seated_eye.metres), scattered(seed + 100, 150, child_at_play_m),
                           2);
    std::size_t before = 0;
    for (std::size_t k = 1; k <= 6; ++k) {
        const WatchPosts posts = best_posts(table, k);
        CHECK(posts.seen == seen_by_any(table, posts.watchers));
        CHECK(posts.seen <= posts.at_most);
        CHECK(static_cast<double>(posts.seen) >= 0.63 * static_cast<double>(posts.at_most));
        CHECK(posts.seen >= before);
        before = posts.seen;
    }
}

TEST_CASE("places lie within the polygon, none in its hole, and are never too many") {
    const Geometry ring = test::shape("POLYGON ((0 0, 20 0, 20 20, 0 20, 0 0), (4 4, 16 4, 16 16, 4 16, 4 4))");
    const auto places = places_within(ring, 2, child_at_play_m);
    CHECK(places.size() == 100 - 36);
    for (const SightEnd& place : places) CHECK(contains(ring, place.at));
    CHECK(places_within(test::shape("POLYGON ((0 0, 9000 0, 9000 9000, 0 9000, 0 0))"), 1, 1).size() <= 10'000);
    CHECK(places_within({}, 1, 1).empty());
}

TEST_CASE("passers-by stand on the streets near a playground, and no farther") {
    const Plan plan = test::PlanBuilder()
                          .row(Table::streets, "LINESTRING (-100 -10, 100 -10)")
                          .row(Table::streets, "LINESTRING (0 500, 50 500)")
                          .plan();
    Box yard;
    yard.add(Point{0, 0});
    yard.add(Point{20, 20});
    const auto eyes = eyes_on_streets(plan, yard, 50, adult_eye);
    CHECK(eyes.size() == 13);  // from x = −50 to 70, each 10 m
    for (const SightEnd& eye : eyes) CHECK(eye.at.y == -10);
    CHECK(eyes_on_streets(plan, {}, 50, adult_eye).empty());
}

TEST_CASE("homes look out of their lowest five floors, each six metres along the walls") {
    const std::string twelve_by_six = "MULTIPOLYGON (((0 0, 12 0, 12 6, 0 6, 0 0)))";
    const auto eyes = [&](const test::PlanBuilder::Values& values) {
        const Plan plan = test::PlanBuilder().row(Table::buildings, twelve_by_six, values).plan();
        return eyes_in_homes(plan, bounding_box(std::vector<Point>{{-30, 0}, {-20, 6}}), 50);
    };
    const HomeEyes low = eyes({{"use", "住宅"}, {"floors", std::int64_t{2}}});
    CHECK(low.homes == 1);
    CHECK(low.eyes.size() == 6 * 2);  // two windows on each long wall, one on each short one, two floors
    CHECK(low.eyes[0].height_m == 1.6);
    CHECK(low.eyes[1].height_m == 4.6);
    CHECK(low.eyes[0].at.y < 0);  // before the wall
    CHECK(eyes({{"use", "residential"}, {"height_m", 60.0}}).eyes.size() == 6 * 5);
    const HomeEyes unknown = eyes({{"use", "商住公寓"}});
    CHECK(unknown.of_unknown_floors == 1);
    CHECK(unknown.eyes.size() == 6);
    CHECK(eyes({{"use", "office"}, {"floors", std::int64_t{2}}}).eyes.empty());
    CHECK(eyes({{"floors", std::int64_t{2}}}).of_unknown_use == 1);
}

TEST_CASE("from an upper floor one looks over the wall that hides a child from the ground floor") {
    const Plan plan = test::PlanBuilder()
                          .row(Table::buildings, "MULTIPOLYGON (((0 0, 6 0, 6 6, 0 6, 0 0)))",
                               {{"use", "住宅"}, {"floors", std::int64_t{2}}})
                          .row(Table::occluders, "LINESTRING (15 -50, 15 50)", {{"kind", "wall"}, {"height_m", 2.0}})
                          .plan();
    const Scene scene = make_scene(plan);
    const std::vector<SightEnd> child{{{25, 3}, child_at_play_m}};
    const HomeEyes homes = eyes_in_homes(plan, box_around({25, 3}, 1), 50);
    const WatchTable table(scene, homes.eyes, child);
    std::size_t low = 0, high = 0;
    for (std::size_t eye = 0; eye < homes.eyes.size(); ++eye)
        (homes.eyes[eye].height_m < 2 ? low : high) += table.sees(eye, 0) ? 1 : 0;
    CHECK(low == 0);
    CHECK(high == 1);  // the window of the eastern wall; the house hides the child from the others
}
