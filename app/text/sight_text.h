#pragma once

#include <QString>

#include "core/sight/line_of_sight.h"

namespace yimi::app {

// What an eye sees and what hides it, in the present language.

/// "Hedge (s-12)", "building 3号楼"
[[nodiscard]] QString body_name(const Plan& plan, const SceneBody& body);
/// "Hidden by … (1.2 m high), 8.3 m from the eye: it rises 0.21 m above the line." and what would help; a sentence a
/// line.
[[nodiscard]] QString line_text(const Plan& plan, const Scene& scene, const LineOfSight& line);

}  // namespace yimi::app
