#pragma once

#include <QString>
#include <string>

#include "app/document/import_record.h"

namespace yimi::app {

// An import's stable words (gis/io/import.h) as people read them, for the window and the command line alike.

/// What was not as it should be with a file, as one sentence.
[[nodiscard]] QString note_text(const std::string& note);
/// Why features were left out, to follow their number.
[[nodiscard]] QString reject_reason(const std::string& why);
/// How a shape was mended.
[[nodiscard]] QString repair_text(const std::string& what);

/// What a newer version of a source did to the rows that came from it before.
[[nodiscard]] QString update_summary(const SourceUpdate& update);
/// "Left out", "Mended" …
[[nodiscard]] QString remark_kind_name(ImportRemark::Kind kind);
/// What happened to a feature, as one line.
[[nodiscard]] QString remark_text(const ImportRemark& remark);
/// Which feature of which layer it happened to.
[[nodiscard]] QString remark_place(const ImportRecord& record, const ImportRemark& remark);
/// What became of every feature of the files: the figures add up.
[[nodiscard]] QString record_summary(const ImportRecord& record);

}  // namespace yimi::app
