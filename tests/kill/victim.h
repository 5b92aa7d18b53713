#pragma once

#include <chrono>
#include <map>
#include <string>
#include <vector>

#include "tests/kill/worker.h"

namespace yimi::kill {

/// When the worker dies: so long after it has said for the `time`-th time a line that begins with `after`.
struct Moment {
    std::string after;
    int time = 1;
    std::chrono::microseconds delay{0};
};

/// What the worker said before it died.
struct Said {
    std::string verb, rest;  ///< "try", "edit 1f…"
};
struct LastWords {
    std::vector<Said> lines;
    bool was_killed = false;  ///< else it was done before
    int exit_code = 0;        ///< of one that was not killed
    /// From "try edit", "at write" to the next "done", by that line's first two words.
    std::map<std::string, std::chrono::microseconds> longest;
};

/// Starts this program anew as a worker, and kills it.
[[nodiscard]] LastWords run_and_kill(const Order& order, const Moment& moment);

}  // namespace yimi::kill
