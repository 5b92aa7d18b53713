#pragma once

#include <sys/types.h>

#include <string>
#include <utility>

#include "core/base/result.h"

namespace yimi::gis {

/// The right to write a project: an advisory lock of the operating system on the file itself, gone when its owner
/// closes it or dies, whatever way. It lies on bytes that SQLite keeps free, so that other programs read and write
/// undisturbed.
class WriterLock {
public:
    /// Errors: conflict (another process, or this one, has it), cannot_write (no right to write).
    [[nodiscard]] static Result<WriterLock> take(const std::string& path);
    WriterLock(WriterLock&& other) noexcept
        : file_(std::exchange(other.file_, -1)), identity_(std::exchange(other.identity_, Identity())) {}
    WriterLock& operator=(WriterLock&&) = delete;
    ~WriterLock();

    /// Whether the locked file is still the one at `path`, where it was taken. Else cannot_write, with reason
    /// "removed", "replaced" (something else is there now), or "moved" and detail "now".
    [[nodiscard]] Result<Done> check(const std::string& path) const;

private:
    using Identity = std::pair<dev_t, ino_t>;
    WriterLock(int file, Identity identity) noexcept : file_(file), identity_(identity) {}
    int file_;
    Identity identity_;
};

}  // namespace yimi::gis
