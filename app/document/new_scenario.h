#pragma once

#include "app/document/document.h"

namespace yimi::app {

/// Where what was worked out is put: into the plan that is shown, or into a new scenario over it.
enum class TakeInto { shown_plan, new_scenario };

/// A new scenario of that name, in a colour that few others have; of several with one name the later ones are numbered.
[[nodiscard]] Scenario next_scenario(const Document& document, const QString& name);

}  // namespace yimi::app
