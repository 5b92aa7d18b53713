#include "app/tools/tool_registry.h"

#include <QCoreApplication>
#include <array>

namespace yimi::app {
namespace {

constexpr const char* context = "yimi::app::Tools";

constexpr std::array entries{
    ToolEntry{ToolKind::select, "select", QT_TRANSLATE_NOOP("yimi::app::Tools", "Select"), "V", "select",
              make_select_tool},
    ToolEntry{ToolKind::select_frame, "select_frame", QT_TRANSLATE_NOOP("yimi::app::Tools", "Frame"), "B",
              "select_frame", make_frame_select_tool},
    ToolEntry{ToolKind::select_lasso, "select_lasso", QT_TRANSLATE_NOOP("yimi::app::Tools", "Lasso"), "L",
              "select_lasso", make_lasso_select_tool},
    ToolEntry{ToolKind::to_school, "to_school", QT_TRANSLATE_NOOP("yimi::app::Tools", "Way to school"), "R",
              "route_to_school", make_to_school_tool},
    ToolEntry{ToolKind::to_home, "to_home", QT_TRANSLATE_NOOP("yimi::app::Tools", "Way home"), "H", "route_to_home",
              make_to_home_tool},
    ToolEntry{ToolKind::playground, "playground", QT_TRANSLATE_NOOP("yimi::app::Tools", "Playground"), "P",
              "playground", make_playground_tool},
    ToolEntry{ToolKind::school, "school", QT_TRANSLATE_NOOP("yimi::app::Tools", "School"), "S", "school",
              make_school_tool},
    ToolEntry{ToolKind::crossing, "crossing", QT_TRANSLATE_NOOP("yimi::app::Tools", "Crossing"), "X", "crossing",
              make_crossing_tool},
    ToolEntry{ToolKind::occluder, "occluder", QT_TRANSLATE_NOOP("yimi::app::Tools", "Obstacle"), "O", "occluder",
              make_occluder_tool},
    ToolEntry{ToolKind::draw, "draw", QT_TRANSLATE_NOOP("yimi::app::Tools", "Draw in the layer"), "N; A", "draw",
              make_draw_tool, ToolPlace::shapes_and_tools},
    ToolEntry{ToolKind::vertices, "vertices", QT_TRANSLATE_NOOP("yimi::app::Tools", "Edit vertices"), "E", "vertices",
              make_vertex_tool},
    ToolEntry{ToolKind::transform, "transform", QT_TRANSLATE_NOOP("yimi::app::Tools", "Turn and scale"), "Ctrl+T",
              "transform", make_transform_tool, ToolPlace::shapes},
    ToolEntry{ToolKind::split, "split", QT_TRANSLATE_NOOP("yimi::app::Tools", "Split"), "K", "split", make_split_tool,
              ToolPlace::shapes},
    ToolEntry{ToolKind::reshape, "reshape", QT_TRANSLATE_NOOP("yimi::app::Tools", "Reshape"), "W", "reshape",
              make_reshape_tool, ToolPlace::shapes},
    ToolEntry{ToolKind::hole, "hole", QT_TRANSLATE_NOOP("yimi::app::Tools", "Hole"), "I", "hole", make_hole_tool,
              ToolPlace::shapes},
    ToolEntry{ToolKind::parallel, "parallel", QT_TRANSLATE_NOOP("yimi::app::Tools", "Parallel line"), "Shift+O",
              "parallel", make_parallel_tool, ToolPlace::shapes},
    ToolEntry{ToolKind::measure, "measure", QT_TRANSLATE_NOOP("yimi::app::Tools", "Measure"), "M; Ctrl+Shift+M",
              "measure", make_measure_tool},
};

}  // namespace

QString ToolEntry::title() const {
    return QCoreApplication::translate(context, text);
}

std::span<const ToolEntry> tool_entries() noexcept {
    return entries;
}

}  // namespace yimi::app
