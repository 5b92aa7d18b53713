#pragma once

#include <QString>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/edit/edit.h"
#include "core/model/plan.h"
#include "core/network/profile.h"
#include "gis/io/profile_file.h"

namespace yimi::app {

/// The walking profiles that Yimi brings, by id.
[[nodiscard]] const std::vector<gis::ProfileFile>& built_in_profiles();

/// A profile as a project has it.
struct ProjectProfile {
    WalkingProfile profile;
    gis::ProfileSources sources;
    bool is_changed = false;  ///< for this project; else as Yimi brings it
    /// What is wrong with that which the project holds; the built-in one counts then.
    std::vector<gis::FileProblem> problems;
};
/// All of them, by id: as Yimi brings them where the plan's settings say nothing else.
[[nodiscard]] std::vector<ProjectProfile> profiles_of(const Plan& plan);
/// not_found with detail "profile" for an id that there is not.
[[nodiscard]] Result<WalkingProfile> walking_profile(const Plan& plan, std::string_view id);
/// The ids of the two that most is asked of: a child in company, and a nine-year-old alone.
inline constexpr std::string_view accompanied_id = "accompanied", alone_id = "alone_9";

/// Whether the project has one of its own under that id.
[[nodiscard]] bool is_changed_profile(const Plan& plan, std::string_view id);
/// Its name in the present language.
[[nodiscard]] QString profile_title(const WalkingProfile& profile);

/// Those of children who walk alone, and of adults: by growing age.
[[nodiscard]] std::vector<WalkingProfile> alone_profiles(const Plan& plan);

/// Who walks where nobody has said who: a child in company, as `yimi-cli route` takes it.
[[nodiscard]] WalkingProfile profile_or_accompanied(const Plan& plan, std::string_view id);

/// Changes the project's profile of the same id; what is as Yimi brings it is taken out of the settings. An empty edit
/// changes nothing.
[[nodiscard]] Edit change_profile(const Plan& plan, const WalkingProfile& profile, const gis::ProfileSources& sources);
/// Back to what Yimi brings.
[[nodiscard]] Edit reset_profile(const Plan& plan, std::string_view id);

/// Says which of these profiles were changed for the project, or cannot be used as it holds them: a sentence each.
[[nodiscard]] QStringList profile_remarks(const Plan& plan, const std::vector<std::string_view>& ids);

}  // namespace yimi::app
