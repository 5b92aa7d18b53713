#pragma once

#include <QString>
#include <string>

#include "core/base/result.h"

namespace yimi::app {

// What the formats of sources (gis/io/formats) found and refused, as people read it.

/// What was decided while opening a file, as one sentence; empty for a word that no format has.
[[nodiscard]] QString format_note_text(const std::string& note);

/// Why a file is of no kind that Yimi reads, and what to do instead; empty for any other error.
[[nodiscard]] QString format_refusal(const Error& error);

/// What Yimi reads, to follow "Yimi reads".
[[nodiscard]] QString readable_formats();

}  // namespace yimi::app
