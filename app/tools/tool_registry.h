#pragma once

#include <QKeySequence>
#include <QString>
#include <memory>
#include <span>

#include "app/tools/tool.h"

namespace yimi::app {

enum class ToolKind {
    select,
    select_frame,
    select_lasso,
    to_school,
    to_home,
    playground,
    school,
    crossing,
    occluder,
    draw,
    reroute,
    vertices,
    transform,
    split,
    reshape,
    hole,
    parallel,
    measure,
    look,
};
/// Where it is offered: by itself on the toolbar and in the menu of the tools, in the menu of what changes shapes, or
/// in both menus.
enum class ToolPlace { toolbar, shapes, shapes_and_tools };
/// Whether it is of use where nothing can be changed.
enum class ToolEffect { changes_plan, looks };

/// A tool as toolbar and menu show it. A new tool is one file with a make function, and one entry in tool_registry.cpp.
struct ToolEntry {
    ToolKind kind = ToolKind::select;
    const char* word = "";     ///< stable, for object names
    const char* text = "";     ///< English; see `title`
    const char* purpose = "";  ///< English, a sentence; see `shown_purpose`
    const char* key = "";      ///< several: parted by "; ", the one that is shown first
    const char* icon = "";     ///< resources/icons/<icon>.svg
    std::unique_ptr<Tool> (*make)(const ToolDesk& desk) = nullptr;
    ToolPlace place = ToolPlace::toolbar;
    ToolEffect effect = ToolEffect::changes_plan;

    /// In the present language.
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString shown_purpose() const;
    [[nodiscard]] QList<QKeySequence> shortcuts() const {
        return QKeySequence::listFromString(QString::fromLatin1(key));
    }
};

/// In the order of the toolbar.
[[nodiscard]] std::span<const ToolEntry> tool_entries() noexcept;
[[nodiscard]] ToolEffect effect_of(ToolKind kind) noexcept;

[[nodiscard]] std::unique_ptr<Tool> make_select_tool(const ToolDesk& desk);
[[nodiscard]] std::unique_ptr<Tool> make_frame_select_tool(const ToolDesk& desk);
[[nodiscard]] std::unique_ptr<Tool> make_lasso_select_tool(const ToolDesk& desk);
[[nodiscard]] std::unique_ptr<Tool> make_to_school_tool(const ToolDesk& desk);
[[nodiscard]] std::unique_ptr<Tool> make_to_home_tool(const ToolDesk& desk);
[[nodiscard]] std::unique_ptr<Tool> make_playground_tool(const ToolDesk& desk);
[[nodiscard]] std::unique_ptr<Tool> make_school_tool(const ToolDesk& desk);
[[nodiscard]] std::unique_ptr<Tool> make_crossing_tool(const ToolDesk& desk);
[[nodiscard]] std::unique_ptr<Tool> make_occluder_tool(const ToolDesk& desk);
[[nodiscard]] std::unique_ptr<Tool> make_draw_tool(const ToolDesk& desk);
[[nodiscard]] std::unique_ptr<Tool> make_reroute_tool(const ToolDesk& desk);
[[nodiscard]] std::unique_ptr<Tool> make_vertex_tool(const ToolDesk& desk);
[[nodiscard]] std::unique_ptr<Tool> make_transform_tool(const ToolDesk& desk);
[[nodiscard]] std::unique_ptr<Tool> make_split_tool(const ToolDesk& desk);
[[nodiscard]] std::unique_ptr<Tool> make_reshape_tool(const ToolDesk& desk);
[[nodiscard]] std::unique_ptr<Tool> make_hole_tool(const ToolDesk& desk);
[[nodiscard]] std::unique_ptr<Tool> make_parallel_tool(const ToolDesk& desk);
[[nodiscard]] std::unique_ptr<Tool> make_measure_tool(const ToolDesk& desk);
[[nodiscard]] std::unique_ptr<Tool> make_look_tool(const ToolDesk& desk);

}  // namespace yimi::app
