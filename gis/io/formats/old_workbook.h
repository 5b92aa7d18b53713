#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "core/base/result.h"

namespace yimi::gis {

/// What a cell's number means.
enum class NumberFormat : std::uint8_t { number, date, time, date_and_time };

/// A cell of a sheet that has something in it.
struct OldCell {
    std::uint16_t column = 0;
    NumberFormat format = NumberFormat::number;
    std::variant<double, std::uint32_t, std::string> value;  ///< a number, one of the shared texts, a text of its own
};

struct OldSheet {
    std::string name;
    std::map<std::uint16_t, std::vector<OldCell>> rows;
};

/// A workbook of Excel 97 to 2003 ([MS-XLS], BIFF8) with the results of its formulas.
struct OldWorkbook {
    std::vector<std::string> texts;
    std::vector<OldSheet> sheets;
    bool days_from_1904 = false;

    /// As a person reads it: dates as 2024-03-01, times as 08:30:00, numbers in full.
    [[nodiscard]] std::string text_of(const OldCell& cell) const;
};

/// `stream`: what lies under "Workbook" in the file. Errors: bad_data where it is damaged; unsupported (detail
/// "reason": "password", or "workbook_before_1997").
[[nodiscard]] Result<OldWorkbook> read_old_workbook(const std::string& stream);

}  // namespace yimi::gis
