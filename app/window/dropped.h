#pragma once

#include <QString>
#include <QStringList>

class QMimeData;

namespace yimi::app {

/// What came to the window by a drop.
struct Dropped {
    QStringList files;          ///< of this computer
    QString text;               ///< where there is no file: a coordinate, perhaps
    bool is_elsewhere = false;  ///< files that are not on this computer: links of a browser
};
[[nodiscard]] Dropped dropped_in(const QMimeData& mime);
/// What a drop would do, for the planner who still holds it over the window.
[[nodiscard]] QString drop_text(const Dropped& dropped, bool is_project_open);
/// Whether there is anything to say to it. What cannot be used is taken too, and told why it cannot.
[[nodiscard]] bool can_be_dropped(const QMimeData& mime);

}  // namespace yimi::app
