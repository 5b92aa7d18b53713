#pragma once

#include <QString>

#include "app/child_view/surroundings.h"
#include "app/child_view/walk.h"
#include "app/map/map_widget.h"

namespace yimi::app {

/// Where one stands, in words: the route, metres along it, the eye's height and when its child is there.
[[nodiscard]] QString place_text(const Plan& plan, const Walk& walk);
/// What is drawn hatched because its height is not known; empty where there is nothing.
[[nodiscard]] QString assumed_text(const Surroundings& surroundings);
/// The eye and a wedge of what it has in view.
[[nodiscard]] MapPreview marks_of(const EyeCamera& camera);

}  // namespace yimi::app
