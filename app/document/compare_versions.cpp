#include "app/document/compare_versions.h"

#include "gis/store/project_store.h"

namespace yimi::app {

Result<std::shared_ptr<const SourceUpdate>> compare_versions(const ImportRequest& request, const Plan& plan,
                                                             const std::string& project, JobContext& job) {
    YIMI_TRY(store, gis::ProjectStore::open(project, gis::ProjectStore::Access::read_only));
    YIMI_TRY(read, read_layers({request}, plan, job, base_of(store)));
    if (job.cancelled()) return Error{ErrorCode::cancelled, {}, {}};
    auto& update = read.reports.front().update;
    return update ? std::make_shared<const SourceUpdate>(std::move(*update)) : nullptr;
}

}  // namespace yimi::app
