#pragma once

#include <QString>
#include <functional>

#include "app/strip/route_strip.h"

namespace yimi::app {

/// "Child sees", "Speed limit, km/h"
[[nodiscard]] QString strip_title(StripKind kind);
/// What a rule is called, by its id.
using RuleNames = std::function<QString(std::string_view)>;
/// What a row says at a metre, with its unit; places count within `reach_m`.
[[nodiscard]] QString strip_value(const RouteStrip& strip, StripKind kind, double at_m, double reach_m,
                                  const RuleNames& rule_name);
/// "213 m · 07:29:10 · 芙蓉街"
[[nodiscard]] QString strip_place(const RouteStrip& strip, double at_m);
/// What a figure of a row is written like inside a stretch: "40", "1.2".
[[nodiscard]] QString strip_figure(StripKind kind, double value);

}  // namespace yimi::app
