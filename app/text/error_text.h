// What people read: sentences for errors, names of things, the language itself. Every text goes through tr().
// May use: core and gis values, QtCore. Start here, then names.h and language.h.
#pragma once

#include <QString>

#include "core/base/result.h"

namespace yimi::app {

/// One sentence in the present language: what is wrong, where, and what to do.
[[nodiscard]] QString sentence(const Error& error);

/// The exit code of ARCHITECTURE.md section 4 for a failure of this kind.
[[nodiscard]] int exit_code(ErrorCode code) noexcept;

}  // namespace yimi::app
