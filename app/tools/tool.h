// What the hand does on the map: one file for each tool, registered in tool_registry.cpp; tool_controller.h is what the
// window sees. May use: app/document, app/map, app/text, core values, gis/geos for validity. Start here, then sketch.h.
#pragma once

#include <QObject>

#include "app/document/analyses.h"
#include "app/document/selection.h"
#include "app/document/streets_to_follow.h"
#include "app/map/map_widget.h"
#include "app/tools/sketch_trail.h"
#include "app/tools/snapping.h"
#include "core/seats/catchment_board.h"

namespace yimi::app {

/// What helps the hand in every tool that sets points; switched by keys and buttons.
struct DrawingAids {
    bool snapping = true;
    bool tracing = true;              ///< routes follow the streets
    std::optional<Table> layer = {};  ///< that the planner has chosen, to draw in
};

/// What every tool works on.
struct ToolDesk {
    Document& document;
    Selection& selection;
    Analyses& analyses;
    MapWidget& map;
    const DrawingAids& aids;
    StreetsToFollow& streets;
};

/// One tool. It is in the hand between `take_up` and `put_down`; only then it is told of pointer and keys.
class Tool : public QObject, public MapInput {
    Q_OBJECT

public:
    explicit Tool(const ToolDesk& desk) : desk_(desk) {}

    /// What the tool expects next, for the status bar.
    [[nodiscard]] virtual QString hint() const = 0;
    [[nodiscard]] virtual Qt::CursorShape cursor() const { return Qt::CrossCursor; }
    /// Whether something is half drawn that would be lost.
    [[nodiscard]] virtual bool is_drawing() const { return false; }
    virtual void take_up() {}
    /// What the pointer would snap to now ("Edge"), for the status bar; empty where nothing is.
    [[nodiscard]] virtual QString aim_word() const { return {}; }
    /// Ends what is half done: kept where it can be. False: it could be kept neither, and the tool stays in the hand.
    virtual bool put_down() { return true; }
    /// Lets go of everything without a word: the plan that it was for is gone.
    virtual void drop() {}
    /// Plan, selection or view have changed.
    virtual void refresh() {}
    /// Undo and redo of what is half drawn, point by point. False: there is nothing, and the plan's own undo is meant.
    [[nodiscard]] virtual bool can_take_back() const { return false; }
    [[nodiscard]] virtual bool can_put_back() const { return false; }
    virtual bool take_back() { return false; }
    virtual bool put_back() { return false; }
    /// What is half drawn, to go on with it after a crash.
    [[nodiscard]] virtual std::vector<Click> half_drawn() const { return {}; }
    virtual void go_on_with(const std::vector<Click>& /*clicks*/) {}

signals:
    void hint_changed();
    void notice(const QString& sentence);
    /// A way to school was drawn that has no way home yet.
    void pair_offered(yimi::FeatureId route);
    /// Double click on a feature: its vertices are to be edited.
    void vertices_wanted();
    /// A click on a stretch where somebody is hidden from a child.
    void blind_clicked(yimi::Point child, yimi::Point hidden);
    /// Catchments as the hand holds them now; none: it has let go.
    void catchments_dragged(const std::vector<yimi::CatchmentShape>& shapes);

protected:
    [[nodiscard]] const ToolDesk& desk() const noexcept { return desk_; }

private:
    ToolDesk desk_;
};

/// The tables that are drawn at the present scale, from above to below, without those that Yimi computes itself.
[[nodiscard]] std::vector<Table> tables_in_sight(const MapWidget& map);
/// Whether Alt or Ctrl is held, so that nothing draws the point to itself.
[[nodiscard]] bool draws_freely(const MapPress& press);
/// Whether a press snaps: it is switched on, and not drawn freely.
[[nodiscard]] bool snaps(const ToolDesk& desk, const MapPress& press);
/// Where a press means: snapped to what is in sight, where it snaps. `except`: a feature that is being changed;
/// `from`: the last point of what is being drawn.
struct SnappedPress {
    Point at;
    std::optional<Snap> snap;
};
[[nodiscard]] SnappedPress snapped(const ToolDesk& desk, const MapPress& press, const ExceptFeature& except = {},
                                   std::optional<Point> from = {});
/// The same in another plan than the document's: in one without what is being moved.
[[nodiscard]] SnappedPress snapped_in(const Plan& plan, const ToolDesk& desk, const MapPress& press,
                                      const ExceptFeature& except = {}, std::optional<Point> from = {});
/// "节点", "边", "交点"
[[nodiscard]] QString snap_name(SnapKind kind);
/// Its mark, its name and what it follows from.
void show_snap(MapPreview& preview, const Snap& snap);

}  // namespace yimi::app
