#include "gis/io/text_encoding.h"

#include <catch2/catch.hpp>

namespace yimi::gis {
namespace {

EncodingDecision decided(const std::vector<std::string>& texts, const EncodingHints& hints = {},
                         TextDecoder::Ending ending = TextDecoder::Ending::whole) {
    return decide_encoding(
        [&](const std::function<bool(const RawText&)>& visit) {
            for (const std::string& text : texts)
                if (!visit({text, ending})) return;
        },
        hints);
}

// 武侯区, 儿童友好, 锦江区, 邛崃市 in GBK.
const std::string wuhou = "\xCE\xE4\xBA\xEE\xC7\xF8", friendly = "\xB6\xF9\xCD\xAF\xD3\xD1\xBA\xC3",
                  jinjiang = "\xBD\xF5\xBD\xAD\xC7\xF8", qionglai = "\xDA\xF6\xE1\xC1\xCA\xD0";

}  // namespace

TEST_CASE("the .cpg wins if the whole text decodes under it, and only then") {
    CHECK(decided({"武侯区"}, {"UTF-8", ""}).why == "cpg");
    CHECK(decided({"\xCF\xF0\xE8\xE2\xE5\xF2"}, {"WINDOWS-1251", ""}).evidence.at(0) == "Привет");
    const auto lied_to = decided({wuhou, jinjiang}, {"UTF-8", ""});
    CHECK(lied_to.why == "gb18030");
    CHECK(lied_to.evidence == std::vector<std::string>{"武侯区", "锦江区"});
}

TEST_CASE("strict UTF-8 comes before GB18030") {
    CHECK(decided({"武侯区", "abc"}).why == "utf8");
    CHECK(decided({"plain"}).why == "utf8");
    CHECK(decided({"plain"}).evidence.empty());
    CHECK(decided({wuhou, friendly}, {"", "WINDOWS-1252"}).name == "GB18030");
    CHECK(decided({qionglai}).why == "gb18030");
}

TEST_CASE("at most three different values are shown as evidence") {
    CHECK(decided({"一", "一", "二", "三", "四"}).evidence == std::vector<std::string>{"一", "二", "三"});
}

TEST_CASE("Latin and Cyrillic text does not become Chinese in silence") {
    CHECK(decided({"M\xE9xico"}).why == "unsure");
    CHECK(decided({"M\xE9xico"}).evidence.at(0) == "México");
    CHECK(decided({"M\xE9xico",
                   "Espa\xF1"
                   "a"},
                  {"", "ISO-8859-1"})
              .why == "declared");
    const auto russian = decided({"\xCF\xF0\xE8\xE2\xE5\xF2", "\xE4\xEE\xEC\xE0"}, {"", "WINDOWS-1251"});
    CHECK(russian.why == "declared");
    CHECK(russian.evidence.at(1) == "дома");
}

TEST_CASE("where it is unsure, the readings can be compared; where it is sure, there is one") {
    const auto decision = decided({"M\xE9xico"});
    REQUIRE(decision.candidates.size() >= 2);
    CHECK(decision.candidates[0].name == decision.name);
    CHECK(decision.candidates[0].evidence == std::vector<std::string>{"México"});
    CHECK(std::any_of(decision.candidates.begin(), decision.candidates.end(),
                      [](const EncodingCandidate& other) { return other.name == "GB18030"; }));
    CHECK(decided({wuhou}).candidates.empty());
}

TEST_CASE("a few broken values do not spoil the others, but they are told") {
    std::vector<std::string> texts(30, wuhou);
    texts.push_back("\xCE\xFF");
    const auto decision = decided(texts);
    CHECK(decision.name == "GB18030");
    CHECK(decision.why == "unsure");
}

TEST_CASE("a value that fills its field may end within a character") {
    const std::string cut = std::string("武侯区").substr(0, 8);
    CHECK(decided({cut, cut}, {}, TextDecoder::Ending::may_be_cut).why == "utf8");
    auto decoder = TextDecoder::make("UTF-8");
    REQUIRE(decoder);
    const auto text = decoder.value().decode(cut, TextDecoder::Ending::may_be_cut);
    CHECK(text.utf8 == "武侯");
    CHECK(text.was_cut);
    CHECK(text.complete);
}

TEST_CASE("a name cut in two loses only its last character") {
    const auto gbk = decode_name("\xD1\xA7\xD0\xA3\xC3", "GB18030", TextDecoder::Ending::may_be_cut);
    CHECK(gbk.utf8 == "学校");
    CHECK(gbk.was_cut);
    const auto utf8 = decode_name(std::string("人行道宽").substr(0, 10), "GB18030", TextDecoder::Ending::may_be_cut);
    CHECK(utf8.utf8.find("\xEF\xBF\xBD") == std::string::npos);
}

TEST_CASE("UTF-8 is checked strictly") {
    CHECK(is_utf8("𠮷儿童"));
    CHECK_FALSE(is_utf8("\xC0\xAF"));          // overlong
    CHECK_FALSE(is_utf8("\xED\xA0\x80"));      // surrogate
    CHECK_FALSE(is_utf8("\xF4\x90\x80\x80"));  // above U+10FFFF
    CHECK_FALSE(is_utf8("\xE6\xAD"));          // cut
}

TEST_CASE("encodings go by many names") {
    for (const char* name : {"936", "GBK", "gb2312", "CP936", "ANSI 936", "GB18030"})
        CHECK(encoding_named(name) == "GB18030");
    for (const char* name : {"UTF-8", "utf8", "65001\r\n"}) CHECK(encoding_named(name) == "UTF-8");
    CHECK(encoding_named("Big-5") == "BIG5");
    CHECK(encoding_named("Windows-1251\n") == "WINDOWS-1251");
    CHECK(encoding_named("ANSI 1252") == "WINDOWS-1252");
    CHECK(encoding_named("88591") == "ISO-8859-1");
    CHECK(encoding_named("8859-15") == "ISO-8859-15");
    CHECK(encoding_named("auto").empty());
    const auto unknown = TextDecoder::make("klingon");
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().code == ErrorCode::bad_usage);
    CHECK(unknown.error().detail("encoding") == "klingon");
}

}  // namespace yimi::gis
