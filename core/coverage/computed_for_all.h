#pragma once

#include <atomic>
#include <optional>
#include <vector>

#include "core/base/job_context.h"
#include "core/base/parallel.h"
#include "core/base/result.h"

namespace yimi {

/// Calls `work(index)` for all indices on several threads; the failure of the lowest index counts, so that it is the
/// same every time.
template <class T, class Work>
Result<std::vector<T>> computed_for_all(std::size_t count, unsigned threads, JobContext& job, const Work& work) {
    std::vector<std::optional<Result<T>>> results(count);
    std::atomic<std::size_t> done{0};
    parallel_for(count, threads, 64, [&](std::size_t index) {
        if (job.cancelled()) return;
        results[index] = work(index);
        if (const std::size_t now = ++done; now % 256 == 0) job.progress(now, count, "coverage");
    });
    if (job.cancelled()) return Error{ErrorCode::cancelled, "cancelled", {}};
    std::vector<T> values;
    values.reserve(count);
    for (auto& result : results) {
        if (!*result) return std::move(*result).error();
        values.push_back(std::move(*result).value());
    }
    return values;
}

}  // namespace yimi
