#pragma once

#include <QString>

#include "core/base/result.h"
#include "core/edit/medium.h"

namespace yimi::app {

/// A picture file for the ledger. Errors: not_found, cannot_read; unsupported with reason "no_photo" for whatever is no
/// JPEG, PNG or WebP picture, "large" beyond 40 MB.
[[nodiscard]] Result<Medium> read_photo(const QString& path);

}  // namespace yimi::app
