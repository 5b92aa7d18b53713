#pragma once

#include <QString>

#include "core/base/result.h"
#include "gis/io/rule_file.h"

namespace yimi::app {

/// All rules that Yimi brings, with those of `override_path` (empty: none) laid over them. What could not be used is in
/// `problems`, with file, line and reason. Errors: not_found, cannot_read for the override file.
[[nodiscard]] Result<gis::RuleFile> load_rules(const QString& override_path = {});

}  // namespace yimi::app
