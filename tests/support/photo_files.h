#pragma once

#include <string>

namespace yimi::test {

/// A grey JPEG of 16 × 16 pixels; with EXIF as cameras write it: 30°39'27.9" N, 104°03'48" E, 6 May 2024.
[[nodiscard]] std::string jpeg_photo(bool with_position);
/// A HEIC file as of a telephone (ISO/IEC 23008-12), with the same EXIF. Its pixels are missing: nobody unpacks them.
[[nodiscard]] std::string heic_photo();

}  // namespace yimi::test
