#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace yimi::gis {

/// A file of files as Microsoft's older programs write it ([MS-CFB]), held in memory. Whatever the sectors say of each
/// other, reading ends, and within the file.
class CompoundFile {
public:
    /// bad_data where it is none, or damaged.
    [[nodiscard]] static Result<CompoundFile> parse(std::string bytes);
    /// bad_data where there is no stream of that name (ASCII), or it is damaged.
    [[nodiscard]] Result<std::string> stream(std::string_view name) const;

private:
    struct Entry {
        std::uint32_t start = 0;
        std::size_t size = 0;
    };
    using Sectors = std::vector<std::uint32_t>;

    [[nodiscard]] bool read_table();
    [[nodiscard]] bool read_directory();
    /// Appends a sector; false where it lies outside.
    [[nodiscard]] bool append_sector(std::uint32_t number, std::string& to) const;
    [[nodiscard]] bool append_chain(std::uint32_t start, std::string& to) const;
    [[nodiscard]] bool append_mini_chain(const Entry& entry, std::string& to) const;

    std::string bytes_;
    std::size_t sector_size_ = 0;
    std::size_t mini_cutoff_ = 0;
    Sectors next_, mini_next_;
    std::string mini_stream_;
    std::map<std::string, Entry> entries_;
};

/// `count` bytes from `at` as a number, least first; 0 beyond the end.
[[nodiscard]] std::uint64_t little_endian(std::string_view bytes, std::size_t at, std::size_t count) noexcept;

}  // namespace yimi::gis
