#pragma once

#include <QString>

namespace yimi::app {

/// The folder in which a dialog of this name ended last time; where it is gone or was never open, `otherwise`.
[[nodiscard]] QString last_folder(const char* dialog, const QString& otherwise);
/// `path`: a file that was chosen, or a folder.
void remember_folder(const char* dialog, const QString& path);

}  // namespace yimi::app
