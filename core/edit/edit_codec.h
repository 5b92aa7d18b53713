#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/base/byte_stream.h"
#include "core/base/result.h"
#include "core/edit/edit.h"

namespace yimi {

/// Compact binary form of an edit: a version byte, then varints, raw little-endian doubles (no digit is lost) and
/// UTF-8. The names of each table's columns are stored once per edit, so that a later schema with other columns still
/// reads it.
[[nodiscard]] std::vector<std::byte> encode(const Edit& edit);

/// Reads what `encode` wrote. Any other bytes give bad_data: nothing is read outside `bytes`, no count is believed
/// before it is checked against what is left. Columns that this version does not have are dropped.
[[nodiscard]] Result<Edit> decode_edit(std::span<const std::byte> bytes);

/// The parts, for other stored forms.
void write_value(ByteWriter& writer, const Value& value);
[[nodiscard]] Value read_value(ByteReader& reader);
void write_feature(ByteWriter& writer, const Feature& feature);

}  // namespace yimi
