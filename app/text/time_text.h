#pragma once

#include <QDateTime>
#include <QString>
#include <string>

namespace yimi::app {

/// What the store writes down in UTC, by the clock of this place.
[[nodiscard]] QDateTime local_time(const std::string& utc);
/// Today by the clock ("14:05"), earlier by the day too ("11-27 14:05"); empty where it is none.
[[nodiscard]] QString short_time(const QDateTime& time);

}  // namespace yimi::app
