#pragma once

#include <QString>

#include "core/network/why_not_reached.h"

namespace yimi::app {

// Why a home does not get to a place, in the present language.

/// "Between 人民路 and s12 a way of 1.4 m is missing."
[[nodiscard]] QString link_text(const Plan& plan, const BrokenLink& link);
/// All of the answer in one paragraph.
[[nodiscard]] QString why_text(const Plan& plan, const WhyNotReached& answer, double within_m);

}  // namespace yimi::app
