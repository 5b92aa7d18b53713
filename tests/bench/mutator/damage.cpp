#include "tests/bench/mutator/damage.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace yimi::mutator {
namespace {

std::size_t below(std::size_t end, std::mt19937& random) {
    return end == 0 ? 0 : std::uniform_int_distribution<std::size_t>(0, end - 1)(random);
}

/// Where in a file: one time in two in its head, where counts and sizes stand.
std::size_t place(const std::string& bytes, std::mt19937& random) {
    constexpr std::size_t head = 128;
    return below(random() % 2 == 0 ? std::min(head, bytes.size()) : bytes.size(), random);
}

void put_number(std::string& bytes, std::mt19937& random) {
    static constexpr std::uint32_t awkward[] = {0,          1,          0x7F,       0x80,       0xFF,       0x7FFF,
                                                0x8000,     0xFFFF,     0x10000,    0x7FFFFFFF, 0x80000000, 0xFFFFFFFF,
                                                0xFFFFFFFE, 0x3FFFFFFF, 0x00FFFFFF, 0x7FF00000};
    const std::uint32_t number = awkward[random() % std::size(awkward)];
    const std::size_t at = place(bytes, random), size = std::size_t{1} << (random() % 3);
    const bool big_endian = random() % 2 == 0;
    for (std::size_t byte = 0; byte < size && at + byte < bytes.size(); ++byte) {
        const unsigned shift = static_cast<unsigned>(8 * (big_endian ? size - 1 - byte : byte));
        bytes[at + byte] = static_cast<char>(number >> shift);
    }
}

void put_text(std::string& bytes, std::mt19937& random) {
    static constexpr const char* awkward[] = {"-1",           "1e308",    "NaN",  "999999999999", "[[[[[[", "}}}",
                                              "\"",           "<",        "&#0;", ",,,",          "\n",     "%s%n",
                                              "\xEF\xBB\xBF", "\xFF\xFE", "null", "1e-400"};
    const std::string_view text = awkward[random() % std::size(awkward)];
    bytes.replace(place(bytes, random), random() % 4, text);
}

void damage_once(std::string& bytes, std::mt19937& random) {
    const std::size_t at = place(bytes, random);
    const std::size_t length = std::min(bytes.size() - at, 1 + below(64, random));
    switch (random() % 9) {
        case 0:
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << random() % 8));
            break;
        case 1:
            bytes[at] = static_cast<char>(random());
            break;
        case 2:
            return put_number(bytes, random);
        case 3:
            return put_text(bytes, random);
        case 4:
            bytes.erase(at, length);
            break;
        case 5:
            bytes.insert(at, bytes.substr(at, length));
            break;
        case 6:
            std::memset(&bytes[at], 0, length);
            break;
        case 7:
            bytes.insert(below(bytes.size(), random), bytes.substr(at, length));
            break;
        default:
            bytes.resize(random() % 4 == 0 ? bytes.size() + below(4096, random) : at);
    }
}

}  // namespace

void damage(std::string& bytes, std::mt19937& random) {
    for (std::size_t times = 1 + random() % 4; times > 0 && !bytes.empty(); --times) damage_once(bytes, random);
}

}  // namespace yimi::mutator
