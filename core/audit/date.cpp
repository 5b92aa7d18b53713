#include <chrono>
#include <cstdio>

#include "core/audit/check.h"

namespace yimi {
namespace {

std::chrono::sys_days days_of(Date date) noexcept {
    return std::chrono::year(date.year) / std::chrono::month(static_cast<unsigned>(date.month)) /
           std::chrono::day(static_cast<unsigned>(date.day));
}

Date date_of(std::chrono::sys_days days) noexcept {
    const std::chrono::year_month_day day(days);
    return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
            static_cast<int>(static_cast<unsigned>(day.day()))};
}

std::optional<int> digits(std::string_view text) noexcept {
    int number = 0;
    for (const char digit : text) {
        if (digit < '0' || digit > '9') return std::nullopt;
        number = number * 10 + (digit - '0');
    }
    return number;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) noexcept {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits(text.substr(0, 4)), month = digits(text.substr(5, 2)), day = digits(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    const std::chrono::year_month_day given{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                            std::chrono::day(static_cast<unsigned>(*day))};
    if (!given.ok()) return std::nullopt;
    return Date{*year, *month, *day};
}

std::string to_text(Date date) {
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day);
    return text;
}

Date plus_days(Date date, int days) noexcept {
    return date_of(days_of(date) + std::chrono::days(days));
}

int days_between(Date from, Date to) noexcept {
    return static_cast<int>((days_of(to) - days_of(from)).count());
}

}  // namespace yimi
