#include "gis/io/formats/file_content.h"

#include <string_view>
#include <utility>

#include "core/base/ascii.h"
#include "gis/support/gdal.h"

namespace yimi::gis {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t head_bytes = 4096;

constexpr std::pair<std::string_view, FileContent> beginnings[] = {
    {"PK\x03\x04"sv, FileContent::zip},
    {"PK\x05\x06"sv, FileContent::zip},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, FileContent::ole},
    {"Rar!\x1A\x07"sv, FileContent::archive},
    {"7z\xBC\xAF\x27\x1C"sv, FileContent::archive},
    {"\x1F\x8B"sv, FileContent::archive},
    {"BZh"sv, FileContent::archive},
    {"\xFD"
     "7zXZ\0"sv,
     FileContent::archive},
    {"AC10"sv, FileContent::dwg},
    {"SQLite format 3\0"sv, FileContent::database},
    {"\xFF\xFE"sv, FileContent::text},
    {"\xFE\xFF"sv, FileContent::text},
};

}  // namespace

FileContent content_of(const std::string& path) {
    const std::string head = head_of(path, head_bytes);
    if (head.empty()) return FileContent::empty;
    for (const auto& [beginning, content] : beginnings)
        if (head.starts_with(beginning)) return content;
    return head.find('\0') == std::string::npos ? FileContent::text : FileContent::binary;
}

char first_sign_of(const std::string& path) {
    std::string head = head_of(path, head_bytes);
    if (head.starts_with("\xEF\xBB\xBF")) head.erase(0, 3);
    const auto at = head.find_first_not_of(" \t\r\n");
    return at == std::string::npos ? '\0' : head[at];
}

bool is_web_page(const std::string& path) {
    const std::string head = ascii_lower(head_of(path, head_bytes));
    return head.find("<html") != std::string::npos || head.find("<table") != std::string::npos;
}

}  // namespace yimi::gis
