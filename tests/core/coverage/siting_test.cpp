#include "core/coverage/siting.h"

#include <catch2/catch.hpp>
#include <limits>
#include <random>

using namespace yimi;

namespace {

constexpr double none = std::numeric_limits<double>::infinity();

/// Homes and candidate sites along a line.
SitingProblem on_a_line(const std::vector<double>& homes, const std::vector<double>& sites) {
    SitingProblem problem;
    problem.children.assign(homes.size(), 1);
    problem.existing_m.assign(homes.size(), none);
    problem.use.assign(sites.size(), SiteUse::free);
    for (const double site : sites) {
        std::vector<double>& away = problem.site_m.emplace_back();
        for (const double home : homes) away.push_back(std::abs(site - home));
    }
    return problem;
}
Siting best(const SitingProblem& problem) {
    QuietJob job;
    return best_sites(problem, job).value();
}
using Sites = std::vector<std::size_t>;

}  // namespace

TEST_CASE("coverage takes the sites that bring most children within reach") {
    SitingProblem problem = on_a_line({0, 100, 1000, 1100, 1200, 5000}, {50, 1100, 5000});
    problem.within_m = 100;
    CHECK(best(problem).sites == Sites{1});
    CHECK(best(problem).value == 3);
    problem.count = 2;
    CHECK(best(problem).sites == Sites{0, 1});
    CHECK(best(problem).optimum == 5);
    problem.children[5] = 10;
    CHECK(best(problem).sites == Sites{1, 2});
}

TEST_CASE("what is there already needs no other place") {
    SitingProblem problem = on_a_line({0, 1000}, {0, 1000});
    problem.existing_m = {0, none};
    CHECK(best(problem).sites == Sites{1});
    CHECK(best(problem).value_before == 1);
    CHECK(best(problem).value == 2);
}

TEST_CASE("the median takes the sites to which all walk least, and where there is no way it counts 10 km") {
    SitingProblem problem = on_a_line({0, 100, 900}, {0, 100, 900});
    problem.goal = SitingGoal::median;
    CHECK(best(problem).sites == Sites{1});
    CHECK(best(problem).value == Approx(900));
    CHECK(best(problem).value_before == Approx(30'000));
    CHECK(best(problem).bound == Approx(0));
}

TEST_CASE("locked sites are taken, forbidden ones are not") {
    SitingProblem problem = on_a_line({0, 100, 1000, 1100}, {50, 1050, 2000});
    problem.count = 2;
    problem.use = {SiteUse::forbidden, SiteUse::free, SiteUse::locked};
    CHECK(best(problem).sites == Sites{1, 2});
    QuietJob job;
    problem.count = 3;
    CHECK(best_sites(problem, job).error().code == ErrorCode::bad_usage);
    problem.use = {SiteUse::locked, SiteUse::locked, SiteUse::free};
    problem.count = 1;
    CHECK(best_sites(problem, job).error().detail("reason") == "sites");
}

TEST_CASE("a swap mends what greed has spoilt") {
    // Greed takes the middle first, and then neither side wholly.
    SitingProblem problem = on_a_line({0, 100, 200, 300}, {50, 150, 250});
    problem.within_m = 60;
    problem.children = {1, 1.1, 1.1, 1};
    problem.count = 2;
    CHECK(best(problem).sites == Sites{0, 2});
    CHECK(best(problem).value == Approx(4.2));
}

TEST_CASE("the value lies between what greed promises and the optimum, and the bound beyond it") {
    const auto seed = GENERATE(range(0U, 30U));
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> place(0, 2000), weight(0, 50);
    std::vector<double> homes, sites;
    for (int home = 0; home < 40; ++home) homes.push_back(place(random));
    for (int site = 0; site < 12; ++site) sites.push_back(place(random));
    SitingProblem problem = on_a_line(homes, sites);
    for (double& children : problem.children) children = weight(random);
    problem.count = 3;
    problem.use[2] = SiteUse::locked;
    problem.use[5] = SiteUse::forbidden;
    for (const SitingGoal goal : {SitingGoal::coverage, SitingGoal::median}) {
        problem.goal = goal;
        const Siting found = best(problem);
        REQUIRE(found.optimum);
        if (goal == SitingGoal::coverage) {
            CHECK(found.value <= *found.optimum + 1e-6);
            CHECK(found.value - found.value_before >= greedy_share * (*found.optimum - found.value_before) - 1e-6);
            CHECK(*found.optimum <= found.bound + 1e-6);
        } else {
            CHECK(found.value >= *found.optimum - 1e-6);
            CHECK(*found.optimum >= found.bound - 1e-6);
        }
    }
}
