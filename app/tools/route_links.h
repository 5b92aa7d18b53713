#pragma once

#include <optional>
#include <string>

#include "core/edit/edit.h"
#include "core/model/plan.h"

namespace yimi::app {

/// The uid of the school whose gate, else whose site, lies within 15 m of `end`; empty where none does. 15 m: the width
/// of a forecourt, as far as a route's end is from what it leads to.
[[nodiscard]] std::string school_at(const Plan& plan, Point end);

/// Whether a route is a way to school without a way home that is there.
[[nodiscard]] bool lacks_way_home(const Plan& plan, FeatureId route);
/// The way home as the way to school reversed, each naming the other as its pair; one edit. Empty where
/// `lacks_way_home` says no.
[[nodiscard]] Edit way_home_edit(const Plan& plan, FeatureId to_school);

}  // namespace yimi::app
