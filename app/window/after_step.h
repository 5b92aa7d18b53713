#pragma once

#include <QObject>

#include "app/document/document.h"

namespace yimi::app {

class MapWidget;
class MessageBar;

/// What the window does when the plan has changed by an edit or by a step through the history: messages whose cause is
/// gone are closed, an undone import that leaves nothing is told with the way back, and the map does not stay where
/// there is nothing any more. To be made after whoever gives the map its plan is connected.
class AfterStep final : public QObject {
    Q_OBJECT

public:
    AfterStep(Document& document, MapWidget& map, MessageBar& messages, QObject* parent);

private:
    void follow(const PlanChange& change);
    void tell_undone(const gis::HistoryEntry& import);
    void show_what_is_left(const Box& before);

    Document& document_;
    MapWidget& map_;
    MessageBar& messages_;
    // Of before the change:
    std::size_t steps_ = 0, done_ = 0;
    Box extent_;
    bool reached_edge_ = false;  ///< whether any change since the plan was opened may have made its extent smaller
};

}  // namespace yimi::app
