// The mutator hands damaged files of every format to the importer: each must come in or be refused, within ten seconds,
// in bounded memory, and stay as it is. seeds.h writes the whole files, damage.h breaks them, main.cpp runs.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace yimi::mutator {

/// A sound source: one file, or several that belong together.
struct Seed {
    std::string name;                          ///< what is imported, within its folder
    std::vector<std::filesystem::path> files;  ///< all parts, in a folder of their own
};

/// A small layer of buildings with Chinese texts, written by GDAL in every format that it writes and Yimi reads, and by
/// hand in those that it does not write.
[[nodiscard]] std::vector<Seed> write_seeds(const std::filesystem::path& folder);
/// Every file of a folder below `most_bytes`, shapefiles with their parts; for real files.
[[nodiscard]] std::vector<Seed> seeds_of(const std::filesystem::path& folder, std::uintmax_t most_bytes);

}  // namespace yimi::mutator
