#pragma once

#include <string>

namespace yimi::gis {

/// A random UUID (version 4), lower case; from the system's source of randomness.
[[nodiscard]] std::string make_uuid();

}  // namespace yimi::gis
