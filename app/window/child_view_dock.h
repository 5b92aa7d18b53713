#pragma once

#include <QDockWidget>

#include "app/child_view/child_view_panel.h"

namespace yimi::app {

class Actions;

/// The child view above a corner of the map, or docked beside it; hidden until the planner asks for it.
class ChildViewDock final : public QDockWidget {
    Q_OBJECT

public:
    struct Desk {
        Document& document;
        JobRunner& jobs;
        Selection& selection;
        MapWidget& map;
        const Actions& actions;
    };
    explicit ChildViewDock(const Desk& desk, QWidget* parent);

    /// Opens the view at a place, looking towards another.
    void look_from(Point at, Point towards);
    /// The same with a child's eyes; the keyboard stays where it is.
    void look_as_child(Point at, Point towards);
    [[nodiscard]] RecordMenu& recording() const noexcept { return panel_->recording(); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void translate();
    void open();
    void come_forward();
    /// At the map's lower right corner.
    void put_above_map();

    MapWidget& map_;
    ChildViewPanel* panel_;
    bool has_place_ = false;  ///< the planner may have moved it
};

}  // namespace yimi::app
