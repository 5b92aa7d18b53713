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

/// Hands out batches of indices to threads and keeps the first failure.
template <class Work>
class BatchedWork {
public:
    BatchedWork(std::size_t count, std::size_t grain, const Work& work) : count_(count), grain_(grain), work_(work) {}

    [[nodiscard]] std::size_t batches() const noexcept { return (count_ + grain_ - 1) / grain_; }

    /// Takes batches until none is left; for every thread.
    void take_all() {
        try {
            for (std::size_t batch = next_++; batch < batches(); batch = next_++) {
                const std::size_t end = std::min(count_, (batch + 1) * grain_);
                for (std::size_t index = batch * grain_; index < end; ++index) work_(index);
            }
        } catch (...) {
            const std::lock_guard lock(failure_guard_);
            if (!failure_) failure_ = std::current_exception();
            next_ = batches();
        }
    }

    void throw_failure() const {
        if (failure_) std::rethrow_exception(failure_);
    }

private:
    std::size_t count_, grain_;
    const Work& work_;
    std::atomic<std::size_t> next_{0};
    std::exception_ptr failure_;
    std::mutex failure_guard_;
};

/// Calls `work(index)` for every index in [0, count) on up to `threads` threads, `grain` indices at a time.
/// `work` writes only to what belongs to its index; whoever reduces does so afterwards in index order, so that the
/// result does not depend on the number of threads. The first exception thrown by `work` is thrown again here.
template <class Work>
void parallel_for(std::size_t count, unsigned threads, std::size_t grain, const Work& work) {
    BatchedWork<Work> batched(count, std::max<std::size_t>(1, grain), work);
    {
        const auto workers = std::min<std::size_t>(std::max(1U, threads), batched.batches());
        std::vector<std::jthread> pool;
        for (std::size_t worker = 1; worker < workers; ++worker) pool.emplace_back([&] { batched.take_all(); });
        batched.take_all();
    }
    batched.throw_failure();
}

}  // namespace yimi
