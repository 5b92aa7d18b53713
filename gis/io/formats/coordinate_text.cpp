#include "gis/io/formats/coordinate_text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>
#include <vector>

#include "gis/io/field_names.h"

namespace yimi::gis {
namespace {

// What a mark means, as one letter: d(egrees), m(inutes), s(econds); E, W, N, S.
struct Mark {
    std::string_view written;
    char meaning;
};
constexpr Mark marks[] = {
    {"东经", 'E'}, {"西经", 'W'}, {"北纬", 'N'}, {"南纬", 'S'}, {"经度", 'E'}, {"纬度", 'N'}, {"东", 'E'},
    {"西", 'W'},   {"北", 'N'},   {"南", 'S'},   {"度", 'd'},   {"分", 'm'},   {"秒", 's'},   {"deg", 'd'},
    {"°", 'd'},    {"º", 'd'},    {"˚", 'd'},    {"′′", 's'},   {"''", 's'},   {"’’", 's'},   {"″", 's'},
    {"”", 's'},    {"“", 's'},    {"\"", 's'},   {"′", 'm'},    {"’", 'm'},    {"‘", 'm'},    {"'", 'm'},
    {"´", 'm'},    {"ʹ", 'm'},    {"E", 'E'},    {"W", 'W'},    {"N", 'N'},    {"S", 'S'},    {"e", 'E'},
    {"w", 'W'},    {"n", 'N'},    {"d", 'd'},    {"D", 'd'},    {"m", 'm'},    {"s", 's'},
};

bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}
bool is_hemisphere(char c) noexcept {
    return c == 'E' || c == 'W' || c == 'N' || c == 'S';
}

std::string_view trimmed(std::string_view text, std::string_view blanks = " \t\r\n") {
    const auto begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// Full-width signs, and the wide and unbreakable blanks, as ASCII.
std::string plain_signs(std::string_view text) {
    std::string plain = half_width(text);
    for (const std::string_view wide : {"\u3000", "\u00A0", "\uFEFF"})
        for (auto at = plain.find(wide); at != std::string::npos; at = plain.find(wide, at))
            plain.replace(at, wide.size(), " ");
    return std::string(trimmed(plain));
}

std::optional<double> whole_number(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    double number = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
    if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size() || !std::isfinite(number))
        return std::nullopt;
    return number;
}

/// "3,393,363.76"; a comma anywhere else is none that groups thousands.
std::optional<double> number_with_thousands(std::string_view text) {
    const std::string_view digits = text.substr(text.starts_with('-') || text.starts_with('+') ? 1 : 0);
    const std::string_view before_point = digits.substr(0, digits.find('.'));
    const auto first = before_point.find(',');
    if (first == std::string_view::npos || first == 0 || first > 3) return std::nullopt;
    for (std::size_t at = 0; at < before_point.size(); ++at) {
        const bool must_be_comma = at >= first && (at - first) % 4 == 0;
        if (must_be_comma != (before_point[at] == ',')) return std::nullopt;
    }
    if ((before_point.size() - first) % 4 != 0) return std::nullopt;
    std::string plain;
    for (const char c : text)
        if (c != ',') plain += c;
    return whole_number(plain);
}

/// The pieces of "E 104°03′56.5″": numbers, and between them what the marks mean.
struct Pieces {
    std::array<double, 3> numbers{};
    std::array<bool, 3> has_fraction{};
    std::size_t count = 0;
    char hemisphere = 0;
    bool negative = false;
    bool marked = false;  ///< any of d, m, s
    char separator = 0;   ///< '-', ':' or ' ' where numbers are parted without marks
};

/// Takes one number off the front of `rest`.
bool take_number(std::string_view& rest, Pieces& pieces) {
    if (pieces.count == pieces.numbers.size()) return false;
    const char* const end = rest.data() + rest.size();
    const auto parsed = std::from_chars(rest.data(), end, pieces.numbers[pieces.count], std::chars_format::fixed);
    if (parsed.ec != std::errc()) return false;
    const auto length = static_cast<std::size_t>(parsed.ptr - rest.data());
    pieces.has_fraction[pieces.count++] = rest.substr(0, length).find('.') != std::string_view::npos;
    rest.remove_prefix(length);
    return true;
}

bool take_mark(char meaning, Pieces& pieces) {
    if (is_hemisphere(meaning)) return std::exchange(pieces.hemisphere, meaning) == 0;
    constexpr std::string_view order = "dms";
    const bool in_its_place = pieces.count > 0 && order[pieces.count - 1] == meaning;
    pieces.marked = true;
    return in_its_place;
}

/// Takes a coordinate apart from left to right.
class PieceReader {
public:
    explicit PieceReader(std::string_view text) : rest_(text) {}

    std::optional<Pieces> read() {
        while (!rest_.empty()) {
            const char next = rest_[0];
            const bool taken = is_digit(next) || next == '.'                              ? number()
                               : next == ' ' || next == ':' || next == '-' || next == '+' ? sign()
                                                                                          : mark();
            if (!taken) return std::nullopt;
        }
        return pieces_;
    }

private:
    bool number() {
        number_before_ = true;
        return take_number(rest_, pieces_);
    }

    bool sign() {
        const char sign = rest_[0];
        rest_.remove_prefix(1);
        if (sign == ' ') {
            const bool parts_numbers = number_before_ && !rest_.empty() && is_digit(rest_[0]);
            if (parts_numbers && pieces_.separator == 0) pieces_.separator = ' ';
            return true;
        }
        if (pieces_.count > 0) return separator(sign);
        if (sign == ':') return true;
        return !std::exchange(pieces_.negative, sign == '-');
    }

    bool separator(char sign) {
        if (sign == '+' || !number_before_ || rest_.empty()) return false;
        if (pieces_.separator != 0 && pieces_.separator != sign) return false;
        pieces_.separator = sign;
        number_before_ = false;
        return true;
    }

    bool mark() {
        const Mark* found = nullptr;
        for (const Mark& mark : marks)
            if (!found && rest_.starts_with(mark.written)) found = &mark;
        if (!found || !take_mark(found->meaning, pieces_)) return false;
        rest_.remove_prefix(found->written.size());
        number_before_ = false;
        const bool must_be_last = is_hemisphere(found->meaning) && pieces_.count > 0;
        return !must_be_last || trimmed(rest_).empty();
    }

    std::string_view rest_;
    Pieces pieces_;
    bool number_before_ = false;  ///< nothing but a blank since the last number
};

std::optional<WrittenCoordinate> coordinate_of(const Pieces& pieces) {
    if (pieces.count == 0) return std::nullopt;
    const bool in_sixties = pieces.count > 1;
    if (in_sixties && !pieces.marked && pieces.separator == 0) return std::nullopt;
    for (std::size_t part = 0; part + 1 < pieces.count; ++part)
        if (pieces.has_fraction[part]) return std::nullopt;
    if (in_sixties && (pieces.numbers[1] > 60 || pieces.numbers[2] > 60)) return std::nullopt;
    WrittenCoordinate coordinate;
    coordinate.value = pieces.numbers[0] + pieces.numbers[1] / 60 + pieces.numbers[2] / 3600;
    const bool south = pieces.hemisphere == 'N' || pieces.hemisphere == 'S';
    if (pieces.hemisphere != 0) coordinate.axis = south ? WrittenAxis::latitude : WrittenAxis::longitude;
    const bool fits = coordinate.value <= (south ? 90 : 180);
    coordinate.degrees = in_sixties || pieces.marked || (pieces.hemisphere != 0 && fits);
    if (coordinate.degrees && !fits) return std::nullopt;
    const bool turned = pieces.hemisphere == 'W' || pieces.hemisphere == 'S';
    if (turned && pieces.negative) return std::nullopt;
    if (turned || pieces.negative) coordinate.value = -coordinate.value;
    return coordinate;
}

/// The text within its brackets.
std::string_view without_brackets(std::string_view text) {
    for (const auto& [open, close] : {std::pair{'(', ')'}, std::pair{'[', ']'}, std::pair{'{', '}'}})
        if (text.size() > 1 && text.front() == open && text.back() == close)
            return trimmed(text.substr(1, text.size() - 2));
    return text;
}

std::optional<WrittenPair> pair_split_at(std::string_view text, std::size_t at, std::size_t length) {
    const auto first = read_coordinate(text.substr(0, at));
    if (!first) return std::nullopt;
    const auto second = read_coordinate(text.substr(at + length));
    if (!second) return std::nullopt;
    return WrittenPair{*first, *second};
}

std::string point_text(const WrittenPair& pair, PairOrder order) {
    const bool turned = order == PairOrder::y_first;
    return shortest_number((turned ? pair.second : pair.first).value) + " " +
           shortest_number((turned ? pair.first : pair.second).value);
}

/// What parts one pair from the next.
char separator_of_pairs(std::string_view text) {
    if (text.find(';') != std::string_view::npos) return ';';
    if (text.find('|') != std::string_view::npos) return '|';
    const std::string_view first = text.substr(0, text.find(' '));
    return first.find(',') != std::string_view::npos ? ' ' : ',';
}

}  // namespace

std::string shortest_number(double number) {
    std::array<char, 32> digits{};
    return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr};
}

std::optional<WrittenCoordinate> read_coordinate(std::string_view text) {
    constexpr std::size_t longest = 64;
    text = trimmed(text);
    if (text.empty() || text.size() > longest) return std::nullopt;
    if (const auto number = whole_number(text)) return WrittenCoordinate{*number};
    const std::string plain = plain_signs(text);
    if (const auto number = whole_number(plain)) return WrittenCoordinate{*number};
    if (const auto number = number_with_thousands(plain)) return WrittenCoordinate{*number};
    const auto pieces = PieceReader(plain).read();
    return pieces ? coordinate_of(*pieces) : std::nullopt;
}

std::optional<WrittenPair> read_coordinate_pair(std::string_view text) {
    constexpr std::size_t longest = 128;
    if (text.size() > longest) return std::nullopt;
    const std::string plain = plain_signs(text);
    const std::string_view inner = without_brackets(plain);
    for (const std::string_view separator : {",", ";", "、", "|", "/"}) {
        const auto at = inner.find(separator);
        if (at == std::string_view::npos) continue;
        if (inner.find(separator, at + 1) != std::string_view::npos) return std::nullopt;
        return pair_split_at(inner, at, separator.size());
    }
    // A blank may also part degrees from minutes: the middle one parts the two coordinates.
    std::vector<std::size_t> blanks;
    for (std::size_t at = 1; at < inner.size(); ++at)
        if (inner[at] == ' ' && inner[at - 1] != ' ') blanks.push_back(at);
    if (blanks.size() % 2 == 0) return std::nullopt;
    return pair_split_at(inner, blanks[blanks.size() / 2], 1);
}

bool is_shape_text(std::string_view text) {
    text = trimmed(text);
    static constexpr std::string_view kinds[] = {
        "POINT",         "LINESTRING",   "POLYGON",  "MULTI", "GEOMETRYCOLLECTION", "CIRCULARSTRING",
        "COMPOUNDCURVE", "CURVEPOLYGON", "TRIANGLE", "TIN",   "POLYHEDRALSURFACE",  "SRID="};
    std::string upper;
    for (const char c : text.substr(0, 24)) upper += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    for (const std::string_view kind : kinds) {
        if (!upper.starts_with(kind)) continue;
        return text.find('(') != std::string_view::npos || upper.find(" EMPTY") != std::string::npos;
    }
    if (text.starts_with('{')) return text.substr(0, 64).find("\"type\"") != std::string_view::npos;
    constexpr std::size_t shortest_wkb = 18;  // byte order, type, and at least a count, two digits a byte
    if (text.size() < shortest_wkb || text.size() % 2 != 0 || text[0] != '0' || (text[1] != '0' && text[1] != '1'))
        return false;
    return text.find_first_not_of("0123456789ABCDEFabcdef") == std::string_view::npos;
}

std::optional<std::string> line_of_pairs(std::string_view text, PairOrder order) {
    const std::string plain = plain_signs(text);
    std::string_view rest = without_brackets(plain);
    const char separator = separator_of_pairs(rest);
    std::string points, first, last;
    std::size_t count = 0;
    while (!rest.empty()) {
        const auto end = rest.find(separator);
        const std::string_view one = trimmed(rest.substr(0, end));
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
        if (one.empty()) continue;
        const auto pair = read_coordinate_pair(one);
        if (!pair) return std::nullopt;
        last = point_text(*pair, order);
        if (count++ == 0) first = last;
        points += (points.empty() ? "" : ", ") + last;
    }
    if (count < 2) return std::nullopt;
    constexpr std::size_t smallest_ring = 4;
    if (count >= smallest_ring && first == last) return "POLYGON ((" + points + "))";
    return "LINESTRING (" + points + ")";
}

}  // namespace yimi::gis
