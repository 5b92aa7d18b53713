#pragma once

#include <QString>
#include <string>

namespace yimi::app {

// An import's stable words (gis/io/import.h) as people read them, for the window and the command line alike.

/// What was not as it should be with a file, as one sentence.
[[nodiscard]] QString note_text(const std::string& note);
/// Why features were left out, to follow their number.
[[nodiscard]] QString reject_reason(const std::string& why);

}  // namespace yimi::app
