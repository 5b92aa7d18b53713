#include "gis/io/field_names.h"

#include <array>
#include <utility>

#include "core/base/ascii.h"

namespace yimi::gis {
namespace {

struct Unit {
    std::string_view of;  ///< the column's unit
    std::string_view names;
    double factor;
};

constexpr Unit units[] = {
    {"m", "m 米 公尺", 1},
    {"m", "cm 厘米 公分", 0.01},
    {"m", "mm 毫米", 0.001},
    {"m", "dm 分米", 0.1},
    {"m", "km 公里 千米", 1000},
    {"m", "ft 英尺", 0.3048},
    {"km/h", "km/h kmh kph 公里/小时 公里每小时 公里/时 千米/小时 千米每小时 千米/时 公里 码", 1},
    {"km/h", "m/s 米/秒 米每秒", 3.6},
    {"km/h", "mph", 1.609344},
    {"m²", "m² m2 ㎡ 平方米 平米 sqm", 1},
    {"m²", "ha 公顷", 10000},
    {"m²", "km² km2 平方公里 平方千米", 1e6},
    {"m²", "亩", 10000.0 / 15},
    {"s", "s 秒 秒钟 sec", 1},
    {"s", "min 分 分钟", 60},
    {"share", "% pct 百分比", 0.01},
    {"share", "‰", 0.001},
    {"%", "% pct 百分比", 1},
    {"%", "‰", 0.1},
    {"person", "人 名 个", 1},
    {"person", "千人", 1000},
    {"person", "万人 万", 10000},
    {"seat", "座 个 人 位 名", 1},
    {"vehicles/h", "辆/小时 辆/时 辆每小时 pcu/h veh/h 辆", 1},
    {"year", "岁 周岁 年 yr years", 1},
    {"dB(A)", "db dba db(a) 分贝", 1},
    {"", "层 f 楼 年 个 处 把 座", 1},
};

bool is_unit(std::string_view text) noexcept {
    for (const Unit& unit : units)
        if (lists(unit.names, text)) return true;
    return false;
}

}  // namespace

std::string half_width(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto octet = [&](std::size_t index) {
            return index < text.size() ? static_cast<unsigned char>(text[index]) : 0U;
        };
        const unsigned code = octet(at) == 0xEF ? (octet(at + 1) & 0x3FU) << 6 | (octet(at + 2) & 0x3FU) : 0;
        if (octet(at) == 0xEF && (octet(at + 1) == 0xBC || octet(at + 1) == 0xBD) && code >= 0xF01 && code <= 0xF5E) {
            plain += static_cast<char>(code - 0xF01 + 0x21);
            at += 2;
        } else {
            plain += text[at];
        }
    }
    return plain;
}

std::string plain_name(std::string_view name) {
    std::string plain;
    for (const char c : half_width(name)) {
        if (std::string_view(" _-.:()[]").find(c) != std::string_view::npos) continue;
        plain += ascii_lower(c);
    }
    return plain;
}

bool lists(std::string_view names, std::string_view name) noexcept {
    if (name.empty()) return false;
    for (std::size_t at = names.find(name); at != std::string_view::npos; at = names.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        if ((at == 0 || names[at - 1] == ' ') && (end == names.size() || names[end] == ' ')) return true;
    }
    return false;
}

std::optional<double> unit_factor(std::string_view column_unit, std::string_view unit) noexcept {
    if (unit.empty()) return 1.0;
    for (const Unit& known : units)
        if (known.of == column_unit && lists(known.names, unit)) return known.factor;
    return std::nullopt;
}

NameAndUnit split_unit(std::string_view name) {
    const std::string lower = ascii_lower(half_width(name));
    const auto open = lower.find_first_of("([");
    if (open != std::string::npos && open > 0) {
        const auto close = lower.find_last_of(")]");
        const std::string inside = lower.substr(open + 1, close == std::string::npos ? close : close - open - 1);
        if (is_unit(inside)) return {plain_name(lower.substr(0, open)), inside};
    }
    if (const auto mark = lower.find_last_of("_ "); mark != std::string::npos && is_unit(lower.substr(mark + 1)))
        return {plain_name(lower.substr(0, mark)), lower.substr(mark + 1)};
    return {plain_name(name), {}};
}

}  // namespace yimi::gis
