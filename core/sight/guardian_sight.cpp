#include "core/sight/guardian_sight.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace yimi {
namespace {

using Coverage = std::vector<std::uint8_t>;

/// How many places `watcher` adds to those that are seen.
std::size_t gain(const WatchTable& table, std::size_t watcher, const Coverage& seen) {
    std::size_t more = 0;
    for (std::size_t place = 0; place < seen.size(); ++place)
        if (seen[place] == 0 && table.sees(watcher, place)) ++more;
    return more;
}

void take(const WatchTable& table, std::size_t watcher, Coverage& seen) {
    for (std::size_t place = 0; place < seen.size(); ++place)
        if (table.sees(watcher, place)) seen[place] = 1;
}

std::size_t count_of(const Coverage& seen) {
    return static_cast<std::size_t>(std::count(seen.begin(), seen.end(), 1));
}

/// What is seen, and the k greatest gains that are left: so much more would the best k add at most.
std::size_t bound(const WatchTable& table, std::size_t k, const Coverage& seen) {
    std::vector<std::size_t> gains(table.watcher_count());
    for (std::size_t watcher = 0; watcher < gains.size(); ++watcher) gains[watcher] = gain(table, watcher, seen);
    std::sort(gains.rbegin(), gains.rend());
    const auto end = gains.begin() + static_cast<std::ptrdiff_t>(std::min(k, gains.size()));
    return std::min(table.place_count(), std::accumulate(gains.begin(), end, count_of(seen)));
}

WatchPosts greedy_posts(const WatchTable& table, std::size_t k) {
    WatchPosts posts;
    Coverage seen(table.place_count());
    posts.at_most = bound(table, k, seen);
    while (posts.watchers.size() < k) {
        std::size_t best = 0, most = 0;
        for (std::size_t watcher = 0; watcher < table.watcher_count(); ++watcher)
            if (const std::size_t more = gain(table, watcher, seen); more > most) {
                most = more;
                best = watcher;
            }
        if (most == 0) break;
        posts.watchers.push_back(best);
        take(table, best, seen);
        posts.at_most = std::min(posts.at_most, bound(table, k, seen));
    }
    posts.seen = count_of(seen);
    return posts;
}

WatchPosts best_of_all(const WatchTable& table, std::size_t k) {
    WatchPosts best;
    for (unsigned chosen = 1; chosen < 1U << table.watcher_count(); ++chosen) {
        if (static_cast<std::size_t>(std::popcount(chosen)) > k) continue;
        Coverage seen(table.place_count());
        std::vector<std::size_t> watchers;
        for (std::size_t watcher = 0; watcher < table.watcher_count(); ++watcher) {
            if ((chosen >> watcher & 1U) == 0) continue;
            watchers.push_back(watcher);
            take(table, watcher, seen);
        }
        const std::size_t count = count_of(seen);
        if (count > best.seen || (count == best.seen && watchers.size() < best.watchers.size()))
            best = {std::move(watchers), count, count};
    }
    return best;
}

}  // namespace

WatchTable::WatchTable(const Scene& scene, std::span<const SightEnd> watchers, std::span<const SightEnd> places,
                       unsigned threads)
    : watcher_count_(watchers.size()), place_count_(places.size()) {
    std::vector<SightPair> pairs;
    pairs.reserve(watchers.size() * places.size());
    for (const SightEnd& watcher : watchers)
        for (const SightEnd& place : places) pairs.push_back({watcher, place});
    seen_ = see_each(scene, pairs, threads);
}

std::size_t WatchTable::seen_by(std::size_t watcher) const noexcept {
    const auto begin = seen_.begin() + static_cast<std::ptrdiff_t>(watcher * place_count_);
    return static_cast<std::size_t>(std::count(begin, begin + static_cast<std::ptrdiff_t>(place_count_), 1));
}

std::vector<std::size_t> WatchTable::who_see_all() const {
    std::vector<std::size_t> all;
    for (std::size_t watcher = 0; watcher < watcher_count_; ++watcher)
        if (seen_by(watcher) == place_count_) all.push_back(watcher);
    return all;
}

std::vector<std::size_t> WatchTable::unseen_by(std::span<const std::size_t> watchers) const {
    std::vector<std::size_t> unseen;
    for (std::size_t place = 0; place < place_count_; ++place)
        if (std::none_of(watchers.begin(), watchers.end(), [&](std::size_t watcher) { return sees(watcher, place); }))
            unseen.push_back(place);
    return unseen;
}

WatchPosts best_posts(const WatchTable& table, std::size_t k) {
    constexpr std::size_t most_to_try_all = 15;
    return table.watcher_count() <= most_to_try_all ? best_of_all(table, k) : greedy_posts(table, k);
}

std::vector<SightEnd> places_within(GeometryView polygons, double step_m, double height_m) {
    constexpr double most_places = 10'000;
    std::vector<SightEnd> places;
    const Box box = bounding_box(polygons);
    if (box.empty()) return places;
    const double step = std::max(step_m, std::sqrt(box.width() * box.height() / most_places));
    for (double y = box.min_y + step / 2; y < box.max_y; y += step)
        for (double x = box.min_x + step / 2; x < box.max_x; x += step)
            if (contains(polygons, {x, y})) places.push_back({{x, y}, height_m});
    return places;
}

std::vector<SightEnd> eyes_on_streets(const Plan& plan, const Box& around, double reach_m, EyeHeight eye) {
    constexpr double step_m = 10;
    std::vector<SightEnd> eyes;
    if (around.empty()) return eyes;
    const Box area = around.grown(reach_m);
    plan.layer(Table::streets).query(area, [&](const RowView& row) {
        const GeometryView shape = row.geometry();
        for (std::size_t path = 0; shape.kind == GeometryKind::lines && path < shape.path_count(); ++path) {
            const double length_m = path_length_m(shape.path(path));
            const auto steps = std::max(1.0, std::ceil(length_m / step_m));
            for (double step = 0; step <= steps; ++step)
                if (const Point at = point_along(shape.path(path), length_m * step / steps); area.contains(at))
                    eyes.push_back({at, eye.metres});
        }
        return true;
    });
    return eyes;
}

bool is_home(std::string_view use) noexcept {
    constexpr std::string_view words[] = {"住宅",        "居住",       "住房",  "宿舍",      "公寓",     "居民",
                                          "residential", "apartments", "house", "dormitory", "detached", "terrace"};
    return std::any_of(std::begin(words), std::end(words),
                       [use](std::string_view word) { return use.find(word) != std::string_view::npos; });
}

namespace {

constexpr double along_walls_m = 6, before_wall_m = 0.05;
constexpr int highest_floor = 5;

/// How many floors look out; nothing where neither floors nor height are known.
std::optional<int> floors_of(const RowView& building) {
    static const std::size_t floors = column(Table::buildings, "floors"), height = column(Table::buildings, "height_m");
    std::optional<double> count = building.number(floors);
    if (!count || !(*count >= 1)) {
        const auto height_m = building.number(height);
        count = height_m && *height_m > 0 ? std::optional(*height_m / floor_height_m) : std::nullopt;
    }
    if (!count) return std::nullopt;
    return std::clamp(static_cast<int>(*count), 1, highest_floor);
}

/// Just before the outer walls, which are the shells, counter-clockwise.
void add_windows(GeometryView building, int floors, std::vector<SightEnd>& eyes) {
    for (std::size_t part = 0; part < building.part_count(); ++part) {
        const auto shell = building.path(building.first_path(part));
        for (std::size_t corner = 1; corner < shell.size(); ++corner) {
            const Point along = shell[corner] - shell[corner - 1];
            const double length_m = norm(along);
            if (!(length_m > touch_m)) continue;
            const Point out = Point{along.y, -along.x} * (before_wall_m / length_m);
            const auto windows = std::max(1.0, std::floor(length_m / along_walls_m));
            for (double window = 0; window < windows; ++window)
                for (int floor = 0; floor < floors; ++floor)
                    eyes.push_back({shell[corner - 1] + along * ((window + 0.5) / windows) + out,
                                    adult_eye.metres + floor * floor_height_m});
        }
    }
}

}  // namespace

HomeEyes eyes_in_homes(const Plan& plan, const Box& around, double reach_m) {
    static const std::size_t use = column(Table::buildings, "use");
    HomeEyes homes;
    if (around.empty()) return homes;
    plan.layer(Table::buildings).query(around.grown(reach_m), [&](const RowView& row) {
        if (row.text(use).empty()) ++homes.of_unknown_use;
        if (!is_home(row.text(use))) return true;
        const std::optional<int> floors = floors_of(row);
        ++homes.homes;
        homes.of_unknown_floors += floors ? 0 : 1;
        add_windows(row.geometry(), floors.value_or(1), homes.eyes);
        return true;
    });
    return homes;
}

}  // namespace yimi
