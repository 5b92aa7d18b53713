// Two hundred tables of many kinds, made here from words of our own: how often the decision is right.
#include <iconv.h>

#include <catch2/catch.hpp>
#include <cstdio>
#include <random>

#include "gis/io/text_encoding.h"

namespace yimi::gis {
namespace {

std::string encoded(const std::string& utf8, const char* encoding) {
    const iconv_t converter = iconv_open(encoding, "UTF-8");
    REQUIRE(converter != iconv_t(-1));
    std::string text = utf8, bytes(utf8.size() * 4 + 8, '\0');
    char *in = text.data(), *out = bytes.data();
    std::size_t in_left = text.size(), out_left = bytes.size();
    const bool whole = iconv(converter, &in, &in_left, &out, &out_left) != std::size_t(-1);
    iconv_close(converter);
    REQUIRE(whole);
    bytes.resize(bytes.size() - out_left);
    return bytes;
}

const std::vector<std::string> simplified = {
    "锦江区",       "武侯区",       "青羊区",       "成华区",           "龙泉驿区",   "邛崃市",       "崇州市",
    "郫都区",       "新津区",       "蒲江县",       "天府新区第一小学", "盐道街小学", "泡桐树中学",   "石笋街幼儿园",
    "人民南路四段", "红星路",       "一环路东三段", "科华北路",         "儿童公园",   "社区口袋公园", "绿篱",
    "围墙（砖）",   "斑马线",       "学校大门",     "公交站台",         "居住用地",   "教育用地",     "未知",
    "桐梓林社区",   "跳伞塔街道办", "九年一贯制",   "双侧人行道",       "混凝土路面", "有照明",       "限速三十"};
const std::vector<std::string> traditional = {"臺北市", "新莊國民小學", "學校大門", "兒童遊樂場", "中山北路", "斑馬線",
                                              "圍牆",   "綠籬",         "捷運站",   "區公所",     "行政區",   "幼稚園",
                                              "國語",   "道路寬度",     "無照明",   "人行道寬",   "限速"};
const std::vector<std::string> western = {"México",      "São Paulo", "Zürich",       "Besançon", "Århus", "Coruña",
                                          "Königsallee", "Évry",      "Señora Núñez", "Château",  "Malmö", "Größe"};
const std::vector<std::string> cyrillic = {"Москва",       "Невский проспект", "Школа",
                                           "улица Ленина", "Детская площадка", "Забор"};
const std::vector<std::string> rare = {"㐀㐁小学", "𠮷祥路", "䶮镇", "㛃社区", "幼儿园𠮷"};

struct Case {
    const std::vector<std::string>* words;
    const char* encoding;
    std::string expected;  ///< the encoding; "?" where only a person can tell
    EncodingHints hints;
};

std::vector<Case> kinds() {
    std::vector<Case> all;
    for (const char* cpg : {"", "GB18030", "UTF-8", "ISO-8859-1"})            // missing, right, wrong, wrong
        for (const char* declared : {"", "GB18030", "WINDOWS-1252", "BIG5"})  // 0x00 or 0x57, right, wrong, wrong
            all.push_back({&simplified, "GB18030", "GB18030", {cpg, declared}});
    for (const char* cpg : {"", "UTF-8", "ISO-8859-1"})
        for (const char* declared : {"", "WINDOWS-1252", "GB18030"}) {
            all.push_back({&simplified, "UTF-8", "UTF-8", {cpg, declared}});
            all.push_back({&traditional, "UTF-8", "UTF-8", {cpg, declared}});
            all.push_back({&western, "UTF-8", "UTF-8", {cpg, declared}});
        }
    for (const char* cpg : {"", "BIG5", "UTF-8"})
        for (const char* declared : {"", "BIG5"}) all.push_back({&traditional, "BIG5", "BIG5", {cpg, declared}});
    all.push_back({&rare, "GB18030", "GB18030", {"GB18030", ""}});
    all.push_back({&western, "WINDOWS-1252", "WINDOWS-1252", {"WINDOWS-1252", ""}});
    all.push_back({&western, "WINDOWS-1252", "WINDOWS-1252", {"", "WINDOWS-1252"}});
    all.push_back({&western, "WINDOWS-1252", "?", {"", ""}});
    all.push_back({&cyrillic, "WINDOWS-1251", "WINDOWS-1251", {"WINDOWS-1251", ""}});
    all.push_back({&cyrillic, "WINDOWS-1251", "WINDOWS-1251", {"", "WINDOWS-1251"}});
    return all;
}

EncodingDecision decided(const std::vector<std::string>& texts, const EncodingHints& hints) {
    return decide_encoding(
        [&](const std::function<bool(const RawText&)>& visit) {
            for (std::size_t row = 0; row < texts.size(); ++row)
                if (!visit({texts[row], TextDecoder::Ending::whole, row + 1})) return;
        },
        hints);
}

}  // namespace

TEST_CASE("of hundreds of tables in many encodings, rightly, wrongly or not declared, the text is found") {
    std::mt19937 random(2026);
    std::size_t tables = 0, right = 0, asked = 0;
    for (const Case& kind : kinds())
        for (const std::size_t size : {3U, 6U, 12U, 25U, 100U, 400U}) {
            std::vector<std::string> words, texts;
            for (std::size_t row = 0; row < size; ++row) {
                words.push_back((*kind.words)[random() % kind.words->size()]);
                if (random() % 3 == 0) words.back() += " No." + std::to_string(random() % 100);
                texts.push_back(encoded(words.back(), kind.encoding));
            }
            const auto decision = decided(texts, kind.hints);
            ++tables;
            if (decision.why == "unsure") {
                ++asked;
                if (kind.expected == "?") ++right;
                // Asking is no mistake where the right reading is offered.
                else if (std::any_of(decision.candidates.begin(), decision.candidates.end(),
                                     [&](const EncodingCandidate& each) { return each.name == kind.expected; }))
                    ++right;
                continue;
            }
            auto decoder = decision.why == "mixed" ? TextDecoder::make_mixed() : TextDecoder::make(decision.name);
            REQUIRE(decoder);
            bool same = true;
            for (std::size_t row = 0; row < size; ++row)
                same = same && decoder.value().decode(texts[row]).utf8 == words[row];
            if (same)
                ++right;
            else
                std::printf("missed: %zu texts in %s, .cpg \"%s\", header \"%s\": %s (%s)\n", size, kind.encoding,
                            kind.hints.cpg.c_str(), kind.hints.declared.c_str(), decision.name.c_str(),
                            decision.why.c_str());
        }
    std::printf("%zu tables, %zu right, %zu of them by asking\n", tables, right, asked);
    CHECK(tables >= 200);
    CHECK(right * 100 >= tables * 99);
    CHECK(asked * 10 <= tables);
}

TEST_CASE("a table of two encodings is read text by text") {
    std::vector<std::string> texts;
    for (std::size_t row = 0; row < 40; ++row)
        texts.push_back(row % 8 == 3 ? encoded(simplified[row % simplified.size()], "GB18030")
                                     : simplified[row % simplified.size()]);
    const auto decision = decided(texts, {});
    CHECK(decision.why == "mixed");
    CHECK(decision.evidence_rows == std::vector<std::size_t>{4, 12, 20});
    CHECK(decision.evidence.at(0) == simplified[3]);
    auto decoder = TextDecoder::make_mixed();
    REQUIRE(decoder);
    for (std::size_t row = 0; row < texts.size(); ++row)
        CHECK(decoder.value().decode(texts[row]).utf8 == simplified[row % simplified.size()]);
    CHECK(decoder.value().fell_back() == 5);
}

TEST_CASE("a .cpg that is plainly wrong gives way and is named") {
    const auto decision = decided({encoded("锦江区", "GB18030"), encoded("武侯区", "GB18030")}, {"ISO-8859-1", ""});
    CHECK(decision.name == "GB18030");
    CHECK(decision.overruled == "ISO-8859-1");
    CHECK(decided({encoded("México", "ISO-8859-1")}, {"ISO-8859-1", ""}).overruled.empty());
    CHECK(decided({"plain"}, {"ISO-8859-1", ""}).why == "cpg");
}

}  // namespace yimi::gis
