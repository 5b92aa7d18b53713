#pragma once

#include <string>
#include <utility>

#include "core/base/result.h"

namespace yimi::gis {

/// A new file beside its target that takes the target's place when it is complete; until then the target is untouched,
/// and unless it comes to that, nothing is left. What a program that died has left goes when the next one makes its
/// own.
class FileBeside {
public:
    /// Makes the empty file. Errors: cannot_write.
    [[nodiscard]] static Result<FileBeside> make(const std::string& target);
    FileBeside(FileBeside&& other) noexcept
        : path_(std::exchange(other.path_, {})),
          target_(std::move(other.target_)),
          mark_(std::exchange(other.mark_, -1)) {}
    FileBeside& operator=(FileBeside&&) = delete;
    ~FileBeside();

    [[nodiscard]] const std::string& path() const noexcept { return path_; }

    enum class Existing { replace, keep };
    /// Flushes the file to the disk, renames it, flushes the folder. Errors: cannot_write; conflict with reason
    /// "exists" where a target that is there must be kept.
    Result<Done> take_place(Existing existing);

private:
    FileBeside(std::string path, std::string target, int mark)
        : path_(std::move(path)), target_(std::move(target)), mark_(mark) {}
    std::string path_, target_;
    int mark_;  ///< the file, locked as a sign that its owner lives
};

}  // namespace yimi::gis
