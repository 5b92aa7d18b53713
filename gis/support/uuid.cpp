#include "gis/support/uuid.h"

#include <sys/random.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>

namespace yimi::gis {
namespace {

std::array<std::uint8_t, 16> random_bytes() {
    // The kernel's own random numbers, a few at a time: a call for each would be most of the work for a city's rows.
    constexpr std::size_t at_once = 256;  // so many come whole once the kernel's source is ready
    thread_local std::array<std::uint8_t, at_once> kept;
    thread_local std::size_t used = at_once;
    std::array<std::uint8_t, 16> bytes;
    if (used + bytes.size() > at_once) {
        // Without them no identifier may be made at all.
        if (getrandom(kept.data(), kept.size(), 0) != static_cast<ssize_t>(kept.size())) std::abort();
        used = 0;
    }
    std::memcpy(bytes.data(), kept.data() + used, bytes.size());
    used += bytes.size();
    return bytes;
}

}  // namespace

std::string make_uuid() {
    auto bytes = random_bytes();
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0FU) | 0x40U);  // version 4: random
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3FU) | 0x80U);  // variant of RFC 4122
    constexpr char digits[] = "0123456789abcdef";
    std::string text;
    text.reserve(36);
    for (std::size_t index = 0; index < bytes.size(); ++index) {
        if (index == 4 || index == 6 || index == 8 || index == 10) text += '-';
        text += digits[bytes[index] >> 4U];
        text += digits[bytes[index] & 0x0FU];
    }
    return text;
}

}  // namespace yimi::gis
