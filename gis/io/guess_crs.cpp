#include "gis/io/guess_crs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

namespace yimi::gis {
namespace {

constexpr const char* lonlat = "EPSG:4326";
/// Degrees. Chengdu by its districts, Sichuan and China by their outermost points, rounded outwards.
constexpr Box chengdu{102.9, 30.0, 105.0, 31.5}, sichuan{97.3, 26.0, 108.6, 34.4}, china{73.4, 3.8, 135.1, 53.6};
constexpr std::size_t most_guesses = 4;

/// First codes of a datum's series in EPSG: 3° zones from 25 and meridians from 75°E, 6° zones from 13.
struct Series {
    int three_degree_zones, three_degree_meridians, six_degree_zones;
};
constexpr std::array all_series{Series{4513, 4534, 4491}, Series{2349, 2370, 2327}, Series{2401, 2422, 21413}};

struct Trial {
    std::string code;
    const char* why;
    bool swapped = false;
};

bool is_degrees(const Box& box) {
    return box.min_x >= -180 && box.max_x <= 180 && box.min_y >= -90 && box.max_y <= 90;
}

std::string epsg(int code) {
    return "EPSG:" + std::to_string(code);
}

/// Nothing where the point has no place there.
std::optional<Point> place_of(const std::string& crs, Point point) {
    const auto way = Transformer::between(crs, lonlat);
    if (!way) return std::nullopt;
    const auto placed = way.value().transformed(point);
    return placed ? std::optional(placed.value()) : std::nullopt;
}

void add_degrees(const Box& box, bool swapped, std::vector<Trial>& trials) {
    // Exchanged degrees look like degrees too, of another continent.
    if (!is_degrees(box) || (swapped && !china.contains(box.centre()))) return;
    for (const char* code : {"EPSG:4490", "EPSG:4326"}) trials.push_back({code, "degrees", swapped});
}

void add_zones(const Box& box, bool swapped, std::vector<Trial>& trials) {
    constexpr double per_zone = 1'000'000;
    const int zone = static_cast<int>(std::floor(box.min_x / per_zone));
    if (zone != static_cast<int>(std::floor(box.max_x / per_zone))) return;
    for (const Series& series : all_series) {
        if (zone >= 25 && zone <= 45)
            trials.push_back({epsg(series.three_degree_zones + zone - 25), "zone_in_easting", swapped});
        if (zone >= 13 && zone <= 23)
            trials.push_back({epsg(series.six_degree_zones + zone - 13), "zone_in_easting", swapped});
    }
}

void add_meridians(const Box& box, bool swapped, std::vector<Trial>& trials) {
    if (box.min_x < 0 || box.max_x > 1'000'000 || box.min_y < 1'000'000) return;
    for (const Series& series : all_series)
        for (int meridian_deg = 96; meridian_deg <= 108; meridian_deg += 3)  // Sichuan's
            trials.push_back({epsg(series.three_degree_meridians + (meridian_deg - 75) / 3), "nearby", swapped});
    for (const char* utm : {"EPSG:32647", "EPSG:32648"}) trials.push_back({utm, "nearby", swapped});
}

std::vector<Trial> trials_for(const Box& extent) {
    std::vector<Trial> trials;
    for (const bool swapped : {false, true}) {
        const Box box = swapped ? extent.transposed() : extent;
        add_degrees(box, swapped, trials);
        add_zones(box, swapped, trials);
        add_meridians(box, swapped, trials);
        if (!is_degrees(box)) trials.push_back({"EPSG:3857", "nearby", swapped});
    }
    return trials;
}

/// The lower, the likelier; nothing for what cannot be.
std::optional<int> rank_of(const Trial& trial, Point at) {
    const auto place = place_of(trial.code, at);
    const std::string_view why = trial.why;
    if (!place) return std::nullopt;
    if (chengdu.contains(*place)) return 0;
    if (sichuan.contains(*place)) return 1;
    if (why == "nearby") return std::nullopt;
    if (china.contains(*place)) return 2;
    return why == "degrees" ? std::optional(3) : std::nullopt;
}

}  // namespace

std::vector<CrsGuess> guess_crs(const Box& extent) {
    if (extent.empty() || !std::isfinite(extent.min_x + extent.min_y + extent.max_x + extent.max_y)) return {};
    struct Ranked {
        Trial trial;
        int rank = 0;
    };
    std::vector<Ranked> ranked;
    for (Trial& trial : trials_for(extent)) {
        const Point at = (trial.swapped ? extent.transposed() : extent).centre();
        if (const auto rank = rank_of(trial, at)) ranked.push_back({std::move(trial), *rank});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) { return a.rank < b.rank; });
    std::vector<CrsGuess> guesses;
    for (const Ranked& each : ranked) {
        if (guesses.size() == most_guesses) break;
        if (auto crs = find_crs(each.trial.code))
            guesses.push_back({std::move(crs).value(), each.trial.why, each.trial.swapped});
    }
    return guesses;
}

void prefer_overlap(std::vector<CrsGuess>& guesses, const Box& extent, const Plan& plan) {
    const Box there = plan.extent();
    if (there.empty() || extent.empty()) return;
    const std::string plan_crs = crs_of(plan);
    const auto lies_on_plan = [&](const CrsGuess& guess) {
        const auto way = Transformer::between(guess.crs.wkt, plan_crs);
        if (!way) return false;
        const auto placed = way.value().transformed((guess.axes_swapped ? extent.transposed() : extent).centre());
        return placed && there.contains(placed.value());
    };
    const auto first_off = std::stable_partition(guesses.begin(), guesses.end(), lies_on_plan);
    for (auto guess = guesses.begin(); guess != first_off; ++guess) guess->why = "overlap";
}

bool looks_swapped(const Crs& crs, const Box& extent) {
    if (extent.empty() || crs.wkt.empty()) return false;
    if (crs.geographic && !is_degrees(extent)) return is_degrees(extent.transposed());
    const auto as_is = place_of(crs.wkt, extent.centre()), other = place_of(crs.wkt, extent.transposed().centre());
    return other && china.contains(*other) && (!as_is || !china.contains(*as_is));
}

}  // namespace yimi::gis
