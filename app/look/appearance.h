// How the window looks: the palettes, and which of them is wanted; style.h draws what the system draws too faintly. May
// use: QtGui, QtWidgets. The map's own colours are in app/map/map_colours.h; whatever else is drawn takes its colours
// from the palette.
#pragma once

#include <QPalette>

namespace yimi::app {

enum class Appearance { system, light, dark };

/// The one chosen earlier; at first the system's.
[[nodiscard]] Appearance wanted_appearance();
/// Shows the window in `wanted_appearance()`. Needs an application object.
void install_appearance();
/// Switches at once (widgets get a PaletteChange event) and remembers the choice.
void switch_appearance(Appearance appearance);

/// Every text of these stands out from its ground by at least 4.5 to 1 (WCAG 2.1), what is switched off excepted.
[[nodiscard]] QPalette light_palette();
[[nodiscard]] QPalette dark_palette();
/// The colour of a text that says what is wrong, on the grounds of any palette.
[[nodiscard]] QColor problem_text(const QPalette& palette);

}  // namespace yimi::app
