#include <chrono>
#include <cmath>

#include "app/cli/formula_kinds.h"
#include "core/sight/sun_position.h"
#include "gis/crs/crs.h"

namespace yimi::app {
namespace {

using nlohmann::json;

constexpr Range longitudes{.at_least = -180, .at_most = 180};
constexpr Range latitudes{.at_least = -90, .at_most = 90};

Result<gis::Crs> read_crs(FormulaInputs& inputs, std::string_view key, const std::string& definition) {
    auto crs = gis::find_crs(definition);
    if (crs) return crs;
    inputs.refuse(key, "is not a known coordinate system: \"" + definition + "\"", "give a code such as EPSG:4544");
    return *inputs.failure();
}

Result<FormulaAnswer> transform(FormulaInputs& inputs) {
    const std::string from = inputs.text("from"), to = inputs.text("to");
    const Point at{inputs.number("x", any_number), inputs.number("y", any_number)};
    if (const auto& failure = inputs.failure()) return *failure;
    YIMI_TRY(source, read_crs(inputs, "from", from));
    YIMI_TRY(target, read_crs(inputs, "to", to));
    YIMI_TRY(transformer, gis::Transformer::between(from, to));
    const auto image = transformer.transformed(at);
    if (!image) {
        inputs.refuse("x", "and y have no image: " + image.error().message,
                      "x is east or longitude, y is north or latitude; check that they fit the system");
        return *inputs.failure();
    }
    const Point moved = image.value();
    return FormulaAnswer{{moved.x, moved.y},
                         target.geographic ? "degree" : "m",
                         {step("from {} ({}): x = {} east, y = {} north", from, source.name, at.x, at.y),
                          step("to {} ({}): x = {} east, y = {} north", to, target.name, moved.x, moved.y)}};
}

Result<FormulaAnswer> shifted(FormulaInputs& inputs, Point (*shift)(Point) noexcept, std::string_view what) {
    const Point at{inputs.number("lon", longitudes), inputs.number("lat", latitudes)};
    if (const auto& failure = inputs.failure()) return *failure;
    const Point moved = shift(at);
    FormulaAnswer answer{{moved.x, moved.y}, "degree", {}};
    answer.steps.push_back(step("{}: longitude {} + {} = {}", what, at.x, moved.x - at.x, moved.x));
    answer.steps.push_back(step("{}: latitude {} + {} = {}", what, at.y, moved.y - at.y, moved.y));
    if (moved == at) answer.steps.emplace_back("the place lies outside China: no shift is applied");
    return answer;
}

Result<FormulaAnswer> wgs84_to_gcj02_formula(FormulaInputs& inputs) {
    return shifted(inputs, gis::wgs84_to_gcj02, "WGS 84 to GCJ-02");
}

Result<FormulaAnswer> gcj02_to_wgs84_formula(FormulaInputs& inputs) {
    return shifted(inputs, gis::gcj02_to_wgs84, "GCJ-02 to WGS 84, by iteration to 1e-10 degrees");
}

Result<FormulaAnswer> gcj02_to_bd09_formula(FormulaInputs& inputs) {
    return shifted(inputs, gis::gcj02_to_bd09, "GCJ-02 to BD-09");
}

/// Reads a fixed number of digits and takes them off the text; nothing where they are not there.
std::optional<int> take_digits(std::string_view& text, std::size_t count) {
    if (text.size() < count) return std::nullopt;
    int number = 0;
    for (const char digit : text.substr(0, count)) {
        if (digit < '0' || digit > '9') return std::nullopt;
        number = number * 10 + (digit - '0');
    }
    text.remove_prefix(count);
    return number;
}

bool take(std::string_view& text, char expected) {
    if (text.empty() || text.front() != expected) return false;
    text.remove_prefix(1);
    return true;
}

/// Minutes east of UT from "Z", "+08:00" or "-03:30".
std::optional<int> take_offset(std::string_view text) {
    if (text == "Z") return 0;
    const bool east = !text.empty() && text.front() == '+';
    if (!east && !take(text, '-')) return std::nullopt;
    if (east) text.remove_prefix(1);
    const auto hours = take_digits(text, 2);
    if (!hours || !take(text, ':')) return std::nullopt;
    const auto minutes = take_digits(text, 2);
    if (!minutes || !text.empty() || *hours > 14 || *minutes > 59) return std::nullopt;
    return (*hours * 60 + *minutes) * (east ? 1 : -1);
}

/// Days since 2000 of "2024-06-21T05:00:00Z"; seconds may be left out, an offset such as +08:00 is understood.
std::optional<double> parse_time(std::string_view text) {
    const auto year = take_digits(text, 4);
    if (!year || !take(text, '-')) return std::nullopt;
    const auto month = take_digits(text, 2);
    if (!month || !take(text, '-')) return std::nullopt;
    const auto day = take_digits(text, 2);
    if (!day || !take(text, 'T')) return std::nullopt;
    const auto hour = take_digits(text, 2);
    if (!hour || !take(text, ':')) return std::nullopt;
    const auto minute = take_digits(text, 2);
    if (!minute) return std::nullopt;
    double second = 0;
    if (take(text, ':')) {
        const auto whole = take_digits(text, 2);
        if (!whole) return std::nullopt;
        second = *whole;
        if (take(text, '.'))
            for (double place = 0.1; !text.empty() && text.front() >= '0' && text.front() <= '9'; place /= 10)
                second += place * *take_digits(text, 1);
    }
    const auto offset = take_offset(text);
    using namespace std::chrono;
    const year_month_day date(std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                              std::chrono::day(static_cast<unsigned>(*day)));
    if (!offset || !date.ok() || *hour > 23 || *minute > 59 || second >= 61) return std::nullopt;
    return days_since_2000(*year, *month, *day, *hour * 3600 + (*minute - *offset) * 60 + second);
}

Result<FormulaAnswer> sun_position_formula(FormulaInputs& inputs) {
    const double lon = inputs.number("lon", longitudes), lat = inputs.number("lat", latitudes);
    const std::string time = inputs.text("time");
    const auto days = parse_time(time);
    if (!days)
        inputs.refuse("time", "is not a time", "give one such as 2024-06-21T05:00:00Z or 2024-06-21T13:00:00+08:00");
    if (const auto& failure = inputs.failure()) return *failure;
    const SunPosition sun = sun_position(lon, lat, *days);
    return FormulaAnswer{{{"azimuth_deg", sun.azimuth_deg}, {"elevation_deg", sun.elevation_deg}},
                         "degree",
                         {step("{} is {} days after noon (UT) of 1 January 2000", time, *days),
                          step("at {} east, {} north: azimuth {} from north clockwise, elevation {} without refraction",
                               lon, lat, sun.azimuth_deg, sun.elevation_deg)}};
}

constexpr FormulaKind kinds[] = {
    {"transform", transform},
    {"wgs84_to_gcj02", wgs84_to_gcj02_formula},
    {"gcj02_to_wgs84", gcj02_to_wgs84_formula},
    {"gcj02_to_bd09", gcj02_to_bd09_formula},
    {"sun_position", sun_position_formula},
};

}  // namespace

std::span<const FormulaKind> coordinate_formulas() {
    return kinds;
}

}  // namespace yimi::app
