#include "gis/io/formats/coordinate_names.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/ascii.h"
#include "gis/io/field_names.h"

namespace yimi::gis {
namespace {

// Names as plain_name() gives them. In Chinese geodesy the 纵 axis points north, the 横 axis east.
constexpr std::string_view x_words = "x lon lng long longitude longtitude easting east xcoord coordx pointx";
constexpr std::string_view y_words = "y lat latitude northing north ycoord coordy pointy";
constexpr std::string_view x_parts[] = {"经度", "东经", "东坐标", "横坐标", "x坐标", "坐标x"};
constexpr std::string_view y_parts[] = {"纬度", "北纬", "北坐标", "纵坐标", "y坐标", "坐标y"};
constexpr std::string_view pair_words =
    "坐标 经纬度 经纬度坐标 地理坐标 中心点坐标 中心坐标 位置坐标 坐标串 坐标点 location coordinate coordinates coords "
    "coord lnglat lonlat latlng latlon xy geo position center centroid polyline boundary";
constexpr std::string_view latitude_first_words = "纬经度 latlng latlon";
constexpr std::string_view trusted_systems[] = {"wgs", "84", "cgcs", "2000", "4490", "4326"};
constexpr std::string_view shifted_systems[] = {"gcj",  "bd",   "baidu", "amap", "gaode",  "mars",
                                                "百度", "高德", "火星",  "腾讯", "tencent"};

/// "wgs84Lng", "POINT_X", "start lon" → words in lower case; Chinese stays in one.
std::vector<std::string> words_of(std::string_view name) {
    std::vector<std::string> words(1);
    bool after_small = false;
    for (const char c : name) {
        const bool large = c >= 'A' && c <= 'Z';
        if (std::string_view(" _-.:()[]/").find(c) != std::string_view::npos || (large && after_small))
            words.emplace_back();
        after_small = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (std::string_view(" _-.:()[]/").find(c) == std::string_view::npos) words.back() += ascii_lower(c);
    }
    std::erase(words, "");
    return words;
}

std::optional<std::string> without(const std::string& text, std::string_view part) {
    const auto at = text.find(part);
    if (at == std::string::npos) return std::nullopt;
    return text.substr(0, at) + text.substr(at + part.size());
}

/// By one of its words: "wgs84Lng".
NamedAxis axis_by_words(std::string_view half) {
    NamedAxis found;
    for (const std::string& word : words_of(half)) {
        const bool x = lists(x_words, word), y = lists(y_words, word);
        if (!x && !y) {
            found.rest += word;
            continue;
        }
        if (found.axis != AxisName::none) return {};
        found.axis = x ? AxisName::x : AxisName::y;
    }
    return found.axis == AxisName::none ? NamedAxis() : found;
}

/// By its end: "startlng".
NamedAxis axis_by_end(const std::string& plain) {
    for (const std::string_view end : {"longitude", "lng", "lon", "latitude", "lat"})
        if (plain.ends_with(end))
            return {end.starts_with("lo") || end == "lng" ? AxisName::x : AxisName::y,
                    plain.substr(0, plain.size() - end.size())};
    return {};
}

}  // namespace

NamedAxis axis_of(const std::string& name) {
    const std::string half = half_width(name);
    const std::string plain = split_unit(half).name;
    for (const std::string_view part : x_parts)
        if (auto rest = without(plain, part)) return {AxisName::x, std::move(*rest)};
    for (const std::string_view part : y_parts)
        if (auto rest = without(plain, part)) return {AxisName::y, std::move(*rest)};
    if (plain == "e" || plain == "n") return {plain == "e" ? AxisName::x : AxisName::y, {}};
    NamedAxis found = axis_by_words(half);
    return found.axis == AxisName::none ? axis_by_end(plain) : found;
}

bool names_latitude_first(const std::string& name) {
    return lists(latitude_first_words, split_unit(name).name);
}

bool names_a_pair(const std::string& name) {
    const std::string plain = split_unit(name).name;
    return names_latitude_first(name) || lists(pair_words, plain) || plain.find("坐标") != std::string::npos ||
           plain.find("经纬") != std::string::npos;
}

std::size_t trust_in(const std::string& rest) {
    const auto names_one_of = [&](const auto& systems) {
        return std::any_of(std::begin(systems), std::end(systems),
                           [&](std::string_view system) { return rest.find(system) != std::string::npos; });
    };
    if (names_one_of(shifted_systems)) return 0;
    return names_one_of(trusted_systems) ? 2 : 1;
}

}  // namespace yimi::gis
