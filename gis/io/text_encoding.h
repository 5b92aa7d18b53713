#pragma once

#include <functional>
#include <memory>
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
    /// Each text by itself: UTF-8 if it is that, else GB18030.
    [[nodiscard]] static Result<TextDecoder> make_mixed();
    /// What was decided on for a source.
    [[nodiscard]] static Result<TextDecoder> make(const EncodingDecision& decision);
    TextDecoder(TextDecoder&& other) noexcept;
    TextDecoder& operator=(TextDecoder&&) = delete;
    ~TextDecoder();

    /// What has no meaning becomes U+FFFD, so that the rest can still be read.
    [[nodiscard]] Text decode(std::string_view bytes, Ending ending = Ending::whole);
    /// How many texts of a mixed table were not UTF-8.
    [[nodiscard]] std::size_t fell_back() const noexcept { return fell_back_; }

private:
    TextDecoder(void* converter, bool utf8) noexcept : converter_(converter), utf8_(utf8) {}
    void* converter_;
    bool utf8_;
    std::unique_ptr<TextDecoder> fallback_;
    std::size_t fell_back_ = 0;
};

/// The name iconv knows for what a .cpg or a person writes: "936" and "GBK" give "GB18030", "Big-5" gives "BIG5",
/// "1252" gives "WINDOWS-1252". Empty for nothing or for "system".
[[nodiscard]] std::string encoding_named(std::string_view text);

/// One text of a table as it lies in the file.
struct RawText {
    std::string_view bytes;
    TextDecoder::Ending ending = TextDecoder::Ending::whole;  ///< may_be_cut: it fills its field
    std::size_t row = 0;                                      ///< from 1; 0 for a name
};
/// Calls `visit` with every text of a table that is not plain ASCII (others may come, too) until that returns false.
using RawTexts = std::function<void(const std::function<bool(const RawText&)>& visit)>;

/// What a file says about its own encoding; empty where it says nothing (a language driver of 0 or 0x57, which only
/// means "this machine's", says nothing).
struct EncodingHints {
    std::string cpg;
    std::string declared;
};

/// The .cpg if the whole text decodes under it, else strict UTF-8, else GB18030, else what the file declares, else
/// Big5. A .cpg that names a Latin encoding, under which every byte has a meaning, gives way where the texts are
/// plainly UTF-8 or Chinese. GB18030 and Big5 share most of their bytes: the one in which more characters are common
/// ones is taken, and where both have about as many the decision is "unsure". So it is where Latin or Cyrillic text
/// decodes under GB18030 by accident and nothing is declared.
[[nodiscard]] EncodingDecision decide_encoding(const RawTexts& texts, const EncodingHints& hints);

/// A name of a field or a file by itself: `preferred` if it decodes, else UTF-8, else GB18030, else Windows-1252.
[[nodiscard]] TextDecoder::Text decode_name(std::string_view bytes, const std::string& preferred,
                                            TextDecoder::Ending ending);

}  // namespace yimi::gis
