#pragma once

#include <string>
#include <variant>
#include <vector>

namespace yimi::test {

using OldCell = std::variant<std::u16string, double>;

/// The bytes of an .xls file with one sheet, as Excel 97 to 2003 wrote it, which no library here can write: BIFF8
/// records ([MS-XLS]) in a compound file ([MS-CFB]).
[[nodiscard]] std::string old_workbook(const std::u16string& sheet, const std::vector<std::vector<OldCell>>& rows);

}  // namespace yimi::test
