#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace yimi {

/// A file that travels with the project: a terrain, a photo. Named by its content, so that the same is kept once and
/// that an edit which refers to it always finds what it meant. Bytes are never taken out: undo and redo find them.
struct Medium {
    std::string sha256;  ///< of the bytes, 64 hexadecimal digits
    std::string kind;    ///< MIME type: "image/tiff", "image/jpeg"
    std::string name;    ///< the file's, for people
    std::vector<std::byte> bytes;
};

}  // namespace yimi
