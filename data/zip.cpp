// A zip archive as small as the format allows: stored entries, one fixed time, UTF-8 names (PKWARE APPNOTE 6.3.3).
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "shapefile.h"

namespace yimi::sample {
namespace {

constexpr std::uint16_t utf8_names = 1U << 11U;
constexpr std::uint16_t version_needed = 20;
constexpr std::uint16_t midnight = 0, first_of_2026 = (2026 - 1980) << 9 | 1 << 5 | 1;

std::uint32_t crc32(const std::string& bytes) {
    static const auto table = [] {
        std::array<std::uint32_t, 256> made{};
        for (std::uint32_t k = 0; k < 256; ++k) {
            std::uint32_t value = k;
            for (int bit = 0; bit < 8; ++bit) value = (value & 1U) != 0 ? 0xedb88320U ^ (value >> 1U) : value >> 1U;
            made[k] = value;
        }
        return made;
    }();
    std::uint32_t crc = 0xffffffffU;
    for (const char byte : bytes) crc = table[(crc ^ static_cast<unsigned char>(byte)) & 0xffU] ^ (crc >> 8U);
    return crc ^ 0xffffffffU;
}

class Archive {
public:
    void add(const std::string& name, const std::string& content) {
        const auto offset = static_cast<std::uint32_t>(bytes_.size());
        const std::string described = description(content);
        bytes_ += number<4>(0x04034b50) + described + number<2>(name.size()) + number<2>(0) + name + content;
        directory_ += number<4>(0x02014b50) + number<2>(version_needed) + described + number<2>(name.size()) +
                      number<2>(0) + number<2>(0) + number<2>(0) + number<2>(0) + number<4>(0) + number<4>(offset) +
                      name;
        ++entries_;
    }

    [[nodiscard]] std::string finished() const {
        return bytes_ + directory_ + number<4>(0x06054b50) + number<2>(0) + number<2>(0) + number<2>(entries_) +
               number<2>(entries_) + number<4>(directory_.size()) + number<4>(bytes_.size()) + number<2>(0);
    }

private:
    template <int width>
    static std::string number(std::size_t value) {
        std::string made;
        for (int k = 0; k < width; ++k) made += static_cast<char>(value >> (8 * k) & 0xffU);
        return made;
    }

    /// What the local header and the directory both say, up to the two sizes.
    static std::string description(const std::string& content) {
        return number<2>(version_needed) + number<2>(utf8_names) + number<2>(0) + number<2>(midnight) +
               number<2>(first_of_2026) + number<4>(crc32(content)) + number<4>(content.size()) +
               number<4>(content.size());
    }

    std::string bytes_, directory_;
    std::size_t entries_ = 0;
};

}  // namespace

std::optional<std::string> zip_shapefile(const std::string& layer_name, const std::string& folder) {
    Archive archive;
    for (const char* ending : {".cpg", ".dbf", ".prj", ".shp", ".shx"}) {
        const std::filesystem::path part = std::filesystem::path(folder) / (layer_name + ending);
        std::ifstream file(part, std::ios::binary);
        if (!file) return "missing " + part.string();
        archive.add(layer_name + ending, std::string(std::istreambuf_iterator<char>(file), {}));
        file.close();
        std::filesystem::remove(part);
    }
    std::ofstream out(std::filesystem::path(folder) / (layer_name + ".zip"), std::ios::binary);
    out << archive.finished();
    if (!out.flush()) return "cannot write " + layer_name + ".zip";
    return std::nullopt;
}

}  // namespace yimi::sample
