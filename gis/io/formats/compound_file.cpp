#include "gis/io/formats/compound_file.h"

#include <algorithm>

namespace yimi::gis {
namespace {

constexpr std::size_t header_size = 512, mini_sector_size = 64, entry_size = 128;
constexpr std::uint32_t highest_sector = 0xFFFFFFFA;  // above it are marks: end of chain, free …

Error damaged() {
    return {ErrorCode::bad_data, "the compound file is damaged", {}};
}

std::uint32_t number(std::string_view bytes, std::size_t at) noexcept {
    return static_cast<std::uint32_t>(little_endian(bytes, at, 4));
}

void append_numbers(std::string_view bytes, std::vector<std::uint32_t>& to) {
    for (std::size_t at = 0; at + 4 <= bytes.size(); at += 4) to.push_back(number(bytes, at));
}

}  // namespace

std::uint64_t little_endian(std::string_view bytes, std::size_t at, std::size_t count) noexcept {
    if (at > bytes.size() || bytes.size() - at < count) return 0;
    std::uint64_t value = 0;
    for (std::size_t byte = count; byte-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[at + byte]);
    return value;
}

Result<CompoundFile> CompoundFile::parse(std::string bytes) {
    CompoundFile file;
    file.bytes_ = std::move(bytes);
    const std::uint64_t shift = little_endian(file.bytes_, 30, 2);
    if (!file.bytes_.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") || (shift != 9 && shift != 12)) return damaged();
    file.sector_size_ = std::size_t{1} << shift;
    file.mini_cutoff_ = number(file.bytes_, 56);
    if (!file.read_table() || !file.read_directory()) return damaged();
    return file;
}

bool CompoundFile::append_sector(std::uint32_t sector, std::string& to) const {
    const std::size_t begin = (std::size_t{sector} + 1) * sector_size_;
    if (sector > highest_sector || begin >= bytes_.size()) return false;
    to.append(bytes_, begin, sector_size_);
    return true;
}

/// Which sector follows which. The first 109 parts of the table are named in the header, the others in a chain.
bool CompoundFile::read_table() {
    Sectors parts;
    append_numbers(std::string_view(bytes_).substr(0, header_size).substr(std::min<std::size_t>(76, bytes_.size())),
                   parts);
    const std::size_t most = bytes_.size() / sector_size_;
    std::uint32_t more = number(bytes_, 68);
    for (std::size_t read = 0; read < number(bytes_, 72) && more <= highest_sector; ++read) {
        std::string sector;
        if (read > most || !append_sector(more, sector) || sector.size() < sector_size_) return false;
        append_numbers(std::string_view(sector).substr(0, sector_size_ - 4), parts);
        more = number(sector, sector_size_ - 4);
    }
    std::erase_if(parts, [](std::uint32_t part) { return part > highest_sector; });
    if (parts.size() > most) return false;
    std::string table;
    for (const std::uint32_t part : parts)
        if (!append_sector(part, table)) return false;
    append_numbers(table, next_);
    return true;
}

bool CompoundFile::append_chain(std::uint32_t start, std::string& to) const {
    std::size_t length = 0;
    for (std::uint32_t sector = start; sector <= highest_sector; sector = next_[sector])
        if (sector >= next_.size() || ++length > next_.size() || !append_sector(sector, to)) return false;
    return true;
}

bool CompoundFile::append_mini_chain(const Entry& entry, std::string& to) const {
    for (std::uint32_t sector = entry.start; sector <= highest_sector; sector = mini_next_[sector]) {
        const std::size_t begin = std::size_t{sector} * mini_sector_size;
        if (sector >= mini_next_.size() || begin >= mini_stream_.size() || to.size() > mini_stream_.size())
            return false;
        to.append(mini_stream_, begin, mini_sector_size);
    }
    return true;
}

bool CompoundFile::read_directory() {
    std::string directory, mini_table;
    if (!append_chain(number(bytes_, 48), directory)) return false;
    for (std::size_t at = 0; at + entry_size <= directory.size(); at += entry_size) {
        const std::string_view entry = std::string_view(directory).substr(at, entry_size);
        constexpr std::size_t longest_name = 62;
        std::string name;
        const std::size_t name_size = std::min<std::size_t>(longest_name, little_endian(entry, 64, 2));
        for (std::size_t unit = 0; unit + 2 < name_size; unit += 2) name += entry[unit];
        const Entry found{number(entry, 116), number(entry, 120)};
        constexpr char root = 5, stream = 2;
        if (entry[66] == stream) entries_.try_emplace(std::move(name), found);
        if (entry[66] != root || found.start > highest_sector) continue;
        if (!append_chain(found.start, mini_stream_)) return false;
    }
    if (const std::uint32_t start = number(bytes_, 60); start <= highest_sector && !append_chain(start, mini_table))
        return false;
    append_numbers(mini_table, mini_next_);
    return true;
}

Result<std::string> CompoundFile::stream(std::string_view name) const {
    const auto found = entries_.find(std::string(name));
    if (found == entries_.end()) return damaged();
    const Entry& entry = found->second;
    std::string bytes;
    const bool is_mini = entry.size < mini_cutoff_;
    if (!(is_mini ? append_mini_chain(entry, bytes) : append_chain(entry.start, bytes))) return damaged();
    if (bytes.size() < entry.size) return damaged();
    bytes.resize(entry.size);
    return bytes;
}

}  // namespace yimi::gis
