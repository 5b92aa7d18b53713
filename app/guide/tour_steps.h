#pragma once

#include <QString>
#include <vector>

class QMainWindow;
class QRect;
class QSize;
class QWidget;

namespace yimi::app {

/// One thing to know on the first day.
struct TourStep {
    const char* target;  ///< object name of what it points at: a widget, or an action with a button on the toolbar
    QString title, text;
};
/// In the present language.
[[nodiscard]] std::vector<TourStep> tour_steps();

/// What a step points at; null while it is not to be seen.
[[nodiscard]] QWidget* tour_target(const QMainWindow& window, const TourStep& step);

/// A place of that size inside `room`, beside `target` and never over it as long as there is room on any side.
[[nodiscard]] QRect place_beside(const QRect& target, const QSize& size, const QRect& room);

}  // namespace yimi::app
