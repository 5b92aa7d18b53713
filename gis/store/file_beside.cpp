#include "gis/store/file_beside.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
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

constexpr std::string_view beginning = "/.yimi-", ending = ".tmp";
constexpr std::size_t random_characters = 8;
constexpr std::array suffixes{"", "-journal", "-wal", "-shm"};

bool is_name_of_ours(const fs::path& path) {
    const std::string name = "/" + path.filename().string();
    return name.size() == beginning.size() + random_characters + ending.size() && name.rfind(beginning, 0) == 0 &&
           name.compare(name.size() - ending.size(), ending.size(), ending) == 0;
}

/// Whoever made such a file keeps it locked; the system unlocks it when its owner dies.
void remove_abandoned(const std::string& folder) {
    std::error_code failure;
    for (fs::directory_iterator each(folder, failure), end; !failure && each != end; each.increment(failure)) {
        if (!is_name_of_ours(each->path())) continue;
        const int file = open(each->path().c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
        if (file < 0) continue;
        std::error_code ignored;
        if (flock(file, LOCK_EX | LOCK_NB) == 0)
            for (const char* suffix : suffixes) fs::remove(each->path().string() + suffix, ignored);
        close(file);
    }
}

/// A new, locked, empty file; -1 with errno.
int make_locked(const std::string& path, mode_t mode) {
    for (;;) {
        const int file = open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode);
        if (file < 0) return file;
        struct stat status {};
        static_cast<void>(flock(file, LOCK_EX));  // a file system without locks has no abandoned files removed
        if (fstat(file, &status) == 0 && status.st_nlink > 0) return file;
        close(file);  // taken for abandoned before it was locked
    }
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
    const std::string folder = folder_of(real);
    const std::string path =
        folder + std::string(beginning) + make_uuid().substr(0, random_characters) + std::string(ending);
    mode_t mode = 0666;
    struct stat status {};
    if (stat(real.c_str(), &status) == 0) {
        if (!S_ISREG(status.st_mode)) return Error{ErrorCode::cannot_write, "not a file", {}};
        if (access(real.c_str(), W_OK) != 0) return system_error();
        mode = status.st_mode & 0777U;
    }
    remove_abandoned(folder);
    const int file = make_locked(path, mode);
    if (file < 0) return system_error();
    return FileBeside(path, real, file);
}

FileBeside::~FileBeside() {
    std::error_code ignored;
    if (!path_.empty())
        for (const char* suffix : suffixes) fs::remove(path_ + suffix, ignored);
    if (mark_ >= 0) close(mark_);
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
