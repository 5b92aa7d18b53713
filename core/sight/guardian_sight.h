#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/geometry/geometry.h"
#include "core/sight/line_of_sight.h"

namespace yimi {

/// Eyes of an adult on a bench, and how high a child at play is looked for. Source: FEATURES.md section 3, item 13.
inline constexpr EyeHeight seated_eye{1.15};
inline constexpr double child_at_play_m = 0.95;

/// Who of several watchers sees which of several places.
class WatchTable {
public:
    WatchTable(const Scene& scene, std::span<const SightEnd> watchers, std::span<const SightEnd> places,
               unsigned threads = 1);

    [[nodiscard]] std::size_t watcher_count() const noexcept { return watcher_count_; }
    [[nodiscard]] std::size_t place_count() const noexcept { return place_count_; }
    [[nodiscard]] bool sees(std::size_t watcher, std::size_t place) const noexcept {
        return seen_[watcher * place_count_ + place] != 0;
    }
    [[nodiscard]] std::size_t seen_by(std::size_t watcher) const noexcept;
    /// Whoever sees every place, ascending.
    [[nodiscard]] std::vector<std::size_t> who_see_all() const;
    /// The places that none of these sees, ascending.
    [[nodiscard]] std::vector<std::size_t> unseen_by(std::span<const std::size_t> watchers) const;

private:
    std::size_t watcher_count_ = 0, place_count_ = 0;
    std::vector<std::uint8_t> seen_;  ///< watcher by watcher
};

struct WatchPosts {
    std::vector<std::size_t> watchers;  ///< in the order in which they were chosen, at most k
    std::size_t seen = 0;               ///< places that at least one of them sees
    std::size_t at_most = 0;            ///< no k watchers see more
    [[nodiscard]] bool is_best() const noexcept { return seen == at_most; }
};

/// Where k watchers see most. Up to 15 candidates all choices are tried; beyond, the one that adds most is taken each
/// time, which sees at least 1 − 1/e (63 %) of what the best choice sees (Nemhauser, Wolsey, Fisher 1978). Of equal
/// ones the first.
[[nodiscard]] WatchPosts best_posts(const WatchTable& table, std::size_t k);

/// Places in rows `step_m` (> 0) apart within polygons, at that height; the step grows until there are at most 10,000.
[[nodiscard]] std::vector<SightEnd> places_within(GeometryView polygons, double step_m, double height_m);

/// Passers-by on the streets within `reach_m` of a place's box: an eye each 10 m, and at the ends of every line.
[[nodiscard]] std::vector<SightEnd> eyes_on_streets(const Plan& plan, const Box& around, double reach_m, EyeHeight eye);

/// Whether a building's use says that people live there: 住宅, 居住, residential, apartments, house, dormitory …
[[nodiscard]] bool is_home(std::string_view use) noexcept;

/// Whoever looks out of homes.
struct HomeEyes {
    std::vector<SightEnd> eyes;
    std::size_t homes = 0;              ///< buildings where people live
    std::size_t of_unknown_floors = 0;  ///< of these; their ground floor counts alone
    std::size_t of_unknown_use = 0;     ///< buildings near that may be homes and do not count
};
/// Of homes within `reach_m` of a place's box: an eye at 1.6 m above each of the lowest five floors (from higher up one
/// hardly makes out a child; Gehl, Life Between Buildings), each 6 m along the outer walls.
[[nodiscard]] HomeEyes eyes_in_homes(const Plan& plan, const Box& around, double reach_m);

}  // namespace yimi
