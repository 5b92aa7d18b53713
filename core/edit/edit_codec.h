#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
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
/// `created_rows`: packed rows that the edit creates may be left where they are, as their ids alone, by whoever can
/// fetch them again.
enum class CreatedRows : std::uint8_t { in_full, as_ids };
[[nodiscard]] std::vector<std::byte> encode(const Edit& edit, CreatedRows created_rows = CreatedRows::in_full);

/// Gives the rows of a table with these ids (growing), all of them.
using FetchRows = std::function<Result<std::shared_ptr<const LayerColumns>>(Table, std::span<const FeatureId>)>;

/// Reads what `encode` wrote. Any other bytes give bad_data: nothing is read outside `bytes`, no count is believed
/// before it is checked against what is left. Columns that this version does not have are dropped. Rows that were left
/// as ids come through `fetch`; without one they are bad_data.
[[nodiscard]] Result<Edit> decode_edit(std::span<const std::byte> bytes, const FetchRows& fetch = nullptr);

/// The parts, for other stored forms.
void write_value(ByteWriter& writer, const Value& value);
[[nodiscard]] Value read_value(ByteReader& reader);
void write_feature(ByteWriter& writer, const Feature& feature);

}  // namespace yimi
