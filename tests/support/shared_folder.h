#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace yimi::test {

/// A file of ../shared, where that folder is there; tests skip loudly where it is not.
[[nodiscard]] std::optional<std::filesystem::path> shared_file(const std::string& relative);

}  // namespace yimi::test
