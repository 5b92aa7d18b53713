#pragma once

#include <string>

#include "core/base/result.h"
#include "core/edit/medium.h"

namespace yimi::gis {

/// What `photo_before` of a hazard begins with where the project holds the photo; its hash follows.
inline constexpr const char* photo_reference = "yimi_media:";

/// A photo's bytes as the project keeps them. cannot_read; unsupported (reason "photo_too_large": over 32 MB).
[[nodiscard]] Result<Medium> photo_medium(const std::string& path);

}  // namespace yimi::gis
