#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace yimi::test {

/// A cell whose value its program worked out.
struct OldFormula {
    std::variant<double, std::u16string> result;
};
/// Days since the end of 1899, shown as a day.
struct OldDate {
    double days = 0;
};
/// Whole, and written as Excel writes whole numbers: in thirty bits.
struct OldShort {
    std::int32_t number = 0;
};
using OldCell = std::variant<std::u16string, double, OldFormula, OldDate, OldShort>;

/// The bytes of an .xls file with one sheet, as Excel 97 to 2003 wrote it, which no library here can write: BIFF8
/// records ([MS-XLS]) in a compound file ([MS-CFB]).
[[nodiscard]] std::string old_workbook(const std::u16string& sheet, const std::vector<std::vector<OldCell>>& rows);

}  // namespace yimi::test
