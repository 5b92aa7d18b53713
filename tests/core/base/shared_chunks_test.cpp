#include "core/base/shared_chunks.h"

#include <catch2/catch.hpp>
#include <numeric>

using namespace yimi;

TEST_CASE("copies of a sequence share what they have in common and change each for itself") {
    std::vector<int> numbers(5000);
    std::iota(numbers.begin(), numbers.end(), 0);
    SharedChunks<int> first(numbers);
    SharedChunks<int> second = first;
    second.set(2500, -1);
    second.push_back(5000);
    CHECK(first.size() == 5000);
    CHECK(first[2500] == 2500);
    CHECK(second.size() == 5001);
    CHECK(second[2500] == -1);
    CHECK(second[5000] == 5000);
    CHECK(&first[0] == &second[0]);  // untouched chunks are the same memory
    CHECK_FALSE(&first[2501] == &second[2501]);
    CHECK(std::vector<int>(first.begin(), first.end()) == numbers);
    first.push_back(7);
    CHECK(first[5000] == 7);
    CHECK(second[5000] == 5000);
}

TEST_CASE("an empty sequence has no elements") {
    const SharedChunks<int> none;
    CHECK(none.empty());
    CHECK(none.begin() == none.end());
}
