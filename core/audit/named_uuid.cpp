#include "core/audit/named_uuid.h"

#include <cstdint>
#include <cstdio>

namespace yimi {

std::string uuid_named(std::string_view name) {
    const auto hash = [&](std::uint64_t state) {  // FNV-1a, then the finalizer of MurmurHash3
        for (const char c : name) state = (state ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
        state = (state ^ (state >> 33)) * 0xff51afd7ed558ccdULL;
        state = (state ^ (state >> 33)) * 0xc4ceb9fe1a85ec53ULL;
        return state ^ (state >> 33);
    };
    const std::uint64_t high = (hash(0xcbf29ce484222325ULL) & 0xffffffffffff0fffULL) | 0x8000ULL;
    const std::uint64_t low = (hash(0x9e3779b97f4a7c15ULL) & 0x3fffffffffffffffULL) | 0x8000000000000000ULL;
    char text[40];
    std::snprintf(text, sizeof text, "%08llx-%04llx-%04llx-%04llx-%012llx", static_cast<unsigned long long>(high >> 32),
                  static_cast<unsigned long long>((high >> 16) & 0xffff),
                  static_cast<unsigned long long>(high & 0xffff), static_cast<unsigned long long>(low >> 48),
                  static_cast<unsigned long long>(low & 0xffffffffffffULL));
    return text;
}

}  // namespace yimi
