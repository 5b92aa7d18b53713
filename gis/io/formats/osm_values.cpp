#include <charconv>
#include <cmath>
#include <numbers>

#include "gis/io/formats/osm_tags.h"

namespace yimi::gis {
namespace {

/// A number and what follows it, without the blanks around.
struct NumberAndUnit {
    double number = 0;
    std::string_view unit;
};

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(' ');
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

std::optional<NumberAndUnit> parted(std::string_view value) {
    value = trimmed(value);
    if (value.starts_with('+')) value.remove_prefix(1);
    NumberAndUnit parts;
    const auto read = std::from_chars(value.data(), value.data() + value.size(), parts.number);
    if (read.ec != std::errc() || !std::isfinite(parts.number)) return std::nullopt;
    parts.unit = trimmed(value.substr(static_cast<std::size_t>(read.ptr - value.data())));
    return parts;
}

constexpr double foot_m = 0.3048, inch_m = 0.0254;

/// What stands behind the feet of 3'6".
std::optional<double> inches_in(std::string_view text) {
    if (trimmed(text).empty()) return 0;
    const auto inches = parted(text);
    if (!inches || (inches->unit != "\"" && inches->unit != "″" && !inches->unit.empty())) return std::nullopt;
    return inches->number;
}

}  // namespace

std::optional<double> osm_speed_kmh(std::string_view value) {
    const auto parts = parted(value);
    if (!parts) return std::nullopt;
    constexpr double mile_km = 1.609344, knot_km = 1.852;
    if (parts->unit.empty() || parts->unit == "km/h" || parts->unit == "kmh" || parts->unit == "kph")
        return parts->number;
    if (parts->unit == "mph") return parts->number * mile_km;
    if (parts->unit == "knots") return parts->number * knot_km;
    return std::nullopt;
}

std::optional<double> osm_length_m(std::string_view value) {
    const auto parts = parted(value);
    if (!parts) return std::nullopt;
    constexpr double kilometre_m = 1000, mile_m = 1609.344, centimetre_m = 0.01;
    const std::string_view unit = parts->unit;
    if (unit.empty() || unit == "m" || unit == "metre" || unit == "metres" || unit == "米") return parts->number;
    if (unit == "km") return parts->number * kilometre_m;
    if (unit == "cm") return parts->number * centimetre_m;
    if (unit == "mi") return parts->number * mile_m;
    if (unit == "ft" || unit == "feet") return parts->number * foot_m;
    if (unit == "\"" || unit == "in") return parts->number * inch_m;
    if (!unit.starts_with('\'')) return std::nullopt;
    const auto inches = inches_in(unit.substr(1));
    if (!inches) return std::nullopt;
    return parts->number * foot_m + *inches * inch_m;
}

std::optional<double> osm_slope_pct(std::string_view value) {
    const auto parts = parted(value);
    if (!parts) return std::nullopt;
    if (parts->unit == "%") return parts->number;
    constexpr double right_angle = 90;
    if (parts->unit == "°" && std::abs(parts->number) < right_angle)
        return 100 * std::tan(parts->number * std::numbers::pi / 180);
    return std::nullopt;
}

}  // namespace yimi::gis
