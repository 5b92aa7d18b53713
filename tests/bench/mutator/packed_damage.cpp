#include "tests/bench/mutator/packed_damage.h"

#include <cpl_vsi.h>

#include <utility>
#include <vector>

#include "gis/support/gdal.h"
#include "tests/bench/mutator/damage.h"

namespace yimi::mutator {
namespace {

/// GDAL remembers what was in an archive of the same name.
std::string new_archive() {
    static unsigned count = 0;
    return "/vsimem/yimi-mutator-" + std::to_string(count++) + ".zip";
}

std::string bytes_of(const std::string& path) {
    const gis::VsiFile file(VSIFOpenL(path.c_str(), "rb"));
    std::string bytes;
    char piece[4096];
    while (const std::size_t read = file ? VSIFReadL(piece, 1, sizeof piece, file.get()) : 0) bytes.append(piece, read);
    return bytes;
}

std::vector<std::pair<std::string, std::string>> unpacked(std::string& bytes) {
    std::vector<std::pair<std::string, std::string>> files;
    const std::string archive = new_archive();
    gis::VsiFile(VSIFileFromMemBuffer(archive.c_str(), reinterpret_cast<GByte*>(bytes.data()), bytes.size(), FALSE))
        .reset();
    const std::string within = "/vsizip/{" + archive + "}";
    {
        const gis::VsiFolder names(VSIOpenDir(within.c_str(), -1, nullptr));
        while (const VSIDIREntry* const entry = names ? VSIGetNextDirEntry(names.get()) : nullptr)
            if (!VSI_ISDIR(entry->nMode)) files.emplace_back(entry->pszName, bytes_of(within + "/" + entry->pszName));
    }
    VSIUnlink(archive.c_str());
    return files;
}

std::string packed(const std::vector<std::pair<std::string, std::string>>& files) {
    const std::string archive = new_archive();
    for (const auto& [name, bytes] : files) {
        const gis::VsiFile file(VSIFOpenL(("/vsizip/{" + archive + "}/" + name).c_str(), "wb"));
        if (file) VSIFWriteL(bytes.data(), 1, bytes.size(), file.get());
    }
    std::string bytes = bytes_of(archive);
    VSIUnlink(archive.c_str());
    return bytes;
}

}  // namespace

bool damage_within(std::string& bytes, std::mt19937& random) {
    if (!bytes.starts_with("PK\x03\x04")) return false;
    const gis::GdalMessages quiet;
    auto files = unpacked(bytes);
    if (files.empty()) return false;
    damage(files[random() % files.size()].second, random);
    bytes = packed(files);
    return true;
}

}  // namespace yimi::mutator
