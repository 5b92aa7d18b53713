#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "gis/io/decisions.h"

namespace yimi::gis {

[[nodiscard]] bool is_ascii(std::string_view bytes) noexcept;
/// Strict: no overlong forms, no surrogates, nothing above U+10FFFF.
[[nodiscard]] bool is_utf8(std::string_view bytes) noexcept;

/// Turns bytes of one encoding into UTF-8. Belongs to one thread at a time.
class TextDecoder {
public:
    enum class Ending { whole, may_be_cut };
    struct Text {
        std::string utf8;
        bool complete = true;  ///< every byte had a meaning
        bool was_cut = false;  ///< a character cut in two at the end was left out
    };

    /// bad_usage with detail "encoding" for a name that glibc does not know.
    [[nodiscard]] static Result<TextDecoder> make(const std::string& encoding);
    TextDecoder(TextDecoder&& other) noexcept;
    TextDecoder& operator=(TextDecoder&&) = delete;
    ~TextDecoder();

    /// What has no meaning becomes U+FFFD, so that the rest can still be read.
    [[nodiscard]] Text decode(std::string_view bytes, Ending ending = Ending::whole);

private:
    TextDecoder(void* converter, bool utf8) noexcept : converter_(converter), utf8_(utf8) {}
    void* converter_;
    bool utf8_;
};

/// The name iconv knows for what a .cpg or a person writes: "936" and "GBK" give "GB18030", "Big-5" gives "BIG5",
/// "1252" gives "WINDOWS-1252". Empty for nothing or for "system".
[[nodiscard]] std::string encoding_named(std::string_view text);

/// One text of a table as it lies in the file.
struct RawText {
    std::string_view bytes;
    TextDecoder::Ending ending = TextDecoder::Ending::whole;  ///< may_be_cut: it fills its field
};
/// Calls `visit` with every text of a table until that returns false.
using RawTexts = std::function<void(const std::function<bool(const RawText&)>& visit)>;

/// What a file says about its own encoding; empty where it says nothing (a language driver of 0 or 0x57, which only
/// means "this machine's", says nothing).
struct EncodingHints {
    std::string cpg;
    std::string declared;
};

/// The .cpg if the whole text decodes under it, else strict UTF-8, else GB18030, else what the file declares. Latin or
/// Cyrillic text often decodes under GB18030 by accident: where the result does not look like Chinese, what the file
/// declares comes first, and where it declares nothing the decision is "unsure".
[[nodiscard]] EncodingDecision decide_encoding(const RawTexts& texts, const EncodingHints& hints);

/// A name of a field or a file by itself: `preferred` if it decodes, else UTF-8, else GB18030, else Windows-1252.
[[nodiscard]] TextDecoder::Text decode_name(std::string_view bytes, const std::string& preferred,
                                            TextDecoder::Ending ending);

}  // namespace yimi::gis
