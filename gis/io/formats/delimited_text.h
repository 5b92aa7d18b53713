#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "gis/io/formats/coordinate_columns.h"

namespace yimi::gis {

/// Calls `visit` with every row of a table until that returns false.
using TableRows = std::function<void(const std::function<bool(const TableRow&)>& visit)>;

/// Parts text into rows as RFC 4180 says, with any separator; once a quote is found that nothing
/// closes, quotes are signs like others.
class RowReader {
public:
    /// `more` appends to the text, false at its end. A separator of one blank stands for any run of blanks.
    RowReader(std::function<bool(std::string&)> more, std::string separator)
        : more_(std::move(more)), separator_(std::move(separator)), stops_("\r\n" + separator_.substr(0, 1)) {
        if (separator_ == " ") stops_ += '\t';
    }
    /// False after the last row; lines with nothing in them are passed over.
    bool next(TableRow& row);

private:
    enum class Quotes { group, are_signs };
    [[nodiscard]] bool parse(TableRow& row);
    [[nodiscard]] bool take_quoted(std::size_t& at, std::string& cell) const;
    [[nodiscard]] std::size_t separator_at(std::size_t at) const;
    [[nodiscard]] bool line_ends_at(std::size_t at) const;

    std::function<bool(std::string&)> more_;
    std::string separator_;
    std::string stops_;  ///< what a cell may end before
    std::string text_;
    std::size_t begin_ = 0;
    bool ended_ = false;
    Quotes quotes_ = Quotes::group;
};

/// What parts the cells of a text, from its beginning: a tab, ";", ",", "，", "|" or " "; empty where there is one
/// column.
[[nodiscard]] std::string separator_of(std::string_view sample);

}  // namespace yimi::gis
