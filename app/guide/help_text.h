#pragma once

#include <QString>
#include <vector>

class QMenuBar;
class QWidget;

namespace yimi::app {

/// One page of the help, as resources/help has it.
struct HelpSection {
    QString id;  ///< stable: "routes"
    QString title, markdown;
};
/// In the present language.
[[nodiscard]] std::vector<HelpSection> help_sections();

/// Every entry of the menus that has a key, under its menu, as the entries have them now.
[[nodiscard]] QString keys_as_html(const QMenuBar& bar);

/// The section that tells of the part of the window, or of the dialog, that has the keyboard; `tool`: the name of the
/// action of the one in hand.
[[nodiscard]] QString help_section_of(const QWidget* focused, const QString& tool);

}  // namespace yimi::app
