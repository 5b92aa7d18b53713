#pragma once

#include <QKeySequence>
#include <QString>
#include <memory>
#include <span>

#include "app/tools/tool.h"

namespace yimi::app {

enum class ToolKind { select, to_school, to_home, playground, school, crossing, occluder, vertices, measure };

/// A tool as toolbar and menu show it. A new tool is one file with a make function, and one entry in tool_registry.cpp.
struct ToolEntry {
    ToolKind kind = ToolKind::select;
    const char* word = "";  ///< stable, for object names
    const char* text = "";  ///< English; see `title`
    const char* key = "";
    const char* icon = "";  ///< resources/icons/<icon>.svg
    std::unique_ptr<Tool> (*make)(const ToolDesk& desk) = nullptr;

    /// In the present language.
    [[nodiscard]] QString title() const;
    [[nodiscard]] QKeySequence shortcut() const { return QKeySequence(QString::fromLatin1(key)); }
};

/// In the order of the toolbar.
[[nodiscard]] std::span<const ToolEntry> tool_entries() noexcept;

[[nodiscard]] std::unique_ptr<Tool> make_select_tool(const ToolDesk& desk);
[[nodiscard]] std::unique_ptr<Tool> make_to_school_tool(const ToolDesk& desk);
[[nodiscard]] std::unique_ptr<Tool> make_to_home_tool(const ToolDesk& desk);
[[nodiscard]] std::unique_ptr<Tool> make_playground_tool(const ToolDesk& desk);
[[nodiscard]] std::unique_ptr<Tool> make_school_tool(const ToolDesk& desk);
[[nodiscard]] std::unique_ptr<Tool> make_crossing_tool(const ToolDesk& desk);
[[nodiscard]] std::unique_ptr<Tool> make_occluder_tool(const ToolDesk& desk);
[[nodiscard]] std::unique_ptr<Tool> make_vertex_tool(const ToolDesk& desk);
[[nodiscard]] std::unique_ptr<Tool> make_measure_tool(const ToolDesk& desk);

}  // namespace yimi::app
