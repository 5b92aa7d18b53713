#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace yimi::gis {

/// 64 hexadecimal digits. FIPS 180-4; written here because none of our libraries gives it away.
[[nodiscard]] std::string sha256(std::span<const std::byte> bytes);

}  // namespace yimi::gis
