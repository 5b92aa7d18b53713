#include "core/sight/passage.h"

#include <catch2/catch.hpp>
#include <random>

using namespace yimi;

namespace {

SceneBody thing(double see_through_share, double present_share) {
    SceneBody body;
    body.see_through_share = see_through_share;
    body.present_share = present_share;
    return body;
}

Passage pass_all(const std::vector<SceneBody>& bodies) {
    std::vector<const SceneBody*> crossed;
    for (const SceneBody& body : bodies) crossed.push_back(&body);
    return pass(crossed);
}

/// Every combination of things that are there and are not, each weighed by how likely it is.
double chance_by_all_cases(const std::vector<SceneBody>& bodies) {
    double hidden = 0;
    for (unsigned there = 0; there < 1U << bodies.size(); ++there) {
        double chance = 1, seen = 1;
        for (std::size_t index = 0; index < bodies.size(); ++index) {
            const bool is_there = (there >> index & 1U) != 0;
            chance *= is_there ? bodies[index].present_share : 1 - bodies[index].present_share;
            if (is_there) seen *= bodies[index].see_through_share;
        }
        if (seen < see_through_limit) hidden += chance;
    }
    return hidden;
}

}  // namespace

TEST_CASE("see-through shares multiply, and below a half hides") {
    CHECK_FALSE(pass_all({}).hidden);
    CHECK(pass_all({}).hidden_chance == 0);
    CHECK_FALSE(pass_all({thing(0.5, 1)}).hidden);
    const Passage two = pass_all({thing(0.7, 1), thing(0.7, 1)});
    CHECK(two.see_through_share == Approx(0.49));
    CHECK(two.hidden);
    CHECK(two.hidden_chance == 1);
}

TEST_CASE("what hangs on an assumed height says so") {
    SceneBody assumed = thing(0, 1);
    assumed.height_known = false;
    CHECK(pass_all({assumed}).hangs_on_unknown_height);
    CHECK_FALSE(pass_all({assumed, thing(0, 1)}).hangs_on_unknown_height);
    CHECK_FALSE(pass_all({thing(0.9, 1)}).hangs_on_unknown_height);
}

TEST_CASE("the chance of being hidden is that of all cases weighed") {
    const auto seed = GENERATE(range(1U, 60U));
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> share(0, 1);
    std::vector<SceneBody> bodies;
    const std::size_t count = seed % 10;
    for (std::size_t index = 0; index < count; ++index) {
        const double see_through = share(random) < 0.2 ? share(random) : 0.6 + 0.4 * share(random);
        bodies.push_back(thing(see_through, share(random) < 0.2 ? 1 : share(random)));
    }
    CHECK(pass_all(bodies).hidden_chance == Approx(chance_by_all_cases(bodies)).margin(1e-12));
}

TEST_CASE("very many veils are weighed in no time, never as less likely than they are") {
    const std::vector<SceneBody> veils(60, thing(0.97, 0.5));
    const double chance = pass_all(veils).hidden_chance;
    CHECK(chance > 0.5);  // on average thirty are there, and 0.97^30 is 0.40
    CHECK(chance <= 1);
}
