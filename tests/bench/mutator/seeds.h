// The mutator hands damaged files of every format to the importer: each must come in or be refused, within ten seconds,
// in bounded memory, and stay as it is. seeds.h writes the whole files, damage.h breaks them, main.cpp runs.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace yimi::mutator {

/// A sound source: one file, or several that belong together.
struct Seed {
    std::string name;                          ///< what is imported, within `folder`
    std::filesystem::path folder;              ///< where all of it lies
    std::vector<std::filesystem::path> parts;  ///< its files, by their paths within `folder`
};

/// Sound sources in every format that Yimi reads, with Chinese texts: a small layer of buildings written by GDAL in
/// each format that it writes, and files made by hand of those that it does not write.
[[nodiscard]] std::vector<Seed> write_seeds(const std::filesystem::path& folder);
/// Every file of a folder below `most_bytes`, shapefiles with their parts; for real files.
[[nodiscard]] std::vector<Seed> seeds_of(const std::filesystem::path& folder, std::uintmax_t most_bytes);

}  // namespace yimi::mutator
