#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace yimi {

/// How many threads a computation uses when nobody says: all cores.
[[nodiscard]] inline unsigned default_threads() noexcept {
    return std::max(1U, std::thread::hardware_concurrency());
}

/// Calls `work(index)` for every index in [0, count) on up to `threads` threads, `grain` indices at a time.
/// `work` writes only to what belongs to its index; whoever reduces does so afterwards in index order, so that the
/// result does not depend on the number of threads. The first exception thrown by `work` is thrown again here.
template <class Work>
void parallel_for(std::size_t count, unsigned threads, std::size_t grain, const Work& work) {
    grain = std::max<std::size_t>(1, grain);
    const std::size_t batches = (count + grain - 1) / grain;
    const auto workers = static_cast<unsigned>(std::min<std::size_t>(std::max(1U, threads), batches));
    if (workers <= 1) {
        for (std::size_t index = 0; index < count; ++index) work(index);
        return;
    }
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex failure_guard;
    const auto run = [&] {
        try {
            for (std::size_t batch = next++; batch < batches; batch = next++) {
                const std::size_t end = std::min(count, (batch + 1) * grain);
                for (std::size_t index = batch * grain; index < end; ++index) work(index);
            }
        } catch (...) {
            const std::lock_guard lock(failure_guard);
            if (!failure) failure = std::current_exception();
            next = batches;
        }
    };
    {
        std::vector<std::jthread> pool;
        pool.reserve(workers - 1);
        for (unsigned worker = 1; worker < workers; ++worker) pool.emplace_back(run);
        run();
    }
    if (failure) std::rethrow_exception(failure);
}

}  // namespace yimi
