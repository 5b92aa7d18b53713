#include "tests/support/shared_folder.h"

namespace yimi::test {

std::optional<std::filesystem::path> shared_file(const std::string& relative) {
    auto path = std::filesystem::path(YIMI_SHARED_DIR) / relative;
    std::error_code error;
    if (!std::filesystem::exists(path, error)) return std::nullopt;
    return path;
}

}  // namespace yimi::test
