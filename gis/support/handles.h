// What all of gis shares: handles of C libraries, GDAL's messages, SQLite statements. No Qt; no GEOS, OGR or PROJ
// object leaves the function that made it. Start with the folder you need: io (formats), crs, geos, store (the project
// file).
#pragma once

#include <utility>

namespace yimi::gis {

/// Owns one handle of a C library. `Release` runs once, on whichever thread destroys it.
template <class Handle, auto Release>
class Owned {
public:
    Owned() = default;
    explicit Owned(Handle handle) noexcept : handle_(handle) {}
    Owned(const Owned&) = delete;
    Owned& operator=(const Owned&) = delete;
    Owned(Owned&& other) noexcept : handle_(other.release()) {}
    Owned& operator=(Owned&& other) noexcept {
        if (this != &other) reset(other.release());
        return *this;
    }
    ~Owned() { reset(); }
    Handle get() const noexcept { return handle_; }
    explicit operator bool() const noexcept { return handle_ != nullptr; }
    /// Gives the handle away; only for calls that take ownership.
    [[nodiscard]] Handle release() noexcept { return std::exchange(handle_, nullptr); }
    void reset(Handle handle = nullptr) noexcept {
        if (handle_) Release(handle_);
        handle_ = handle;
    }

private:
    Handle handle_ = nullptr;
};

}  // namespace yimi::gis
