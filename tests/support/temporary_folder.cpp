#include "tests/support/temporary_folder.h"

#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <fstream>

namespace yimi::test {
namespace fs = std::filesystem;

ChineseFolder::ChineseFolder() {
    static std::atomic<unsigned> count{0};
    root_ = fs::temp_directory_path() / ("yimi-test-" + std::to_string(getpid()) + "-" + std::to_string(count++));
    path_ = root_ / "成都市 儿童友好" / "数据①";
    fs::create_directories(path_);
}

ChineseFolder::~ChineseFolder() {
    std::error_code ignored;
    fs::remove_all(root_, ignored);
}

void ChineseFolder::write(const std::string& name, const std::string& bytes) const {
    std::ofstream(path_ / name, std::ios::binary) << bytes;
}

std::string bytes_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::error_code absent;
    const auto size = fs::file_size(file, absent);
    std::string bytes(absent ? 0 : size, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

std::map<std::string, std::string> contents_of(const fs::path& folder) {
    std::map<std::string, std::string> contents;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) contents.emplace(entry.path().string(), bytes_of(entry.path()));
    return contents;
}

std::map<std::string, std::string> listing_of(const fs::path& folder) {
    std::map<std::string, std::string> listing;
    const auto add = [&](const fs::path& path) {
        struct stat about {};
        if (lstat(path.c_str(), &about) != 0) return;
        listing[path.string()] = std::to_string(about.st_mode) + " " + std::to_string(about.st_size) + " " +
                                 std::to_string(about.st_mtim.tv_sec) + "." + std::to_string(about.st_mtim.tv_nsec);
    };
    add(folder);
    for (const auto& entry : fs::recursive_directory_iterator(folder)) add(entry.path());
    return listing;
}

std::map<std::string, std::string> state_of(const fs::path& folder) {
    auto state = listing_of(folder);
    for (const auto& [path, bytes] : contents_of(folder)) state[path] += "\n" + bytes;
    return state;
}

}  // namespace yimi::test
