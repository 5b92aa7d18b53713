#include "core/sight/least_removal.h"

#include <algorithm>
#include <bit>
#include <catch2/catch.hpp>
#include <random>

using namespace yimi;

namespace {

/// By trying all choices, fewest first.
std::size_t fewest(const std::vector<Veils>& lines, std::size_t item_count) {
    std::size_t best = item_count;
    for (unsigned chosen = 0; chosen < 1U << item_count; ++chosen) {
        const auto count = static_cast<std::size_t>(std::popcount(chosen));
        if (count >= best) continue;
        std::vector<bool> is_gone(item_count);
        for (std::size_t item = 0; item < item_count; ++item) is_gone[item] = (chosen >> item & 1U) != 0;
        if (std::all_of(lines.begin(), lines.end(), [&](const Veils& line) { return is_seen_past(line, is_gone); }))
            best = count;
    }
    return best;
}

std::vector<Veils> random_lines(std::mt19937& random, std::uint32_t item_count) {
    const double shares[] = {0, 0.3, 0.6, 0.7, 0.8, 0.9};
    std::vector<Veils> lines(4 + random() % 12);
    for (Veils& line : lines) {
        const auto veils = 1 + random() % 5;
        for (std::size_t veil = 0; veil < veils; ++veil)
            line.push_back({static_cast<std::uint32_t>(random() % item_count), shares[random() % 6]});
        if (random() % 3 == 0) line.push_back({std::nullopt, 0.8});
    }
    return lines;
}

std::vector<bool> gone(const LeastRemoval& removal, std::size_t item_count) {
    std::vector<bool> is_gone(item_count, false);
    for (const std::uint32_t item : removal.items) is_gone[item] = true;
    return is_gone;
}

}  // namespace

TEST_CASE("of two hedges that hide only together one must go, and it is the one that helps twice") {
    QuietJob job;
    const std::vector<Veils> lines{{{0, 0.6}, {1, 0.6}}, {{1, 0.6}, {2, 0.7}}, {{0, 0.6}, {2, 0.9}}};
    const LeastRemoval removal = least_removal(lines, job).value();
    CHECK(removal.items == std::vector<std::uint32_t>{1});
    CHECK(removal.is_least());
    CHECK(least_removal({}, job).value().items.empty());
}

TEST_CASE("the fewest items are as few as the best of all choices") {
    const auto seed = GENERATE(range(0U, 200U));
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto item_count = static_cast<std::uint32_t>(3 + seed % 10);
    const std::vector<Veils> lines = random_lines(random, item_count);
    QuietJob job;
    const LeastRemoval removal = least_removal(lines, job).value();
    CHECK(removal.is_least());
    CHECK(removal.items.size() == fewest(lines, item_count));
    const std::vector<bool> is_gone = gone(removal, item_count);
    for (const Veils& line : lines) CHECK(is_seen_past(line, is_gone));
}

TEST_CASE("without time for all choices it frees all the same, and its bound holds") {
    const auto seed = GENERATE(range(0U, 60U));
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::uint32_t item_count = 12;
    const std::vector<Veils> lines = random_lines(random, item_count);
    QuietJob job;
    const LeastRemoval removal = least_removal(lines, job, 1).value();
    const std::size_t best = fewest(lines, item_count);
    CHECK(removal.at_least <= best);
    CHECK(removal.items.size() >= best);
    const std::vector<bool> is_gone = gone(removal, item_count);
    for (const Veils& line : lines) CHECK(is_seen_past(line, is_gone));
}
