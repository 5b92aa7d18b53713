#include "app/cli/project.h"

#include "app/document/profiles.h"
#include "gis/crs/crs.h"

namespace yimi::app {

Result<OpenedProject> open_project(const std::string& path, gis::ProjectStore::Access access) {
    YIMI_TRY(store, gis::ProjectStore::open(path, access));
    YIMI_TRY(plan, store.load());
    return OpenedProject{std::move(store), std::move(plan)};
}

Result<Plan> read_project(const std::string& path) {
    YIMI_TRY(project, open_project(path, gis::ProjectStore::Access::read_only));
    return std::move(project.plan);
}

Result<WalkingProfile> profile_argument(const Plan& plan, const std::string& id, Console& console) {
    YIMI_TRY(profile, walking_profile(plan, id));
    for (const QString& remark : profile_remarks(plan, {id})) console.tell(remark);
    return profile;
}

std::string uid_of(const Plan& plan, Table table, FeatureId id) {
    const auto row = plan.layer(table).row(id);
    return row ? std::string(row->uid()) : std::string();
}

}  // namespace yimi::app
