#pragma once

#include <string>

#include "core/base/result.h"
#include "gis/io/decisions.h"
#include "gis/io/text_encoding.h"
#include "gis/support/gdal.h"

namespace yimi::gis {

/// A file of text and how its bytes become UTF-8.
struct TextFile {
    std::string path;
    std::size_t begin = 0;  ///< bytes of a byte order mark
    EncodingDecision encoding;
};

/// Decides by a byte order mark (`why` is "bom"), else as decide_encoding() over the whole file, where `declared` is
/// what it says of itself; `chosen` as in SourceFormat::open. Errors: cannot_read; bad_data for an empty file and for
/// one that is no text (detail "reason": "empty", "not_text"); bad_usage for an unknown encoding.
[[nodiscard]] Result<TextFile> open_text_file(const std::string& path, const std::string& chosen,
                                              const std::string& declared = {});

/// The text of a file piece by piece.
class TextPieces {
public:
    [[nodiscard]] static Result<TextPieces> open(const TextFile& file);

    /// Appends at least one line of UTF-8 to `text`; false at the end of the file.
    bool append_to(std::string& text);

private:
    enum class Units { bytes, little_endian, big_endian };
    TextPieces(VsiFile file, TextDecoder decoder, Units units)
        : file_(std::move(file)), decoder_(std::move(decoder)), units_(units) {}
    /// How many of the bytes at hand are whole lines, where those before `from` are known to hold no end of one.
    [[nodiscard]] std::size_t end_of_whole_lines(std::size_t from) const;
    [[nodiscard]] std::string decoded(std::string_view bytes);

    VsiFile file_;
    TextDecoder decoder_;
    Units units_;
    std::string rest_;  ///< bytes of a line whose end is not read yet
};

}  // namespace yimi::gis
