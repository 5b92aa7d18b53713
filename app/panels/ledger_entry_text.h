#pragma once

#include <QString>

#include "core/ledger/step.h"

namespace yimi::app {

/// Everything about an entry for reading, its history last, as rich text in the present language; photos are links
/// "photo:SHA256".
[[nodiscard]] QString ledger_entry_as_html(const Feature& hazard, Date today);
/// "due 2026/12/03", "3 days overdue", "closed 2026/12/01"; empty where there is no day to tell.
[[nodiscard]] QString ledger_due_text(const Feature& hazard, Date today);

}  // namespace yimi::app
