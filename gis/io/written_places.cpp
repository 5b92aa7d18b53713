#include "gis/io/written_places.h"

#include <cmath>
#include <optional>

#include "gis/crs/crs.h"
#include "gis/io/field_names.h"
#include "gis/io/formats/coordinate_text.h"
#include "gis/io/guess_crs.h"

namespace yimi::gis {
namespace {

constexpr const char* lonlat_crs = "EPSG:4490";
constexpr Box china{73.4, 3.8, 135.1, 53.6};  // degrees, by its outermost points

using As = WrittenPlace::As;

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// One kind of blank and comma, no words that say nothing, and a comma where only a word parts the two coordinates.
std::string tidy(std::string_view text) {
    std::string plain = half_width(text);
    for (const char* blank : {"\t", "\r", "\n", "\u3000", "\u00A0"}) replace_all(plain, blank, " ");
    replace_all(plain, ";", ",");
    replace_all(plain, "坐标", " ");
    for (const char* word : {"longitude", "Longitude", "lng", "Lng", "lon", "Lon"}) replace_all(plain, word, "经度");
    for (const char* word : {"latitude", "Latitude", "lat", "Lat"}) replace_all(plain, word, "纬度");
    while (plain.find("  ") != std::string::npos) replace_all(plain, "  ", " ");
    while (plain.starts_with(' ') || plain.starts_with(':')) plain.erase(0, 1);
    while (plain.ends_with(' ') || plain.ends_with(',')) plain.pop_back();
    return plain;
}

/// Both coordinates in one text where the second begins with a word: "东经104°3′36″北纬30°40′12″", "X=3394765Y=409916".
std::optional<std::size_t> second_axis(std::string_view text) {
    std::optional<std::size_t> second;
    for (const std::string_view word : {"东经", "西经", "北纬", "南纬", "经度", "纬度", "E", "N", "X", "Y", "x", "y"}) {
        const auto at = text.rfind(word);
        const bool begins = at != std::string_view::npos && at > 0 && at + word.size() < text.size();
        if (begins && (!second || at > *second)) second = at;
    }
    return second;
}

/// Letters before a number that name an axis: what a surveyor calls x is the northing in China, the easting elsewhere,
/// so that they part the numbers and decide nothing.
std::string_view without_axis_letter(std::string_view text) {
    while (!text.empty() && (text[0] == ' ' || text[0] == ',')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == ',')) text.remove_suffix(1);
    if (!text.empty() && std::string_view("XYxy").find(text[0]) != std::string_view::npos) {
        text.remove_prefix(1);
        while (!text.empty() && std::string_view(" =:").find(text[0]) != std::string_view::npos) text.remove_prefix(1);
    }
    return text;
}

std::optional<WrittenPair> pair_parted_at(std::string_view text, std::size_t at) {
    const auto first = read_coordinate(without_axis_letter(text.substr(0, at)));
    const auto second = read_coordinate(without_axis_letter(text.substr(at)));
    if (!first || !second) return std::nullopt;
    return WrittenPair{*first, *second};
}

std::optional<WrittenPair> read_pair(std::string_view text) {
    constexpr std::size_t longest = 200;
    if (text.size() > longest) return std::nullopt;
    std::string plain = tidy(text);
    if (auto pair = read_coordinate_pair(plain)) return pair;
    if (const auto second = second_axis(plain))
        if (auto pair = pair_parted_at(plain, *second)) return pair;
    for (const char separator : {',', ' '}) {
        const auto at = plain.find(separator);
        if (at == std::string::npos || plain.find(separator, at + 1) != std::string::npos) continue;
        if (auto pair = pair_parted_at(plain, at)) return pair;
    }
    return std::nullopt;
}

/// Collects readings of one pair in one plan.
class Reading {
public:
    Reading(const WrittenPair& pair, const std::string& plan_crs, const Box& near)
        : pair_(pair), plan_crs_(plan_crs), near_(near) {}

    [[nodiscard]] std::vector<WrittenPlace> places() {
        const WrittenCoordinate &first = pair_.first, &second = pair_.second;
        if (first.degrees != second.degrees && !could_be_degrees()) return {};
        if (first.degrees || second.degrees || could_be_degrees())
            add_degrees();
        else
            add_metres();
        return std::move(places_);
    }

private:
    [[nodiscard]] Point as_written() const noexcept { return {pair_.first.value, pair_.second.value}; }
    [[nodiscard]] bool could_be_degrees() const noexcept {
        const Point at = as_written();
        const double larger = std::max(std::abs(at.x), std::abs(at.y)), less = std::min(std::abs(at.x), std::abs(at.y));
        return larger <= 180 && less <= 90;
    }

    /// Whether north comes before east, where the text says so itself.
    [[nodiscard]] std::optional<bool> north_is_told_first() const noexcept {
        if (pair_.first.axis != WrittenAxis::unknown) return pair_.first.axis == WrittenAxis::latitude;
        if (pair_.second.axis != WrittenAxis::unknown) return pair_.second.axis == WrittenAxis::longitude;
        return std::nullopt;
    }

    /// Whether latitude comes first: by what the text says, else by where it would be.
    [[nodiscard]] bool latitude_first() const noexcept {
        if (const auto told = north_is_told_first()) return *told;
        const Point at = as_written();
        if (std::abs(at.y) > 90) return true;
        return !china.contains(at) && china.contains(transposed(at));
    }

    void add_degrees() {
        const bool turned = latitude_first();
        const Point lonlat = turned ? transposed(as_written()) : as_written();
        if (std::abs(lonlat.x) > 180 || std::abs(lonlat.y) > 90) return;
        add(lonlat_crs, lonlat, As::degrees, turned);
        if (!china.contains(lonlat)) return;
        add(lonlat_crs, gcj02_to_wgs84(lonlat), As::gcj02, turned);
        add(lonlat_crs, gcj02_to_wgs84(bd09_to_gcj02(lonlat)), As::bd09, turned);
    }

    void add_metres() {
        const Point at = as_written();
        const auto told = north_is_told_first();
        const bool fits = !told.value_or(false) && is_of_plan(at),
                   fits_turned = told.value_or(true) && is_of_plan(transposed(at));
        const bool nearer_turned =
            fits_turned && (!fits || (!near_.empty() && !near_.contains(at) && near_.contains(transposed(at))));
        if (fits || fits_turned) return add(plan_crs_, nearer_turned ? transposed(at) : at, As::plan, nearer_turned);
        Box box;
        box.add(at);
        constexpr std::size_t most = 2;
        for (const CrsGuess& guess : guess_crs(box)) {
            if (places_.size() == most) break;
            add(guess.crs.code, guess.axes_swapped ? transposed(at) : at, As::system, guess.axes_swapped);
        }
    }

    /// Whether these numbers are a place of China, or of the plan where that is elsewhere.
    [[nodiscard]] bool is_of_plan(Point at) const {
        if (near_.contains(at)) return true;
        const auto way = Transformer::between(plan_crs_, lonlat_crs);
        if (!way) return false;
        const auto lonlat = way.value().transformed(at);
        if (!lonlat || !china.contains(lonlat.value())) return false;
        // Gauss-Krüger takes any number; what it means ends some zones beside its own.
        const auto back = Transformer::between(lonlat_crs, plan_crs_);
        if (!back) return false;
        const auto same = back.value().transformed(lonlat.value());
        constexpr double metre = 1, widest_m = 1'000'000;
        return same && distance(same.value(), at) < metre && (near_.empty() || distance(near_.centre(), at) < widest_m);
    }

    void add(const std::string& crs, Point at, As as, bool north_first) {
        const auto way = Transformer::between(crs, plan_crs_);
        if (!way) return;
        const auto placed = way.value().transformed(at);
        if (placed) places_.push_back({placed.value(), as, crs, north_first});
    }

    const WrittenPair& pair_;
    const std::string& plan_crs_;
    const Box& near_;
    std::vector<WrittenPlace> places_;
};

}  // namespace

std::vector<WrittenPlace> read_places(std::string_view text, const std::string& plan_crs, const Box& near) {
    const auto pair = read_pair(text);
    return pair ? Reading(*pair, plan_crs, near).places() : std::vector<WrittenPlace>();
}

}  // namespace yimi::gis
