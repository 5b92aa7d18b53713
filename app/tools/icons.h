#pragma once

#include <QIcon>

namespace yimi::app {

/// resources/icons/<name>.svg in the colour of the palette's text, sharp at 16 to 32 px on every screen; greyed where
/// the action is off. An empty icon for a name that there is not.
[[nodiscard]] QIcon icon(const QString& name);

}  // namespace yimi::app
