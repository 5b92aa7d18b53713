#include "app/tools/tool_registry.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace yimi::app {
namespace {

constexpr const char* context = "yimi::app::Tools";

constexpr std::array entries{
    ToolEntry{ToolKind::select, "select", QT_TRANSLATE_NOOP("yimi::app::Tools", "Select"),
              QT_TRANSLATE_NOOP("yimi::app::Tools", "Click features to select them; drag to move them."), "V", "select",
              make_select_tool, ToolPlace::toolbar, ToolEffect::looks},
    ToolEntry{ToolKind::select_frame, "select_frame", QT_TRANSLATE_NOOP("yimi::app::Tools", "Frame"),
              QT_TRANSLATE_NOOP("yimi::app::Tools", "Selects the features within a frame."), "B", "select_frame",
              make_frame_select_tool, ToolPlace::toolbar, ToolEffect::looks},
    ToolEntry{ToolKind::select_lasso, "select_lasso", QT_TRANSLATE_NOOP("yimi::app::Tools", "Lasso"),
              QT_TRANSLATE_NOOP("yimi::app::Tools", "Selects the features within a shape drawn by hand."), "L",
              "select_lasso", make_lasso_select_tool, ToolPlace::toolbar, ToolEffect::looks},
    ToolEntry{ToolKind::to_school, "to_school", QT_TRANSLATE_NOOP("yimi::app::Tools", "Way to school"),
              QT_TRANSLATE_NOOP(
                  "yimi::app::Tools",
                  "Draws a child's way to school along the streets and shows where drivers do not see the child."),
              "R", "route_to_school", make_to_school_tool},
    ToolEntry{
        ToolKind::to_home, "to_home", QT_TRANSLATE_NOOP("yimi::app::Tools", "Way home"),
        QT_TRANSLATE_NOOP("yimi::app::Tools",
                          "Draws a child's way home along the streets and shows where drivers do not see the child."),
        "H", "route_to_home", make_to_home_tool},
    ToolEntry{ToolKind::playground, "playground", QT_TRANSLATE_NOOP("yimi::app::Tools", "Playground"),
              QT_TRANSLATE_NOOP("yimi::app::Tools", "Draws the outline of a place to play."), "P", "playground",
              make_playground_tool},
    ToolEntry{ToolKind::school, "school", QT_TRANSLATE_NOOP("yimi::app::Tools", "School"),
              QT_TRANSLATE_NOOP("yimi::app::Tools", "Places a school."), "S", "school", make_school_tool},
    ToolEntry{ToolKind::crossing, "crossing", QT_TRANSLATE_NOOP("yimi::app::Tools", "Crossing"),
              QT_TRANSLATE_NOOP("yimi::app::Tools", "Places a crossing on a street."), "X", "crossing",
              make_crossing_tool},
    ToolEntry{ToolKind::occluder, "occluder", QT_TRANSLATE_NOOP("yimi::app::Tools", "Obstacle"),
              QT_TRANSLATE_NOOP("yimi::app::Tools",
                                "Draws a hedge, a wall or anything else that hides children from drivers."),
              "O", "occluder", make_occluder_tool},
    ToolEntry{ToolKind::draw, "draw", QT_TRANSLATE_NOOP("yimi::app::Tools", "Draw in the layer"),
              QT_TRANSLATE_NOOP("yimi::app::Tools", "Draws features in the layer that is chosen on the left."), "N; A",
              "draw", make_draw_tool, ToolPlace::shapes_and_tools},
    ToolEntry{
        ToolKind::reroute, "reroute", QT_TRANSLATE_NOOP("yimi::app::Tools", "Reroute"),
        QT_TRANSLATE_NOOP("yimi::app::Tools", "Leads a route along other streets: drag it to where it should pass."),
        "G", "reroute", make_reroute_tool, ToolPlace::shapes_and_tools},
    ToolEntry{ToolKind::vertices, "vertices", QT_TRANSLATE_NOOP("yimi::app::Tools", "Edit vertices"),
              QT_TRANSLATE_NOOP("yimi::app::Tools", "Moves, adds and removes the vertices of what is selected."), "E",
              "vertices", make_vertex_tool},
    ToolEntry{ToolKind::transform, "transform", QT_TRANSLATE_NOOP("yimi::app::Tools", "Turn and scale"),
              QT_TRANSLATE_NOOP("yimi::app::Tools", "Turns and scales what is selected."), "Ctrl+T", "transform",
              make_transform_tool, ToolPlace::shapes},
    ToolEntry{ToolKind::split, "split", QT_TRANSLATE_NOOP("yimi::app::Tools", "Split"),
              QT_TRANSLATE_NOOP("yimi::app::Tools", "Cuts what is selected along a line."), "K", "split",
              make_split_tool, ToolPlace::shapes},
    ToolEntry{ToolKind::reshape, "reshape", QT_TRANSLATE_NOOP("yimi::app::Tools", "Reshape"),
              QT_TRANSLATE_NOOP("yimi::app::Tools", "Draws a part of a line or an outline anew."), "W", "reshape",
              make_reshape_tool, ToolPlace::shapes},
    ToolEntry{ToolKind::hole, "hole", QT_TRANSLATE_NOOP("yimi::app::Tools", "Hole"),
              QT_TRANSLATE_NOOP("yimi::app::Tools", "Cuts a hole into an area."), "I", "hole", make_hole_tool,
              ToolPlace::shapes},
    ToolEntry{ToolKind::parallel, "parallel", QT_TRANSLATE_NOOP("yimi::app::Tools", "Parallel line"),
              QT_TRANSLATE_NOOP("yimi::app::Tools",
                                "Draws a line at a fixed distance from another, such as a wall along a street."),
              "Shift+O", "parallel", make_parallel_tool, ToolPlace::shapes},
    ToolEntry{ToolKind::measure, "measure", QT_TRANSLATE_NOOP("yimi::app::Tools", "Measure"),
              QT_TRANSLATE_NOOP("yimi::app::Tools", "Measures lengths and areas, and how long a child walks."),
              "M; Ctrl+Shift+M", "measure", make_measure_tool, ToolPlace::toolbar, ToolEffect::looks},
    ToolEntry{ToolKind::look, "look", QT_TRANSLATE_NOOP("yimi::app::Tools", "Look around"),
              QT_TRANSLATE_NOOP("yimi::app::Tools", "Shows what a child sees from a place, and what only adults see."),
              "Y", "look", make_look_tool, ToolPlace::toolbar, ToolEffect::looks},
};

}  // namespace

QString ToolEntry::title() const {
    return QCoreApplication::translate(context, text);
}

QString ToolEntry::shown_purpose() const {
    return QCoreApplication::translate(context, purpose);
}

std::span<const ToolEntry> tool_entries() noexcept {
    return entries;
}

ToolEffect effect_of(ToolKind kind) noexcept {
    return std::ranges::find(entries, kind, &ToolEntry::kind)->effect;
}

}  // namespace yimi::app
