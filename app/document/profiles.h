#pragma once

#include <QString>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/network/profile.h"

namespace yimi::app {

/// The walking profiles that Yimi brings, by id.
[[nodiscard]] const std::vector<WalkingProfile>& walking_profiles();
/// The ids of the two that most is asked of: a child in company, and a nine-year-old alone.
inline constexpr std::string_view accompanied_id = "accompanied", alone_id = "alone_9";
/// not_found with detail "profile" for an id that there is not.
[[nodiscard]] Result<WalkingProfile> walking_profile(std::string_view id);

/// Its name in the present language.
[[nodiscard]] QString profile_title(const WalkingProfile& profile);

/// Those of children who walk alone, and of adults: by growing age.
[[nodiscard]] std::vector<WalkingProfile> alone_profiles();

/// Who walks where nobody has said who: a child in company, as `yimi-cli route` takes it.
[[nodiscard]] WalkingProfile profile_or_accompanied(std::string_view id);

}  // namespace yimi::app
