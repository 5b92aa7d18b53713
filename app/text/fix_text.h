#pragma once

#include <QString>

#include "core/audit/fixes/fix.h"
#include "core/audit/fixes/fix_effect.h"

namespace yimi::app {

/// What the fix does: "Add a refuge".
[[nodiscard]] QString fix_title(const Fix& fix);
/// What it takes for granted; empty where nothing.
[[nodiscard]] QString fix_assumption(const Fix& fix);
/// "6 findings gone (S1: 1, S2: 5), 1 new, +212 children".
[[nodiscard]] QString fix_effect_text(const FixEffect& effect);

}  // namespace yimi::app
