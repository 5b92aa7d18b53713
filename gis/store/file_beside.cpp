#include "gis/store/file_beside.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "gis/support/uuid.h"

namespace yimi::gis {
namespace {
namespace fs = std::filesystem;

Error system_error() {
    return {ErrorCode::cannot_write, std::generic_category().message(errno), {}};
}

/// Whether what `path` names lies on the disk now, contents or (for a folder) entries.
bool flush(const std::string& path, int flags) {
    const int file = open(path.c_str(), flags | O_CLOEXEC);
    if (file < 0) return false;
    const bool flushed = fsync(file) == 0;
    return close(file) == 0 && flushed;
}

std::string folder_of(const std::string& path) {
    const auto folder = fs::path(path).parent_path();
    return folder.empty() ? std::string(".") : folder.string();
}

/// Where a link at the end of the path leads: it stays, what it points to is replaced.
std::string followed(const std::string& path) {
    std::error_code failure;
    if (!fs::is_symlink(path, failure)) return path;
    const auto real = fs::canonical(path, failure);
    return failure ? path : real.string();
}

bool rename_without_replacing(const std::string& from, const std::string& to) {
    if (renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return true;
    if (errno != EINVAL && errno != ENOSYS) return false;
    // A file system without that call: a second name for the file, then the first one goes.
    return link(from.c_str(), to.c_str()) == 0 && unlink(from.c_str()) == 0;
}

}  // namespace

Result<FileBeside> FileBeside::make(const std::string& target) {
    const std::string real = followed(target);
    constexpr std::size_t enough = 8;
    const std::string path = folder_of(real) + "/.yimi-" + make_uuid().substr(0, enough) + ".tmp";
    mode_t mode = 0666;
    struct stat status {};
    if (stat(real.c_str(), &status) == 0) {
        if (!S_ISREG(status.st_mode)) return Error{ErrorCode::cannot_write, "not a file", {}};
        if (access(real.c_str(), W_OK) != 0) return system_error();
        mode = status.st_mode & 0777U;
    }
    const int file = open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (file < 0) return system_error();
    close(file);
    return FileBeside(path, real);
}

FileBeside::~FileBeside() {
    if (path_.empty()) return;
    std::error_code ignored;
    for (const char* suffix : {"", "-journal", "-wal", "-shm"}) fs::remove(path_ + suffix, ignored);
}

Result<Done> FileBeside::take_place(Existing existing) {
    if (!flush(path_, O_RDWR)) return system_error();
    if (existing == Existing::replace) {
        if (rename(path_.c_str(), target_.c_str()) != 0) return system_error();
    } else if (!rename_without_replacing(path_, target_)) {
        if (errno != EEXIST) return system_error();
        return Error{ErrorCode::conflict, "the file exists", {{"reason", "exists"}}};
    }
    path_.clear();
    // The file itself is safe; a file system that cannot flush folders does not make the work undone.
    static_cast<void>(flush(folder_of(target_), O_RDONLY | O_DIRECTORY));
    return Done{};
}

}  // namespace yimi::gis
