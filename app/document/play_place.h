#pragma once

#include <QDate>
#include <vector>

#include "core/base/job_context.h"
#include "core/base/result.h"
#include "core/model/plan.h"
#include "core/sight/sun_shade.h"

namespace yimi::app {

/// The sun on a playground and who watches it.
struct PlayPlace {
    struct Hour {
        int hour = 0;  ///< by the clocks of China (UTC+8)
        bool is_day = false;
        ShadeShares shade;
    };
    QDate date;
    std::vector<Hour> hours;                                   ///< 7 to 19; empty where nothing leads to a longitude
    double from_homes = 0, from_streets = 0, from_either = 0;  ///< shares that an adult there sees of a child at play
    std::size_t homes = 0, of_unknown_floors = 0, of_unknown_use = 0;
};
/// Errors: cancelled, and not_found where the row is no playground with an area.
[[nodiscard]] Result<PlayPlace> play_place(const Plan& plan, FeatureId playground, const QDate& date, JobContext& job);

}  // namespace yimi::app
