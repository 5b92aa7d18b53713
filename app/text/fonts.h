#pragma once

#include <QFont>

namespace yimi::app {

/// Fonts that draw Chinese in Simplified shapes, the likeliest first.
[[nodiscard]] QStringList simplified_chinese_families();
/// The system's interface font, with Simplified Chinese shapes for what it has not itself: left to choose, a system may
/// take Japanese ones. Needs a QGuiApplication.
[[nodiscard]] QFont interface_font();

}  // namespace yimi::app
