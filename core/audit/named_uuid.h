#pragma once

#include <string>
#include <string_view>

namespace yimi {

/// A UUID (version 8, RFC 9562) made of a name: the same name gives the same one in every file.
[[nodiscard]] std::string uuid_named(std::string_view name);

}  // namespace yimi
