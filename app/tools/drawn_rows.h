#pragma once

#include "app/tools/tool.h"

namespace yimi::app {

/// A new row with what every drawing has: geometry and its area, uid, source and today's date; all else unknown.
[[nodiscard]] Feature drawn_feature(Table table, Geometry geometry);
/// Commits one new row and selects it; nothing where the plan could not take it (the document has said why).
std::optional<FeatureId> commit_drawn(const ToolDesk& desk, const char* edit_name, Table table, Feature feature);

}  // namespace yimi::app
