#include "gis/io/formats/old_workbook.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <optional>

#include "gis/io/formats/workbook_records.h"

// FreeXL, which GDAL reads .xls with, believes the counts that stand in a file (a damaged one reads or writes beyond
// its memory), and leaves out the results of formulas.

namespace yimi::gis {
namespace {

enum Kind : std::uint16_t {
    formula = 0x0006,
    end = 0x000A,
    date_mode = 0x0022,
    password = 0x002F,
    bound_sheet = 0x0085,
    many_short_numbers = 0x00BD,
    rich_label = 0x00D6,
    cell_style = 0x00E0,
    shared_texts = 0x00FC,
    shared_label = 0x00FD,
    long_number = 0x0203,
    label = 0x0204,
    truth = 0x0205,
    formula_text = 0x0207,
    short_number = 0x027E,
    number_format = 0x041E,
    beginning = 0x0809
};

Error damaged() {
    return {ErrorCode::bad_data, "the workbook is damaged", {}};
}
Error unsupported(const char* reason) {
    return {ErrorCode::unsupported, "a workbook that cannot be read", {{"reason", reason}}};
}

/// The built-in formats of dates and times, those of Chinese Excel (27 … 36, 50 … 58) among them.
NumberFormat built_in_format(std::uint64_t number) {
    if (number == 22) return NumberFormat::date_and_time;
    if ((number >= 18 && number <= 21) || (number >= 32 && number <= 35) || (number >= 45 && number <= 47) ||
        number == 55 || number == 56)
        return NumberFormat::time;
    if ((number >= 14 && number <= 17) || (number >= 27 && number <= 31) || number == 36 ||
        (number >= 50 && number <= 58))
        return NumberFormat::date;
    return NumberFormat::number;
}

/// What is neither quoted, nor in brackets ([红色], [$-804]), nor behind a backslash decides: y and d are dates, h and
/// s times.
NumberFormat format_of(const std::string& pattern) {
    bool quoted = false, bracketed = false, date = false, time = false;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const char sign = pattern[at];
        if (sign == '"') quoted = !quoted;
        if (quoted) continue;
        if (sign == '\\' || sign == '_' || sign == '*') {
            ++at;
            continue;
        }
        // [h]:mm counts hours, however many.
        if (sign == '[' && pattern.find_first_of("hHmMsS", at) != at + 1) bracketed = true;
        if (sign == ']') bracketed = false;
        if (bracketed) continue;
        if (sign == 'y' || sign == 'Y' || sign == 'd' || sign == 'D') date = true;
        if (sign == 'h' || sign == 'H' || sign == 's' || sign == 'S') time = true;
        if (sign == ';') break;  // what follows is for negative numbers
    }
    if (pattern == "General" || pattern == "GENERAL") return NumberFormat::number;
    return date && time ? NumberFormat::date_and_time
           : date       ? NumberFormat::date
           : time       ? NumberFormat::time
                        : NumberFormat::number;
}

/// Thirty bits of a number, which may be whole, and may be a hundredth ([MS-XLS] 2.5.218).
double number_in(std::uint32_t bits) {
    const double value = (bits & 2U) != 0 ? static_cast<double>(static_cast<std::int32_t>(bits) >> 2)
                                          : std::bit_cast<double>(std::uint64_t{bits & ~3U} << 32U);
    return (bits & 1U) != 0 ? value / 100 : value;
}

class WorkbookReader {
public:
    explicit WorkbookReader(std::string_view stream) : stream_(stream) {}

    [[nodiscard]] Result<OldWorkbook> read() && {
        YIMI_TRY(globals, read_globals());
        static_cast<void>(globals);
        for (std::size_t sheet = 0; sheet < workbook_.sheets.size(); ++sheet) {
            YIMI_TRY(read, read_sheet(workbook_.sheets[sheet], offsets_[sheet]));
            static_cast<void>(read);
        }
        return std::move(workbook_);
    }

private:
    Result<Done> read_globals() {
        WorkbookRecords records(stream_);
        WorkbookRecord record;
        if (!records.next(record) || record.kind != beginning) return damaged();
        constexpr std::uint64_t biff8 = 0x0600;
        if (record.number(2) != biff8) return unsupported("workbook_before_1997");
        while (records.next(record) && record.kind != end) {
            if (record.kind == password) return unsupported("password");
            if (record.kind == date_mode) workbook_.days_from_1904 = record.number(2) == 1;
            if (record.kind == bound_sheet) add_sheet(record);
            if (record.kind == number_format) {
                const std::uint64_t number = record.number(2);
                formats_[number] = format_of(record.text(2));
            }
            if (record.kind == cell_style) {
                record.skip(2);
                styles_.push_back(record.number(2));
            }
            if (record.kind == shared_texts) read_texts(record);
            if (record.is_cut()) return damaged();
        }
        if (record.kind != end) return damaged();
        return Done{};
    }

    void add_sheet(WorkbookRecord& record) {
        const auto offset = static_cast<std::size_t>(record.number(4));
        record.skip(1);
        constexpr std::uint64_t worksheet = 0;
        if (record.number(1) != worksheet) return;  // a chart, a macro
        workbook_.sheets.push_back({record.text(1), {}});
        offsets_.push_back(offset);
    }

    void read_texts(WorkbookRecord& record) {
        record.skip(4);
        for (std::uint64_t left = record.number(4); left > 0 && !record.is_cut(); --left)
            workbook_.texts.push_back(record.text(2));
    }

    Result<Done> read_sheet(OldSheet& sheet, std::size_t offset) {
        WorkbookRecords records(stream_, offset);
        WorkbookRecord record;
        if (!records.next(record) || record.kind != beginning) return damaged();
        std::size_t inner = 0;  // charts have a beginning and an end of their own
        OldCell* waiting = nullptr;
        while (records.next(record)) {
            if (record.kind == beginning) ++inner;
            if (record.kind == end && inner-- == 0) return Done{};
            if (inner > 0) continue;
            if (record.kind == formula_text && waiting) {
                waiting->value = record.text(2);
                waiting = nullptr;
            } else if (record.kind == formula) {
                waiting = add_formula(sheet, record);
            } else if (is_cell(record.kind)) {
                waiting = nullptr;
                add_cells(sheet, record);
            }
            if (record.is_cut()) return damaged();
        }
        return damaged();
    }

    static bool is_cell(std::uint16_t kind) {
        constexpr std::array cells = {many_short_numbers, rich_label, shared_label, long_number, label, truth,
                                      short_number};
        return std::find(cells.begin(), cells.end(), kind) != cells.end();
    }

    [[nodiscard]] NumberFormat format_of_style(std::uint64_t style) const {
        if (style >= styles_.size()) return NumberFormat::number;
        const auto own = formats_.find(styles_[style]);
        return own == formats_.end() ? built_in_format(styles_[style]) : own->second;
    }

    struct Place {
        std::uint16_t row = 0, column = 0;
    };
    static Place place_in(WorkbookRecord& record) {
        const auto row = static_cast<std::uint16_t>(record.number(2));
        return {row, static_cast<std::uint16_t>(record.number(2))};
    }

    void add_cells(OldSheet& sheet, WorkbookRecord& record) const {
        const std::uint16_t kind = record.kind;
        Place place = place_in(record);
        auto& row = sheet.rows[place.row];
        if (kind == many_short_numbers) {
            constexpr std::size_t each = 6, last_column = 2;
            for (; record.left() >= each + last_column; ++place.column) {
                const NumberFormat format = format_of_style(record.number(2));
                row.push_back({place.column, format, number_in(static_cast<std::uint32_t>(record.number(4)))});
            }
            return;
        }
        OldCell cell{place.column, format_of_style(record.number(2)), 0.0};
        if (kind == long_number) cell.value = record.real();
        if (kind == short_number) cell.value = number_in(static_cast<std::uint32_t>(record.number(4)));
        if (kind == shared_label) cell.value = static_cast<std::uint32_t>(record.number(4));
        if (kind == label || kind == rich_label) cell.value = record.text(2);
        if (kind == truth) {
            const auto value = static_cast<double>(record.number(1));
            const bool is_mistake = record.number(1) != 0;
            if (is_mistake) return;
            cell.value = value;
        }
        row.push_back(std::move(cell));
    }

    /// The cell where its result is a text, which follows.
    OldCell* add_formula(OldSheet& sheet, WorkbookRecord& record) const {
        const Place place = place_in(record);
        OldCell cell{place.column, format_of_style(record.number(2)), 0.0};
        const std::uint64_t result = record.number(8);
        constexpr std::uint64_t is_no_number = 0xFFFF;
        if (result >> 48U != is_no_number) {
            cell.value = std::bit_cast<double>(result);
            sheet.rows[place.row].push_back(std::move(cell));
            return nullptr;
        }
        enum Result : std::uint64_t { as_text, as_truth };
        const std::uint64_t type = result & 0xFFU;
        if (type != as_text && type != as_truth) return nullptr;  // a mistake, or nothing
        if (type == as_truth) cell.value = static_cast<double>(result >> 16U & 0xFFU);
        if (type == as_text) cell.value = std::string();
        auto& row = sheet.rows[place.row];
        row.push_back(std::move(cell));
        return type == as_text ? &row.back() : nullptr;
    }

    std::string_view stream_;
    OldWorkbook workbook_;
    std::vector<std::size_t> offsets_;
    std::map<std::uint64_t, NumberFormat> formats_;
    std::vector<std::uint64_t> styles_;
};

std::string digits_of(double number) {
    std::array<char, 32> digits{};
    const auto last = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    return {digits.data(), last};
}

/// Days since 30 December 1899; Excel takes 1900 for a leap year, so before March 1900 it counts one less.
std::string day_of(std::int64_t serial, bool from_1904) {
    constexpr std::int64_t leap_day = 60, between_systems = 1462;
    const std::int64_t days = from_1904 ? serial + between_systems : serial < leap_day ? serial + 1 : serial;
    const std::chrono::year_month_day day =
        std::chrono::sys_days(std::chrono::December / 30 / 1899) + std::chrono::days(static_cast<int>(days));
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(day.year()),
                  static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
    return text.data();
}

std::string time_of(std::int64_t seconds) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d:%02d", static_cast<int>(seconds / 3600),
                  static_cast<int>(seconds / 60 % 60), static_cast<int>(seconds % 60));
    return text.data();
}

}  // namespace

std::string OldWorkbook::text_of(const OldCell& cell) const {
    if (const auto* own = std::get_if<std::string>(&cell.value)) return *own;
    if (const auto* shared = std::get_if<std::uint32_t>(&cell.value))
        return *shared < texts.size() ? texts[*shared] : std::string();
    const double number = std::get<double>(cell.value);
    constexpr double last_day = 2958466, seconds_a_day = 86400;  // of the year 9999
    if (cell.format == NumberFormat::number || !(number >= 0 && number < last_day)) return digits_of(number);
    const auto seconds = static_cast<std::int64_t>(std::llround(number * seconds_a_day));
    const std::int64_t day = seconds / 86400;
    if (cell.format == NumberFormat::time) return time_of(seconds);
    const std::string date = day_of(day, days_from_1904);
    return cell.format == NumberFormat::date ? date : date + " " + time_of(seconds % 86400);
}

Result<OldWorkbook> read_old_workbook(const std::string& stream) {
    return WorkbookReader(stream).read();
}

}  // namespace yimi::gis
