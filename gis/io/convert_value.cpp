#include "gis/io/convert_value.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <string>

#include "core/base/ascii.h"
#include "gis/io/field_names.h"
#include "gis/support/titles.h"

namespace yimi::gis {
namespace {

constexpr std::string_view yes_words = "1 t true y yes on 是 有 对 真 √";
constexpr std::string_view no_words = "0 f false n no off 否 无 没有 不 假 ×";

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const auto begin = text.find_first_not_of(blanks);
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

std::string shortest(double number) {
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
    return {buffer.data(), end};
}

/// Codes such as 510185 may come as numbers; they read the same as texts.
std::string as_written(const Value& value) {
    if (const auto* integer = std::get_if<std::int64_t>(&value)) return std::to_string(*integer);
    if (const auto* real = std::get_if<double>(&value)) {
        constexpr double exact_integers = 9007199254740992.0;  // 2^53
        if (std::abs(*real) < exact_integers && *real == std::trunc(*real))
            return std::to_string(static_cast<std::int64_t>(*real));
        return shortest(*real);
    }
    return std::string(trimmed(as_text(value)));
}

/// A number and what follows it, in lower case without blanks: "1,234.5 米".
struct Quantity {
    double number = 0;
    std::string unit;
};
std::optional<Quantity> quantity_in(std::string_view text) {
    std::string digits;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto digit = [&](std::size_t index) {
            return index < text.size() && text[index] >= '0' && text[index] <= '9';
        };
        const bool thousands = text[at] == ',' && at > 0 && digit(at - 1) && digit(at + 1) && digit(at + 2) &&
                               digit(at + 3) && !digit(at + 4);
        if (!thousands) digits += text[at];
    }
    Quantity quantity;
    const char* begin = digits.data();
    const char* const end = begin + digits.size();
    if (begin != end && *begin == '+') ++begin;
    const auto parsed = std::from_chars(begin, end, quantity.number);
    if (parsed.ec != std::errc()) return std::nullopt;
    for (const char* at = parsed.ptr; at != end; ++at)
        if (*at != ' ' && *at != '\t') quantity.unit += ascii_lower(*at);
    return quantity;
}

/// Nothing where it is no number, or one of another unit. A unit of its own comes before the field's.
std::optional<double> number_in(std::string_view text, const Column& column, double factor) {
    const auto quantity = quantity_in(text);
    if (!quantity) return std::nullopt;
    if (quantity->unit.empty()) return quantity->number * factor;
    const auto own_factor = unit_factor(column.unit, quantity->unit);
    return own_factor ? std::optional(quantity->number * *own_factor) : std::nullopt;
}

/// What a quantity can be at all: lengths, counts and speeds are never negative, shares lie within 0 and 1.
bool in_domain(double number, const Column& column) {
    if (!std::isfinite(number)) return false;
    if (column.unit == "share" || column.name == "see_through") return number >= 0 && number <= 1;
    if (column.unit == "%") return std::abs(number) <= 1000;  // slopes go up and down
    if (column.name == "year" || column.name == "equipment_year") return number >= 1900 && number <= 2200;
    return number >= 0;
}

std::optional<Value> converted_number(const Value& value, const Column& column, double factor) {
    std::optional<double> number;
    if (value.index() == 3)
        number = number_in(half_width(as_written(value)), column, factor);
    else if (const auto plain = as_number(value))
        number = *plain * factor;
    if (!number || !in_domain(*number, column)) return std::nullopt;
    if (column.type == ColumnType::real) return *number;
    const double whole = std::round(*number);
    constexpr double enough = 1e15;
    const bool scaled = factor != 1;  // 2.35 (万人) are whole persons but for the last digits of a double
    if (whole > enough || std::abs(whole - *number) > (scaled ? 0.5 : 1e-6)) return std::nullopt;
    return static_cast<std::int64_t>(whole);
}

std::optional<Value> converted_flag(const Value& value) {
    const std::string word = plain_name(as_written(value));
    if (lists(yes_words, word)) return std::int64_t{1};
    if (lists(no_words, word)) return std::int64_t{0};
    return std::nullopt;
}

std::optional<Value> converted_word(const Value& value, const Column& column) {
    const std::string written = as_written(value);
    const std::string plain = plain_name(written);
    for (const std::string_view word : column.words) {
        const Title title = word_title(column.name, word);
        if (written == word || plain == plain_name(word) || plain == plain_name(title.zh) ||
            plain == plain_name(title.en))
            return std::string(word);
    }
    for (const WordSynonyms& synonyms : word_synonyms())
        if (synonyms.column == column.name && lists(synonyms.names, plain) &&
            std::find(column.words.begin(), column.words.end(), synonyms.word) != column.words.end())
            return std::string(synonyms.word);
    return std::nullopt;
}

/// The runs of digits in a text.
struct Digits {
    std::array<int, 6> numbers{};
    std::size_t count = 0;
    std::size_t first_length = 0;
};
Digits digits_in(std::string_view text) {
    Digits digits;
    for (std::size_t at = 0; at < text.size() && digits.count < digits.numbers.size();) {
        if (text[at] < '0' || text[at] > '9') {
            ++at;
            continue;
        }
        const char* const end = text.data() + text.size();
        const auto parsed = std::from_chars(text.data() + at, end, digits.numbers[digits.count]);
        const auto length = static_cast<std::size_t>(parsed.ptr - text.data()) - at;
        if (digits.count++ == 0) digits.first_length = length;
        at += length;
    }
    return digits;
}

bool is_day(int year, int month, int day) {
    constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return false;
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return day <= lengths[month - 1] + (month == 2 && leap ? 1 : 0);
}

/// "2024-03-06", "2024/3/6", "2024年3月6日", "20240306", with or without a time behind.
std::optional<Value> converted_date(const Value& value) {
    const Digits digits = digits_in(half_width(as_written(value)));
    auto [year, month, day] = std::array{digits.numbers[0], digits.numbers[1], digits.numbers[2]};
    if (digits.count >= 1 && digits.first_length == 8) {
        day = year % 100;
        month = year / 100 % 100;
        year /= 10000;
    } else if (digits.count < 3 || digits.first_length != 4) {
        return std::nullopt;
    }
    if (!is_day(year, month, day)) return std::nullopt;
    char text[48];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
    return std::string(text);
}

/// "7:40", "07:40:00", "7时40分"; a time of day to the minute.
std::optional<Value> converted_time(const Value& value) {
    const std::string text = half_width(as_written(value));
    const Digits digits = digits_in(text);
    const bool marked = text.find(':') != std::string::npos || text.find("时") != std::string::npos ||
                        text.find("点") != std::string::npos;
    if (!marked || digits.count < 1 || digits.count > 3) return std::nullopt;
    if (digits.numbers[0] > 23 || digits.numbers[1] > 59) return std::nullopt;
    char written[32];
    std::snprintf(written, sizeof written, "%02d:%02d", digits.numbers[0], digits.numbers[1]);
    return std::string(written);
}

}  // namespace

std::string unit_in(const Value& value) {
    if (value.index() != 3) return {};
    const auto quantity = quantity_in(half_width(as_written(value)));
    return quantity ? quantity->unit : std::string();
}

std::optional<Value> convert_value(const Value& value, const Column& column, double factor) {
    if (is_unknown(value)) return Value{};
    if (value.index() == 3 && trimmed(as_text(value)).empty()) return Value{};
    if (!column.words.empty()) return converted_word(value, column);
    switch (column.type) {
        case ColumnType::integer:
        case ColumnType::real:
            return converted_number(value, column, factor);
        case ColumnType::boolean:
            return converted_flag(value);
        case ColumnType::date:
            return converted_date(value);
        case ColumnType::time:
            return converted_time(value);
        case ColumnType::text:
        case ColumnType::json:
            break;
    }
    return as_written(value);
}

}  // namespace yimi::gis
