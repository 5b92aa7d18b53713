#include "gis/crs/chinese_crs.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <string_view>

namespace yimi::gis {
namespace {

/// First codes of EPSG's series: zones 25 on (3°) and 13 on (6°) with their number before the easting, meridians from
/// 75°E on without.
struct Datum {
    std::array<std::string_view, 8> words;  ///< in lower case without blanks and marks; any of them
    double semi_axis_m, inverse_flattening;
    int degrees, three_degree_zones, three_degree_meridians, six_degree_zones, six_degree_meridians;
};
constexpr std::array datums{
    Datum{{"cgcs2000", "china2000", "chinageodeticcoordinatesystem2000", "国家2000", "2000国家", "中国2000", "大地2000",
           "大地坐标系2000"},
          6378137,
          298.257222101,
          4490,
          4513,
          4534,
          4491,
          4502},
    Datum{{"xian1980", "xian80", "西安80", "西安1980", "1980西安", "80西安", "国家80", "1980国家"},
          6378140,
          298.257,
          4610,
          2349,
          2370,
          2327,
          2338},
    Datum{{"beijing1954", "beijing54", "北京54", "北京1954", "1954北京", "54北京", "", ""},
          6378245,
          298.3,
          4214,
          2401,
          2422,
          21413,
          21453}};

bool is_close(double a, double b, double tolerance) {
    return std::abs(a - b) <= tolerance;
}

std::string plain(std::string_view name) {
    std::string kept;
    for (const char byte : name) {
        const auto code = static_cast<unsigned char>(byte);
        if (code >= 0x80 || std::isalnum(code) != 0) kept += static_cast<char>(std::tolower(code));
    }
    return kept;
}

bool says(const std::vector<std::string>& names, std::string_view word) {
    return !word.empty() && std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        return plain(name).find(word) != std::string::npos;
    });
}

const Datum* datum_of(const SystemParameters& system) {
    // Whoever also speaks of another datum contradicts himself.
    for (const char* other : {"wgs", "newbeijing", "新北京"})
        if (says(system.names, other)) return nullptr;
    const Datum* found = nullptr;
    for (const Datum& datum : datums) {
        const auto is_said = [&](std::string_view word) { return says(system.names, word); };
        if (std::none_of(datum.words.begin(), datum.words.end(), is_said)) continue;
        if (found) return nullptr;
        found = &datum;
    }
    if (!found) return nullptr;
    // Some write WGS 84's flattening or fewer digits: up to a millimetre on the ground.
    constexpr double axis_m = 1e-3, flattening = 3e-4;
    const bool is_its_own = is_close(system.semi_axis_m, found->semi_axis_m, axis_m) &&
                            is_close(system.inverse_flattening, found->inverse_flattening, flattening);
    return is_its_own ? found : nullptr;
}

/// Nothing where the meridian is none of a zone's.
std::optional<int> zone_of(double meridian_deg, int width_deg) {
    constexpr double exact_deg = 1e-9;  // a tenth of a millimetre
    const int whole_deg = static_cast<int>(std::lround(meridian_deg));
    const int first_deg = width_deg == 6 ? 3 : 0;
    if (!is_close(meridian_deg, whole_deg, exact_deg) || (whole_deg - first_deg) % width_deg != 0) return std::nullopt;
    if (whole_deg < 75 || whole_deg > 135) return std::nullopt;  // China's
    return width_deg == 6 ? (whole_deg + 3) / 6 : whole_deg / 3;
}

int projected_code(const Datum& datum, const TransverseMercator& projection, bool prefers_six_degrees) {
    constexpr double exact = 1e-9, exact_m = 1e-4, middle_m = 500'000, per_zone_m = 1'000'000;
    if (!is_close(projection.latitude_deg, 0, exact) || !is_close(projection.scale, 1, exact) ||
        !is_close(projection.false_northing_m, 0, exact_m))
        return 0;
    const double easting_m = projection.false_easting_m;
    const auto three = zone_of(projection.meridian_deg, 3), six = zone_of(projection.meridian_deg, 6);
    if (is_close(easting_m, middle_m, exact_m)) {
        if (six && (prefers_six_degrees || !three)) return datum.six_degree_meridians + *six - 13;
        if (three) return datum.three_degree_meridians + *three - 25;
        return 0;
    }
    if (three && is_close(easting_m, *three * per_zone_m + middle_m, exact_m))
        return datum.three_degree_zones + *three - 25;
    if (six && is_close(easting_m, *six * per_zone_m + middle_m, exact_m)) return datum.six_degree_zones + *six - 13;
    return 0;
}

/// ESRI and EPSG name three degrees and keep silent about six.
bool prefers_six_degrees(const std::vector<std::string>& names) {
    for (const char* word : {"3degree", "3deg", "3度", "三度"})
        if (says(names, word)) return false;
    for (const char* word : {"6degree", "6deg", "6度", "六度", "gkcm", "gausskrugercm"})
        if (says(names, word)) return true;
    return false;
}

}  // namespace

std::string chinese_code(const SystemParameters& system) {
    const Datum* const datum = datum_of(system);
    if (!datum) return {};
    const int code = system.projection ? projected_code(*datum, *system.projection, prefers_six_degrees(system.names))
                                       : datum->degrees;
    return code == 0 ? std::string() : "EPSG:" + std::to_string(code);
}

}  // namespace yimi::gis
