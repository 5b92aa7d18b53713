#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/edit/edit.h"

namespace yimi {

/// Compact binary form of an edit: a version byte, then varints, raw little-endian doubles (no digit is lost) and UTF-8.
/// Columns are stored by name once per edit, so that a later schema with more columns still reads it.
[[nodiscard]] std::vector<std::byte> encode(const Edit& edit);

/// Reads what `encode` wrote. Any other bytes give bad_data: nothing is read outside `bytes`, no count is believed
/// before it is checked against what is left.
[[nodiscard]] Result<Edit> decode_edit(std::span<const std::byte> bytes);

}  // namespace yimi
