#pragma once

#include <random>
#include <string>

namespace yimi::mutator {

/// Damages a file within a zip and packs all of it again, so that the damage is not found by the archive's sums: a
/// workbook's sheet, a KMZ's document, a part of a shapefile. False where `bytes` are no zip.
bool damage_within(std::string& bytes, std::mt19937& random);

}  // namespace yimi::mutator
