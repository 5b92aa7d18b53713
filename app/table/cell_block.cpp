#include "app/table/cell_block.h"

namespace yimi::app {
namespace {

/// Reads cell after cell.
class Reader {
public:
    explicit Reader(const QString& text) : text_(text) {}

    [[nodiscard]] bool at_end() const noexcept { return at_ >= text_.size(); }

    std::vector<QString> line() {
        std::vector<QString> cells;
        for (;;) {
            cells.push_back(peek() == u'"' ? quoted_cell() : plain_cell());
            if (peek() != u'\t') break;
            ++at_;
        }
        if (peek() == u'\r') ++at_;
        if (peek() == u'\n') ++at_;
        return cells;
    }

private:
    [[nodiscard]] char16_t peek() const noexcept { return at_end() ? u'\0' : text_[at_].unicode(); }

    QString plain_cell() {
        const qsizetype begin = at_;
        while (!at_end() && peek() != u'\t' && peek() != u'\n' && peek() != u'\r') ++at_;
        return text_.mid(begin, at_ - begin);
    }

    /// One whose quotation does not end is a plain text that begins with a quotation mark.
    QString quoted_cell() {
        const qsizetype begin = at_++;
        QString cell;
        while (!at_end()) {
            const QChar each = text_[at_++];
            if (each != u'"') {
                cell += each;
            } else if (peek() == u'"') {
                cell += each;
                ++at_;
            } else if (at_end() || peek() == u'\t' || peek() == u'\n' || peek() == u'\r') {
                return cell;
            } else {
                break;
            }
        }
        at_ = begin;
        return plain_cell();
    }

    const QString& text_;
    qsizetype at_ = 0;
};

}  // namespace

CellBlock cell_block(const QString& text) {
    CellBlock block;
    for (Reader reader(text); !reader.at_end();) block.push_back(reader.line());
    return block;
}

}  // namespace yimi::app
