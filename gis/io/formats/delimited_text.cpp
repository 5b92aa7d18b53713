#include "gis/io/formats/delimited_text.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace yimi::gis {

std::size_t RowReader::separator_at(std::size_t at) const {
    if (separator_ != " ")
        return !separator_.empty() && text_.compare(at, separator_.size(), separator_) == 0 ? separator_.size() : 0;
    std::size_t end = at;
    while (end < text_.size() && (text_[end] == ' ' || text_[end] == '\t')) ++end;
    return end - at;
}

bool RowReader::line_ends_at(std::size_t at) const {
    return at == text_.size() || text_[at] == '\n' || text_[at] == '\r';
}

/// From the opening quote on; `at` comes to stand behind the closing one. False where that is not in the text.
bool RowReader::take_quoted(std::size_t& at, std::string& cell) const {
    std::size_t from = at + 1;
    while (true) {
        const auto quote = text_.find('"', from);
        if (quote == std::string::npos) return false;
        cell.append(text_, from, quote - from);
        from = quote + 1;
        if (from < text_.size() && text_[from] == '"') {
            cell += '"';
            ++from;
            continue;
        }
        std::size_t behind = from;
        if (separator_ != " ")
            while (behind < text_.size() && text_[behind] == ' ') ++behind;
        if (line_ends_at(behind) || separator_at(behind) > 0) {
            at = behind;
            return true;
        }
        cell += '"';  // a quote within the text that its writer forgot to double
    }
}

/// One row from `begin_`; false where its end is not in the text yet.
bool RowReader::parse(TableRow& row) {
    row.clear();
    std::size_t at = begin_;
    if (separator_ == " ") at += separator_at(at);
    while (true) {
        std::string& cell = row.emplace_back();
        if (quotes_ == Quotes::group && at < text_.size() && text_[at] == '"' && !take_quoted(at, cell)) return false;
        std::size_t width = 0;
        const std::size_t from = at;
        while (true) {
            at = std::min(text_.find_first_of(stops_, at), text_.size());
            if (line_ends_at(at) || (width = separator_at(at)) > 0) break;
            ++at;
        }
        cell.append(text_, from, at - from);
        if (!line_ends_at(at)) {
            at += width;
            if (separator_ != " " || !line_ends_at(at)) continue;
        }
        if (at == text_.size()) {
            if (!ended_) return false;
        } else {
            const bool both = text_[at] == '\r' && at + 1 < text_.size() && text_[at + 1] == '\n';
            if (text_[at] == '\r' && at + 1 == text_.size() && !ended_) return false;
            at += both ? 2 : 1;
        }
        begin_ = at;
        return true;
    }
}

bool RowReader::next(TableRow& row) {
    constexpr std::size_t longest_quoted = std::size_t{64} << 20;
    while (true) {
        if (begin_ == text_.size() && ended_) return false;
        bool parsed = parse(row);
        if (!parsed && (ended_ || text_.size() - begin_ > longest_quoted)) {
            quotes_ = Quotes::are_signs;
            parsed = parse(row);
        }
        if (parsed) {
            const auto is_blank = [](const std::string& cell) {
                return cell.find_first_not_of(" \t") == std::string::npos;
            };
            if (std::all_of(row.begin(), row.end(), is_blank)) continue;
            return true;
        }
        text_.erase(0, begin_);
        begin_ = 0;
        // Twice as much each time: else a row without an end would be parted again and again.
        for (const std::size_t enough = text_.size() * 2; !ended_ && text_.size() <= enough;) ended_ = !more_(text_);
    }
}

namespace {

/// How evenly a separator parts the rows: the share of rows with the commonest number of cells, and that number.
double evenness(std::string_view sample, const std::string& separator) {
    RowReader reader(
        [&](std::string& text) {
            text += sample;
            return false;
        },
        separator);
    std::map<std::size_t, std::size_t> rows_by_cells;
    std::size_t rows = 0;
    constexpr std::size_t enough = 200;
    for (TableRow row; rows < enough && reader.next(row); ++rows) ++rows_by_cells[row.size()];
    std::size_t cells = 0, most = 0;
    for (const auto& [count, of] : rows_by_cells)
        if (of > most) std::tie(cells, most) = std::pair{count, of};
    if (cells < 2) return 0;
    const double share = static_cast<double>(most) / static_cast<double>(rows);
    constexpr std::size_t many = 8;  // more columns than this prove no more
    return share * share * static_cast<double>(std::min(cells, many));
}

}  // namespace

std::string separator_of(std::string_view sample) {
    std::string best;
    double most = 0;
    for (const char* const separator : {"\t", ";", ",", "，", "|", " "}) {
        const double even = evenness(sample, separator);
        if (even > most && (separator[0] != ' ' || most == 0)) {
            best = separator;
            most = even;
        }
    }
    return best;
}

}  // namespace yimi::gis
