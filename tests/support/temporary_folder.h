#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace yimi::test {

/// A folder of its own for one test, with Chinese, a blank and a digit in a circle in its path; gone afterwards.
class ChineseFolder {
public:
    ChineseFolder();
    ~ChineseFolder();
    ChineseFolder(const ChineseFolder&) = delete;
    ChineseFolder& operator=(const ChineseFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }
    [[nodiscard]] std::string file(const std::string& name) const { return (path_ / name).string(); }
    void write(const std::string& name, const std::string& bytes) const;

private:
    std::filesystem::path root_, path_;
};

/// Every file below a folder with its bytes: equal before and after, nothing was touched.
[[nodiscard]] std::map<std::string, std::string> contents_of(const std::filesystem::path& folder);
/// The same, and of every file and folder when it was last changed and what may be done with it: a file that came and
/// went leaves its folder changed.
[[nodiscard]] std::map<std::string, std::string> state_of(const std::filesystem::path& folder);
/// As state_of(), without what is in the files.
[[nodiscard]] std::map<std::string, std::string> listing_of(const std::filesystem::path& folder);
[[nodiscard]] std::string bytes_of(const std::filesystem::path& file);

}  // namespace yimi::test
