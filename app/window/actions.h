// The main window: what can be done (actions.h), where it stands (menus.h, side_panels.h), which project is open
// (project_files.h), what leaves it (export_dialog.h). May use: everything in app. Start with main_window.h.
#pragma once

#include <QAction>
#include <array>
#include <map>

#include "app/tools/tool_controller.h"

class QWidget;

namespace yimi::app {

/// Everything that menus and toolbar offer besides the tools.
enum class Act {
    new_project,
    open_project,
    open_sample,
    import_files,
    export_plan,
    save,
    save_copy,
    close_project,
    quit,
    undo,
    redo,
    cut,
    copy,
    paste,
    duplicate,
    merge,
    terrain_slopes,
    remove,
    select_all,
    select_others,
    select_none,
    select_where,
    find,
    commands,
    fit,
    zoom_in,
    zoom_out,
    zoom_to_selection,
    view_back,
    view_forward,
    add_bookmark,
    bookmarks,
    table,
    table_selected,
    table_in_view,
    show_all_layers,
    hide_all_layers,
    background,
    eye_toddler,
    eye_child,
    eye_schoolchild,
    eye_adult,
    next_pane,
    pane_before,
    full_screen,
    system_look,
    light_look,
    dark_look,
    coverage,
    seats,
    balance,
    ledger,
    siting,
    parking,
    audit,
    check_network,
    profiles,
    scenarios,
    compare_plans,
    next_plan,
    plan_before,
    present_state,
    rules,
    inspection,
    child_view,
    look_from_here,
    strip,
    draw_pair,
    snapping,
    tracing,
    copy_place,
    english,
    chinese,
    help,
    tour,
    keys,
    about,
};

/// Those that change the plan, and so are off where it is open for looking only.
inline constexpr std::array acts_that_edit{Act::undo,  Act::redo,           Act::cut,    Act::paste,    Act::duplicate,
                                           Act::merge, Act::terrain_slopes, Act::remove, Act::draw_pair};

/// The window's actions with text, key and icon, in the present language. Menus, toolbar and context menu show the same
/// ones, so each works and greys out everywhere alike.
class Actions final : public QObject {
    Q_OBJECT

public:
    /// The keys work while `window` is active.
    explicit Actions(QWidget& window);

    [[nodiscard]] QAction& operator[](Act act) const { return *acts_.at(act); }
    /// One of a group of which exactly one is checked.
    [[nodiscard]] QAction& tool(ToolKind kind) const { return *tools_.at(kind); }
    /// Texts again after a change of the language.
    void refresh();

private:
    std::map<Act, QAction*> acts_;
    std::map<ToolKind, QAction*> tools_;
};

}  // namespace yimi::app
