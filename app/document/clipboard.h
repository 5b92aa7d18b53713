#pragma once

#include <QMimeData>
#include <memory>

#include "app/document/clipboard_text.h"

namespace yimi::app {

/// Rows as the system's clipboard carries them: as they are for Yimi itself, as a table with well-known text for QGIS,
/// spreadsheets and databases, as GeoJSON for everybody else. The texts are made when somebody asks for them.
[[nodiscard]] std::unique_ptr<QMimeData> to_clipboard(std::vector<TableRow> rows, const std::string& crs);

/// Whether there may be something to paste; quick.
[[nodiscard]] bool may_hold_rows(const QMimeData& mime);

/// What of it can be pasted, in the plan's coordinates. Rows of Yimi go into the tables that they are of; those of
/// others as rows_in_text says. Whatever the bytes are, every row fits its table and has a valid shape.
[[nodiscard]] Result<ReadText> from_clipboard(const QMimeData& mime, const Plan& plan, std::optional<Table> into);

}  // namespace yimi::app
