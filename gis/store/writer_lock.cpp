#include "gis/store/writer_lock.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <mutex>
#include <set>
#include <system_error>

namespace yimi::gis {
namespace {

/// What this process has locked. Asked before a file is opened: closing any descriptor of a file drops the locks that
/// SQLite's connections in this process hold on it.
class OwnLocks {
public:
    bool add(std::pair<dev_t, ino_t> identity) {
        const std::lock_guard guard(mutex_);
        return held_.insert(identity).second;
    }
    void remove(std::pair<dev_t, ino_t> identity) {
        const std::lock_guard guard(mutex_);
        held_.erase(identity);
    }

private:
    std::mutex mutex_;
    std::set<std::pair<dev_t, ino_t>> held_;
};

OwnLocks& own_locks() {
    static OwnLocks locks;
    return locks;
}

Error system_error(ErrorCode code) {
    return {code, std::generic_category().message(errno), {}};
}

/// Where an open file lies; empty where it has no name any more, or nobody knows it.
std::string present_name(int file) {
    struct stat status {};
    if (fstat(file, &status) != 0 || status.st_nlink == 0) return {};
    std::error_code failure;
    const auto name = std::filesystem::read_symlink("/proc/self/fd/" + std::to_string(file), failure);
    struct stat named {};
    const bool is_there = !failure && stat(name.c_str(), &named) == 0 && named.st_ino == status.st_ino;
    return is_there ? name.string() : std::string();
}

Error taken() {
    return {ErrorCode::conflict, "another Yimi has the project open for writing", {}};
}

}  // namespace

Result<WriterLock> WriterLock::take(const std::string& path) {
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) return system_error(ErrorCode::cannot_write);
    const Identity identity(status.st_dev, status.st_ino);
    if (!own_locks().add(identity)) return taken();
    WriterLock lock(open(path.c_str(), O_RDWR | O_CLOEXEC), identity);
    if (lock.file_ < 0) return system_error(ErrorCode::cannot_write);
    // SQLite never stores anything in the page at 1 GiB and locks its first 512 bytes only.
    constexpr off_t place = 0x40000000 + 1024;
    struct flock request {};
    request.l_type = F_WRLCK;
    request.l_whence = SEEK_SET;
    request.l_start = place;
    request.l_len = 1;
    // An open-file-description lock: unlike a plain one it survives other descriptors of the file being closed.
    if (fcntl(lock.file_, F_OFD_SETLK, &request) == 0) return lock;
    if (errno == EAGAIN || errno == EACCES) return taken();
    return system_error(ErrorCode::cannot_write);
}

Result<Done> WriterLock::check(const std::string& path) const {
    struct stat status {};
    const bool is_something_there = stat(path.c_str(), &status) == 0;
    if (is_something_there && Identity(status.st_dev, status.st_ino) == identity_) return Done{};
    Error error{ErrorCode::cannot_write, "the file is not where it was", {}};
    if (std::string now = present_name(file_); !now.empty()) {
        error.context = {{"reason", "moved"}, {"now", std::move(now)}};
    } else {
        error.context = {{"reason", is_something_there ? "replaced" : "removed"}};
    }
    return error;
}

WriterLock::~WriterLock() {
    if (file_ >= 0) close(file_);
    if (identity_ != Identity{}) own_locks().remove(identity_);
}

}  // namespace yimi::gis
