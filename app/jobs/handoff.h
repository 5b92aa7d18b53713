#pragma once

#if defined(__SANITIZE_THREAD__)
#include <mutex>
#endif

namespace yimi::app {

// One thread prepares something, Qt's pool or event queue carries it, another thread takes it over. Qt orders the two
// by means that the thread sanitizer cannot see, because Debian's Qt is not instrumented; in its builds a lock shows
// it. While a Handoff lives, something is put into Qt's hands; `take_over` comes first on the other side.
#if defined(__SANITIZE_THREAD__)
inline std::mutex handoff_guard;
class [[nodiscard]] Handoff {
    std::scoped_lock<std::mutex> lock_{handoff_guard};
};
inline void take_over() {
    const std::scoped_lock lock(handoff_guard);
}
#else
class [[nodiscard]] Handoff {
public:
    Handoff() noexcept {}  // not trivial: a variable of it is no unused one
};
inline void take_over() noexcept {}
#endif

}  // namespace yimi::app
