#pragma once

#include "app/cli/console.h"
#include "app/cli/json.h"
#include "core/sight/dart_gate.h"

namespace yimi::app {

/// Of `sight --gate`: whether drivers can stop for a child that runs out.
[[nodiscard]] nlohmann::json dart_document(const Plan& plan, const Scene& scene, const GateDart& dart);
void describe_dart(const Plan& plan, const Scene& scene, const GateDart& dart, Console& console);

}  // namespace yimi::app
