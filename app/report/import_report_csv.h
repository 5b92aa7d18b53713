#pragma once

#include <QByteArray>

#include "app/document/import_record.h"

namespace yimi::app {

/// An import's remarks as a table, in the present language, for spreadsheets; coordinates are the plan's.
[[nodiscard]] QByteArray import_report_csv(const ImportRecord& record);

}  // namespace yimi::app
