#pragma once

#include <QStringList>

#include "app/document/parking_watch.h"

namespace yimi::app {

// What crossings gain, in the present language.

/// "Bays removed: 7 → crossings seen now: 4"
[[nodiscard]] QString parking_headline(const ParkingFound& found);
/// What is seen, hidden and unknown then, and how sure the fewest are; a sentence a line.
[[nodiscard]] QStringList parking_summary(const ParkingFound& found);
/// "31 → 0"; a word where nothing can be said.
[[nodiscard]] QString blind_change_text(const ParkingCrossing& before, const ParkingCrossing& after);
/// The first of them, and how many more.
[[nodiscard]] QString blockers_text(const Plan& plan, const ParkingCrossing& crossing);
/// For a row's tip: what has to be seen, what hides it or what is missing.
[[nodiscard]] QString crossing_tip(const Plan& plan, const ParkingCrossing& before, const ParkingCrossing& after);

}  // namespace yimi::app
