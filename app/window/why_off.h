#pragma once

#include <QString>

#include "app/document/selection.h"

class QAction;

namespace yimi::app {

/// Why one of the window's actions is off now, and what would turn it on; empty for one that is on.
[[nodiscard]] QString why_off(const QAction& action, const Document& document, const Selection& selection);

}  // namespace yimi::app
