#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>

#include "gis/io/propose_datum.h"

namespace yimi::gis {
namespace {

struct Word {
    std::string_view word;  ///< lower case
    Datum datum;
};
constexpr std::array words{
    Word{"gcj02", Datum::gcj02},    Word{"gcj", Datum::gcj02},      Word{"amap", Datum::gcj02},
    Word{"gaode", Datum::gcj02},    Word{"autonavi", Datum::gcj02}, Word{"tencent", Datum::gcj02},
    Word{"datav", Datum::gcj02},    Word{"高德", Datum::gcj02},     Word{"腾讯", Datum::gcj02},
    Word{"火星坐标", Datum::gcj02}, Word{"bd09", Datum::bd09},      Word{"bd09ll", Datum::bd09},
    Word{"baidu", Datum::bd09},     Word{"bmap", Datum::bd09},      Word{"百度", Datum::bd09}};
/// Somebody has taken the shift back already, or says that there is none.
constexpr std::array unshifted_words{"wgs84", "wgs", "cgcs2000", "cgcs", "纠偏", "转84"};

bool is_letter(char byte) {
    return std::isalpha(static_cast<unsigned char>(byte)) != 0;
}

/// "GCJ-02" and "gcj_02" are "gcj02"; other marks stay as they part words.
std::string plain(std::string_view text) {
    std::string lower;
    for (std::size_t index = 0; index < text.size(); ++index) {
        const char byte = text[index];
        const bool joins = (byte == '-' || byte == '_' || byte == ' ') && index > 0 && is_letter(text[index - 1]) &&
                           index + 1 < text.size() && std::isdigit(static_cast<unsigned char>(text[index + 1])) != 0;
        if (!joins) lower += static_cast<char>(std::tolower(static_cast<unsigned char>(byte)));
    }
    return lower;
}

/// A Latin word stands by itself: "amap" is not in "roadamap"; Chinese has no such borders.
bool says(const std::string& text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool is_latin = is_letter(word.front());
        const bool begins = at == 0 || !is_letter(text[at - 1]), ends = end == text.size() || !is_letter(text[end]);
        if (!is_latin || (begins && ends)) return true;
    }
    return false;
}

/// Nothing where words speak for both or for none.
std::optional<Datum> datum_in(const std::string& text) {
    const auto is_said = [&](const char* word) { return says(text, word); };
    if (std::any_of(unshifted_words.begin(), unshifted_words.end(), is_said)) return std::nullopt;
    std::optional<Datum> found;
    for (const Word& each : words) {
        if (!says(text, each.word)) continue;
        if (found && *found != each.datum) return std::nullopt;
        found = each.datum;
    }
    return found;
}

bool tells_of_source(const SourceField& field) {
    constexpr std::array names{"source", "src", "data_source", "datum", "coordsys", "coord_type", "coordtype", "crs"};
    const std::string name = plain(field.name);
    return std::find(names.begin(), names.end(), name) != names.end() || name.find("来源") != std::string::npos ||
           name.find("坐标系") != std::string::npos;
}

/// Alibaba's atlas of districts (datav.aliyun.com), which is Amap's: no other source has these fields together.
bool is_of_datav(const SourceLayer& layer) {
    const auto has = [&](std::string_view name) {
        return std::any_of(layer.fields.begin(), layer.fields.end(),
                           [&](const SourceField& field) { return field.name == name; });
    };
    return has("adcode") && (has("childrenNum") || has("acroutes") || has("subFeatureIndex"));
}

std::string all_words_of(const SourceLayer& layer) {
    std::string text = layer.source.substr(layer.source.find_last_of('/') + 1) + '\n' + layer.name;
    for (const SourceField& field : layer.fields) text += '\n' + field.name;
    for (std::size_t index = 0; index < layer.fields.size(); ++index) {
        if (!tells_of_source(layer.fields[index])) continue;
        for (const auto& row : layer.first_rows)
            if (index < row.size()) text += '\n' + std::string(as_text(row[index]));
    }
    return plain(text);
}

}  // namespace

std::optional<Datum> datum_named_in(const SourceLayer& layer) {
    if (const auto named = datum_in(all_words_of(layer))) return named;
    return is_of_datav(layer) ? std::optional(Datum::gcj02) : std::nullopt;
}

}  // namespace yimi::gis
