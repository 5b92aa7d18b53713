#pragma once

#include <QString>

namespace yimi::app {

/// How long a child takes for a way at an even pace, "4 min 49 s". The pace is that of the youngest who walks alone
/// (resources/profiles); a route itself may be another child's, and waits at crossings are not in it.
[[nodiscard]] QString walk_text(double length_m);
[[nodiscard]] double walk_minutes(double length_m);
/// Whose pace it is and how fast: "Alone, 9 to 12: 1.1 m/s".
[[nodiscard]] QString pace_text();

}  // namespace yimi::app
