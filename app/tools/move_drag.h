#pragma once

#include "app/tools/selected_shapes.h"

namespace yimi::app {

/// The selection on its way under the pointer, from the press to the release. What the hand holds of it snaps to the
/// rest of the plan; Shift keeps it on a straight line east–west or north–south. It shows itself on the map.
class MoveDrag {
public:
    MoveDrag(const ToolDesk& desk, const MapPress& press);

    /// Whether the hand has moved so far that it means it.
    [[nodiscard]] bool has_begun() const noexcept { return has_begun_; }
    /// Whether the plan has changed under it.
    [[nodiscard]] bool is_stale() const { return plan_ != desk_.document.snapshot(); }
    void go_on(const MapPress& press);
    /// Makes it an edit; the map shows the plan again.
    void end();
    /// All goes back to where it was.
    void give_up();

private:
    void show() const;

    ToolDesk desk_;
    Snapshot plan_;
    SelectedShapes shapes_;
    MapPress pressed_at_;
    Point grip_;
    bool has_begun_ = false;
    Point by_;
    std::optional<Snap> snap_;
};

}  // namespace yimi::app
