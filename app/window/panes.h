#pragma once

#include <QDockWidget>
#include <vector>

namespace yimi::app {

/// Gives the keyboard to the part of the window after (`by` 1) or before (-1) the one that has it, in this order and
/// round again; parts that are hidden or off are left out. Within a part it goes to its first field or list.
void go_to_pane(const std::vector<QWidget*>& panes, int by);

/// Where the keyboard goes when a dock is closed that has it: else it would be in whatever field stands next.
void hand_back_keyboard(QDockWidget& dock, QWidget& to);

}  // namespace yimi::app
