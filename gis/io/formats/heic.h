#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yimi::gis {

/// Whether bytes begin as a file of ISO/IEC 14496-12 does: HEIC of telephones, also where it is called .jpg.
[[nodiscard]] bool is_heic(std::string_view bytes) noexcept;
/// The EXIF in a HEIC file (ISO/IEC 23008-12), from "II" or "MM" on; nothing where it has none that lies within it.
/// libheif, which GDAL reads HEIC with, ends the program where a file is shorter than it says.
[[nodiscard]] std::optional<std::string> exif_in_heic(std::string_view bytes);

}  // namespace yimi::gis
