#include "app/guide/tour_steps.h"

#include <QAction>
#include <QCoreApplication>
#include <QMainWindow>
#include <QRect>
#include <QToolBar>

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::TourSteps)
};

constexpr int gap_px = 18;  // room for the pointer

}  // namespace

std::vector<TourStep> tour_steps() {
    return {
        {"layers_list", Words::tr("What the map shows"),
         Words::tr("The layers of the plan. Click an eye to hide or show one; drag to change what lies on top.")},
        {"tool_to_school", Words::tr("Draw a way to school"),
         Words::tr(
             "Press R, click along the streets from a home to a school gate, and end with Enter. Where a child is "
             "blind, the line turns red while you draw.")},
        {"eye_height", Words::tr("See with a child's eyes"),
         Words::tr(
             "Turn the eye height from 1.0 m to 1.6 m: what was red only for a child vanishes. The line below the "
             "map says how many metres.")},
        {"audit", Words::tr("Let the plan be checked"),
         Words::tr("F5 checks the plan against the rules of a child-friendly city. What is unknown is never counted as "
                   "passed.")},
        {"findings_panel", Words::tr("Find out why"),
         Words::tr("Each finding names its rule, the measured value, the limit and the source. A click goes to the "
                   "place.")},
        {"find_box", Words::tr("Find anything, lose nothing"),
         Words::tr(
             "Ctrl+F finds places, by pinyin initials too; Ctrl+K finds what can be done. Every change is saved at "
             "once, and Ctrl+Z takes it back. Help › Tour shows all this again.")}};
}

QWidget* tour_target(const QMainWindow& window, const TourStep& step) {
    const QString name = QString::fromLatin1(step.target);
    if (const auto* action = window.findChild<QAction*>(name)) {
        for (const QToolBar* toolbar : window.findChildren<QToolBar*>())
            if (QWidget* button = toolbar->widgetForAction(const_cast<QAction*>(action)); button && button->isVisible())
                return button;
        return nullptr;
    }
    auto* widget = window.findChild<QWidget*>(name);
    return widget && widget->isVisible() ? widget : nullptr;
}

QRect place_beside(const QRect& target, const QSize& size, const QRect& room) {
    const QPoint middle = target.center() - QPoint(size.width(), size.height()) / 2;
    const QPoint corners[] = {{middle.x(), target.bottom() + 1 + gap_px},
                              {target.left() - gap_px - size.width(), middle.y()},
                              {target.right() + 1 + gap_px, middle.y()},
                              {middle.x(), target.top() - gap_px - size.height()}};
    QRect last;
    for (const QPoint corner : corners) {
        last = QRect(corner, size);
        last.moveLeft(std::clamp(last.left(), room.left(), std::max(room.left(), room.right() + 1 - size.width())));
        last.moveTop(std::clamp(last.top(), room.top(), std::max(room.top(), room.bottom() + 1 - size.height())));
        if (!last.intersects(target) && room.contains(last)) return last;
    }
    return last;
}

}  // namespace yimi::app
