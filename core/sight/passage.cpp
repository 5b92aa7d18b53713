#include "core/sight/passage.h"

#include <algorithm>
#include <vector>

namespace yimi {
namespace {

/// A thing that dims the view and may be gone.
struct Veil {
    double see_through_share = 1, present_share = 1;
};

/// The chance that the veils from `first` on, behind what lets `seen` through, leave less than the limit.
double dimmed_chance(std::span<const Veil> veils, double seen) {
    if (seen < see_through_limit) return 1;
    double left = seen;
    for (const Veil& veil : veils) left *= veil.see_through_share;
    if (left >= see_through_limit) return 0;
    const Veil& next = veils.front();
    return next.present_share * dimmed_chance(veils.subspan(1), seen * next.see_through_share) +
           (1 - next.present_share) * dimmed_chance(veils.subspan(1), seen);
}

constexpr std::ptrdiff_t most_veils = 16;  ///< so many are weighed; the least of more count as there

double hidden_chance(std::span<const SceneBody* const> crossed) {
    double seen_past_certain = 1, nothing_opaque_there = 1;
    std::vector<Veil> veils;
    for (const SceneBody* body : crossed) {
        if (body->present_share >= 1)
            seen_past_certain *= body->see_through_share;
        else if (body->see_through_share < see_through_limit)
            nothing_opaque_there *= 1 - body->present_share;
        else if (body->see_through_share < 1)
            veils.push_back({body->see_through_share, body->present_share});
    }
    std::sort(veils.begin(), veils.end(),
              [](const Veil& a, const Veil& b) { return a.see_through_share < b.see_through_share; });
    for (; std::ssize(veils) > most_veils; veils.pop_back()) seen_past_certain *= veils.back().see_through_share;
    if (seen_past_certain < see_through_limit) return 1;
    return 1 - nothing_opaque_there * (1 - dimmed_chance(veils, seen_past_certain));
}

}  // namespace

Passage pass(std::span<const SceneBody* const> crossed) {
    Passage passage;
    double seen_past_known = 1;
    bool all_certain = true;
    for (const SceneBody* body : crossed) {
        passage.see_through_share *= body->see_through_share;
        if (body->height_known) seen_past_known *= body->see_through_share;
        all_certain = all_certain && body->present_share >= 1;
    }
    passage.hidden = passage.see_through_share < see_through_limit;
    passage.hangs_on_unknown_height = passage.hidden && seen_past_known >= see_through_limit;
    if (passage.hidden) passage.hidden_chance = all_certain ? 1 : hidden_chance(crossed);
    return passage;
}

}  // namespace yimi
