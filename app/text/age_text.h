#pragma once

#include <QString>

#include "core/network/independence_age.h"

namespace yimi::app {

/// From which age on a child may walk a way alone, what limits it, and what is not known; a sentence a line.
[[nodiscard]] QString age_text(const Plan& plan, const IndependenceAge& age);

}  // namespace yimi::app
