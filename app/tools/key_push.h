#pragma once

#include "app/tools/selected_shapes.h"

namespace yimi::app {

/// The selection pushed by arrow keys: as long as one is held it is on its way, and becomes one edit when it is let go.
class KeyPush {
public:
    explicit KeyPush(const ToolDesk& desk);

    [[nodiscard]] bool empty() const noexcept { return shapes_.empty(); }
    /// Whether the plan has changed under it.
    [[nodiscard]] bool is_stale() const { return plan_ != desk_.document.snapshot(); }
    void go_on(Point by);
    /// Makes it an edit.
    void end();
    void give_up();

private:
    ToolDesk desk_;
    Snapshot plan_;
    SelectedShapes shapes_;
    Point by_;
};

}  // namespace yimi::app
