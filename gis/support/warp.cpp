#include "gis/support/warp.h"

#include <gdal_utils.h>

namespace yimi::gis {
namespace {

struct Watch {
    JobContext* job;
    std::string_view what;
};

int CPL_STDCALL watch_warp(double done, const char*, void* data) {
    const auto& [job, what] = *static_cast<Watch*>(data);
    constexpr std::size_t steps = 1000;
    if (!what.empty()) job->progress(static_cast<std::size_t>(done * steps), steps, what);
    return job->cancelled() ? FALSE : TRUE;
}

}  // namespace

Result<Dataset> warp(GDALDatasetH dataset, std::vector<std::string> words, std::string_view what, JobContext& job) {
    words.insert(words.end(), {"-of", "MEM"});
    std::vector<char*> arguments = as_arguments(words);
    const Owned<GDALWarpAppOptions*, GDALWarpAppOptionsFree> options(GDALWarpAppOptionsNew(arguments.data(), nullptr));
    Watch watch{&job, what};
    if (options) GDALWarpAppOptionsSetProgress(options.get(), watch_warp, &watch);
    const GdalMessages messages;
    Dataset result(options ? GDALWarp("", nullptr, 1, &dataset, options.get(), nullptr) : nullptr);
    if (job.cancelled()) return Error{ErrorCode::cancelled, "cancelled", {}};
    if (!result) return messages.as_error(ErrorCode::cannot_read);
    return result;
}

}  // namespace yimi::gis
