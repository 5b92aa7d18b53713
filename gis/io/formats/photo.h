#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/edit/medium.h"
#include "gis/io/opened_source.h"

namespace yimi::gis {

/// What `photo_before` of a hazard begins with where the project holds the photo; its hash follows.
inline constexpr const char* photo_reference = "yimi_media:";

/// A photo's bytes as the project keeps them. cannot_read; unsupported (reason "photo_too_large": over 32 MB).
[[nodiscard]] Result<Medium> photo_medium(const std::string& path);

/// Photos as one layer with a point for each, numbered from 0 in their order. Those that cannot be read are taken out
/// of `paths` (note "not_read:…"); note "photos_without_position:…" names those that do not tell where they were taken.
/// Errors: that of the first where none can be read.
[[nodiscard]] Result<OpenedSource> open_photos(std::vector<std::string>& paths, const std::string& name);

}  // namespace yimi::gis
