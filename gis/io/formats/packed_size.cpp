#include "gis/io/formats/packed_size.h"

#include <cpl_vsi.h>

#include "gis/io/opened_source.h"

namespace yimi::gis {
namespace {

/// What deflate makes of zeros is a thousandth; of maps and tables hardly ever less than a fiftieth.
constexpr std::size_t most_times = 300;
constexpr std::size_t harmless = std::size_t{256} << 20;
constexpr std::size_t most_files = 100000;

}  // namespace

Result<Done> check_packed_size(const std::string& archive, std::size_t most_bytes) {
    const VsiFolder folder(VSIOpenDir(("/vsizip/{" + archive + "}").c_str(), -1, nullptr));
    if (!folder) return Done{};
    std::size_t files = 0, bytes = 0;
    while (const VSIDIREntry* const entry = VSIGetNextDirEntry(folder.get())) {
        ++files;
        bytes += static_cast<std::size_t>(entry->nSize);
    }
    const bool is_bomb = bytes > harmless && bytes / most_times > file_size(archive);
    if (files <= most_files && bytes <= most_bytes && !is_bomb) return Done{};
    return Error{ErrorCode::unsupported,
                 "it unpacks into more than can be read",
                 {{"file", archive}, {"reason", "unpacks_too_large"}}};
}

}  // namespace yimi::gis
