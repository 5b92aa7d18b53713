#pragma once

#include <QString>

#include "core/network/profile_values.h"
#include "gis/io/profile_file.h"

namespace yimi::app {

/// "Speed", "No sidewalk, faster than".
[[nodiscard]] QString value_title(const ProfileValue& value);
/// "1.1 m/s", "yes", "no limit", "never".
[[nodiscard]] QString value_text(const ProfileValue& value, std::optional<double> number);
/// What may be entered there.
[[nodiscard]] QString value_hint(const ProfileValue& value);
/// In the present language where it is one of ours.
[[nodiscard]] QString source_title(const gis::ValueSource& source);

}  // namespace yimi::app
