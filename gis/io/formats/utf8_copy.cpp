#include "gis/io/formats/utf8_copy.h"

#include <optional>
#include <utility>

#include "gis/io/formats/file_content.h"
#include "gis/io/formats/text_file.h"
#include "gis/io/source_files.h"
#include "gis/io/text_encoding.h"

namespace yimi::gis {
namespace {

constexpr std::size_t piece_size = std::size_t{1} << 20;

/// A character cut in two by the end of a piece belongs to the next one.
bool is_utf8_file(const std::string& path) {
    const VsiFile file(VSIFOpenL(path.c_str(), "rb"));
    std::string bytes;
    while (file) {
        const std::size_t before = bytes.size();
        bytes.resize(before + piece_size);
        const std::size_t read = VSIFReadL(bytes.data() + before, 1, piece_size, file.get());
        bytes.resize(before + read);
        if (read == 0) break;
        std::size_t end = bytes.size();
        constexpr std::size_t longest_character = 4;
        while (end > 0 && bytes.size() - end < longest_character && (bytes[end - 1] & 0xC0) == 0x80) --end;
        if (end > 0 && (bytes[end - 1] & 0x80) != 0) --end;
        if (!is_utf8(std::string_view(bytes).substr(0, end))) return false;
        bytes.erase(0, end);
    }
    return is_utf8(bytes);
}

/// <?xml version="1.0" encoding="GB2312"?>
struct Declaration {
    std::size_t begin = 0, length = 0;  ///< of the name
};
std::optional<Declaration> declaration_in(std::string_view head) {
    const std::string_view first = head.substr(0, head.find("?>"));
    if (!first.starts_with("<?xml")) return std::nullopt;
    const auto word = first.find("encoding");
    const auto begin = word == std::string_view::npos ? word : first.find_first_of("\"'", word);
    if (begin == std::string_view::npos) return std::nullopt;
    const auto end = first.find_first_of("\"'", begin + 1);
    if (end == std::string_view::npos) return std::nullopt;
    return Declaration{begin + 1, end - begin - 1};
}

std::string declared_encoding(const std::string& path) {
    const std::string head = head_of(path, 256);
    const auto found = declaration_in(head);
    return found ? encoding_named(head.substr(found->begin, found->length)) : std::string();
}

bool needs_a_copy(const std::string& path, const std::string& encoding) {
    if (content_of(path) != FileContent::text) return false;
    const std::string chosen = encoding_named(encoding);
    return chosen.empty() ? !is_utf8_file(path) : chosen != "UTF-8";
}

/// An XML declaration in the copy says UTF-8.
Result<Done> write_copy(const TextFile& text, const std::string& to) {
    YIMI_TRY(pieces, TextPieces::open(text));
    const VsiFile file(VSIFOpenL(to.c_str(), "wb"));
    std::string piece;
    for (bool first = true; pieces.append_to(piece); piece.clear()) {
        if (const auto found = std::exchange(first, false) ? declaration_in(piece) : std::nullopt)
            piece.replace(found->begin, found->length, "UTF-8");
        if (!file || VSIFWriteL(piece.data(), 1, piece.size(), file.get()) != piece.size())
            return Error{ErrorCode::cannot_write, "the temporary copy cannot be written", {{"file", to}}};
    }
    return Done{};
}

}  // namespace

Result<OpenedSource> open_in_utf8(const std::string& path, const std::string& encoding, const char* const* options) {
    OpenedSource source;
    std::string opened_path = path;
    if (needs_a_copy(path, encoding)) {
        YIMI_TRY(text, open_text_file(path, encoding, declared_encoding(path)));
        YIMI_TRY(folder, new_disk_folder());
        source.folder = std::move(folder);
        opened_path = source.folder.path() + "/" + layer_name_of(path) + lower_extension(path);
        YIMI_TRY(written, write_copy(text, opened_path));
        static_cast<void>(written);
        source.encoding = std::move(text.encoding);
    }
    YIMI_TRY(dataset, open_dataset(opened_path, options, path));
    source.dataset = std::move(dataset);
    return source;
}

}  // namespace yimi::gis
