// What a child meets along a route, metre by metre: the values (route_strip.h), how they are painted (strip_painter.h),
// their words (strip_words.h), and the job that makes them for the selected route (strip_watch.h). May use: core,
// app/document, app/jobs, app/map's colours, app/text, QtGui. The panel under the map is app/panels/strip_panel.h.
// Start here.
#pragma once

#include <QDate>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/document/selection.h"
#include "core/audit/finding.h"
#include "core/base/job_context.h"
#include "core/network/route_light.h"
#include "core/sight/sight_line.h"

namespace yimi::app {

/// The rows of a strip, from above.
enum class StripKind : std::uint8_t {
    seen,           ///< areas that the child and an adult see: `RouteStrip::seen`, not stretches
    child_hidden,   ///< child and driver on the street's middle do not see each other
    adult_hidden,   ///< nor would an adult there
    drivers,        ///< those who come and may still stop do not see the child
    next_crossing,  ///< the child does not see who drives over the next crossing
    crossings,      ///< where a driver in stopping distance does not see the child that waits; m of the approach
    findings,       ///< of the last audit, and open hazards
    speed,          ///< km/h
    traffic,        ///< vehicles an hour
    lamps,          ///< with the sky over them
    sun,            ///< whether the sun reaches the child
    width,          ///< usable width of the sidewalk, m
    slope,          ///< %, in the direction walked
};
inline constexpr std::size_t strip_kind_count = 13;
[[nodiscard]] std::array<StripKind, strip_kind_count> strip_kinds() noexcept;

enum class StripTone : std::uint8_t { plain, light, shade, caution, bad, unknown };

/// A part of a row that says one thing; of no length: a place.
struct StripStretch {
    double from_m = 0, to_m = 0;
    StripTone tone = StripTone::plain;
    std::optional<double> value;       ///< of the rows with a unit; of `hidden` ones how likely it is, 0–1
    std::vector<FeatureRef> who;       ///< what hides, what is crossed, what a finding is about
    std::string rule;                  ///< of a finding; of what is unknown, the column that would tell
    std::optional<Severity> severity;  ///< of a finding or hazard
};

/// What is seen from one metre.
struct SeenSample {
    double at_m = 0;
    double child_m2 = 0, adult_m2 = 0;
};

/// A route from its begin to its end.
struct RouteStrip {
    Snapshot plan;  ///< of which it holds
    FeatureId route;
    EyeHeight eye;
    QDate date;
    WalkRoute walk;  ///< with its line and when its child is where
    std::optional<int> departs_s;
    std::optional<RouteLight> light;
    double disc_m2 = 0;                                            ///< what is seen where nothing stands in the way
    std::vector<SeenSample> seen;                                  ///< each metre
    bool is_audited = false;                                       ///< else nobody knows of findings
    std::array<std::vector<StripStretch>, strip_kind_count> rows;  ///< ascending by `from_m`

    [[nodiscard]] const std::vector<StripStretch>& row(StripKind kind) const noexcept {
        return rows[static_cast<std::size_t>(kind)];
    }
    /// Those of a row at a metre; places count within `reach_m`.
    [[nodiscard]] std::vector<const StripStretch*> at(StripKind kind, double at_m, double reach_m) const;
    [[nodiscard]] const SeenSample* seen_at(double at_m) const noexcept;
};

struct StripQuestion {
    FeatureId route;
    EyeHeight eye;
    QDate date;
    bool is_audited = false;
};
/// `streets`: those of the plan. Null where the route is not a line. Errors: cancelled.
[[nodiscard]] Result<std::shared_ptr<const RouteStrip>> make_strip(const Snapshot& plan, const WalkNetwork& streets,
                                                                   const StripQuestion& question, JobContext& job);

}  // namespace yimi::app
