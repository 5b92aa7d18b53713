#pragma once

#include <QString>

#include "core/network/topology.h"

namespace yimi::app {

// What the check of the street network found, in the present language.

/// "Street ends that just miss"
[[nodiscard]] QString fault_title(TopologyFault fault);
/// "Street 人民南路 ends 1.4 m from street s12 without joining it."
[[nodiscard]] QString defect_text(const Plan& plan, const TopologyDefect& defect);
/// "The streets fall into 3 parts; 98.4 % of their length hangs together."
[[nodiscard]] QString pieces_text(const TopologyCheck& check);

}  // namespace yimi::app
