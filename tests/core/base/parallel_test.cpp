#include "core/base/parallel.h"

#include <catch2/catch.hpp>
#include <stdexcept>

using namespace yimi;

TEST_CASE("every index is worked on once, whatever the number of threads") {
    const unsigned threads = GENERATE(1U, 2U, 7U);
    const std::size_t grain = GENERATE(0U, 1U, 13U, 5000U);
    std::vector<int> visits(1001);
    parallel_for(visits.size(), threads, grain, [&](std::size_t index) { ++visits[index]; });
    CHECK(std::all_of(visits.begin(), visits.end(), [](int count) { return count == 1; }));
    parallel_for(0, threads, grain, [](std::size_t) { FAIL("there is nothing to do"); });
}

TEST_CASE("a failure in a worker reaches the caller") {
    CHECK_THROWS_AS(parallel_for(100, 3, 1,
                                 [](std::size_t index) {
                                     if (index == 50) throw std::runtime_error("stop");
                                 }),
                    std::runtime_error);
}
