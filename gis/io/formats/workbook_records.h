#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace yimi::gis {

/// A record of an old workbook with what its continuations add; reading beyond its end gives nothing and is remembered.
class WorkbookRecord {
public:
    std::uint16_t kind = 0;

    void add_piece(std::string_view piece) { pieces_.push_back(piece); }
    [[nodiscard]] std::uint64_t number(std::size_t bytes);
    [[nodiscard]] double real();
    void skip(std::size_t bytes);
    /// Characters behind a count of them, which has one byte or two; without fonts and sounds. UTF-8.
    [[nodiscard]] std::string text(std::size_t count_bytes);
    [[nodiscard]] bool is_cut() const noexcept { return is_cut_; }
    [[nodiscard]] std::size_t left() const noexcept;

private:
    [[nodiscard]] bool has(std::size_t bytes);
    [[nodiscard]] std::string characters(std::size_t count, bool wide);

    std::vector<std::string_view> pieces_;
    std::size_t piece_ = 0, at_ = 0;
    bool is_cut_ = false;
};

/// The records of a stream in turn.
class WorkbookRecords {
public:
    explicit WorkbookRecords(std::string_view stream, std::size_t at = 0) : stream_(stream), at_(at) {}
    /// False at the end, and where the stream ends within a record.
    [[nodiscard]] bool next(WorkbookRecord& record);

private:
    std::string_view stream_;
    std::size_t at_;
};

}  // namespace yimi::gis
