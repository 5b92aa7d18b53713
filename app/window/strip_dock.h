#pragma once

#include <QDockWidget>

#include "app/panels/strip_panel.h"

namespace yimi::app {

class Actions;

/// The strip of the selected route beneath the map; hidden until the planner asks for it.
class StripDock final : public QDockWidget {
    Q_OBJECT

public:
    struct Desk {
        Document& document;
        Selection& selection;
        Analyses& analyses;
        MapWidget& map;
        const Actions& actions;
    };
    StripDock(const Desk& desk, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void translate();
    void open();
    /// So that all rows are seen, if there is room.
    void take_height();

    StripPanel* panel_;
};

}  // namespace yimi::app
