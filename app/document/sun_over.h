#pragma once

#include <QDate>
#include <optional>

#include "core/model/plan.h"
#include "core/sight/sun_position.h"

namespace yimi::app {

/// The sun over one place of the plan on one day, by the clocks of China (UTC+8).
class SunOfDay {
public:
    /// Nothing where the plan's coordinate system leads to no longitude.
    [[nodiscard]] static std::optional<SunOfDay> over(const Plan& plan, Point at, const QDate& date);
    [[nodiscard]] SunPosition at(double second_of_day) const noexcept;

private:
    Point lonlat_;
    QDate date_;
};

/// A day, and a time of it by the clocks of China (UTC+8).
struct ClockTime {
    QDate date;
    int second = 0;  ///< of the day
    friend bool operator==(const ClockTime&, const ClockTime&) = default;
};

/// Where the sun stands over a place of the plan; over the middle of China's clocks' meridian (120° E, 30° N) where the
/// plan's coordinate system leads to no longitude.
[[nodiscard]] SunPosition sun_over(const Plan& plan, Point at, const ClockTime& when);

}  // namespace yimi::app
