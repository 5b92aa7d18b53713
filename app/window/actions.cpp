#include "app/window/actions.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QShortcut>
#include <QWidget>
#include <array>

#include "app/search/commands.h"
#include "app/tools/icons.h"

namespace yimi::app {
namespace {

constexpr const char* context = "yimi::app::Actions";

struct ActEntry {
    Act act;
    const char* name;  ///< object name: stable, for tests and style sheets
    const char* text;
    const char* key = "";  ///< several: parted by "; ", the one that is shown first
    const char* icon = "";
    bool checkable = false;
    const char* purpose = "";  ///< a sentence, of what stands on the toolbar
};

// Texts in the order of the menus. "&" marks the letter that opens it with the keyboard.
constexpr std::array entries{
    ActEntry{Act::new_project, "new_project", QT_TRANSLATE_NOOP("yimi::app::Actions", "&New project…"), "Ctrl+N",
             "new"},
    ActEntry{Act::open_project, "open_project", QT_TRANSLATE_NOOP("yimi::app::Actions", "&Open…"), "Ctrl+O", "open"},
    ActEntry{Act::open_sample, "open_sample", QT_TRANSLATE_NOOP("yimi::app::Actions", "Open the sam&ple")},
    ActEntry{Act::import_files, "import_files", QT_TRANSLATE_NOOP("yimi::app::Actions", "&Import…"), "Ctrl+I",
             "import"},
    ActEntry{Act::export_plan, "export_plan", QT_TRANSLATE_NOOP("yimi::app::Actions", "&Export…"), "Ctrl+E", "export",
             false, QT_TRANSLATE_NOOP("yimi::app::Actions", "Writes the plan, reports and pictures to files.")},
    ActEntry{Act::save, "save", QT_TRANSLATE_NOOP("yimi::app::Actions", "&Save"), "Ctrl+S"},
    ActEntry{Act::save_copy, "save_copy", QT_TRANSLATE_NOOP("yimi::app::Actions", "Save a copy e&lsewhere…"),
             "Ctrl+Shift+S"},
    ActEntry{Act::close_project, "close_project", QT_TRANSLATE_NOOP("yimi::app::Actions", "&Close project"), "Ctrl+W",
             "close"},
    ActEntry{Act::quit, "quit", QT_TRANSLATE_NOOP("yimi::app::Actions", "&Quit"), "Ctrl+Q"},
    ActEntry{Act::undo, "undo", QT_TRANSLATE_NOOP("yimi::app::Actions", "&Undo"), "Ctrl+Z", "undo", false,
             QT_TRANSLATE_NOOP("yimi::app::Actions", "Takes back the last change.")},
    ActEntry{Act::redo, "redo", QT_TRANSLATE_NOOP("yimi::app::Actions", "&Redo"), "Ctrl+Shift+Z; Ctrl+Y", "redo", false,
             QT_TRANSLATE_NOOP("yimi::app::Actions", "Makes again what was undone.")},
    ActEntry{Act::cut, "cut", QT_TRANSLATE_NOOP("yimi::app::Actions", "Cu&t"), "Ctrl+X", "cut"},
    ActEntry{Act::copy, "copy", QT_TRANSLATE_NOOP("yimi::app::Actions", "&Copy"), "Ctrl+C", "copy"},
    ActEntry{Act::paste, "paste", QT_TRANSLATE_NOOP("yimi::app::Actions", "P&aste"), "Ctrl+V", "paste"},
    ActEntry{Act::duplicate, "duplicate", QT_TRANSLATE_NOOP("yimi::app::Actions", "Du&plicate"), "Ctrl+D", "duplicate"},
    ActEntry{Act::merge, "merge", QT_TRANSLATE_NOOP("yimi::app::Actions", "&Merge"), "J", "merge"},
    ActEntry{Act::terrain_slopes, "terrain_slopes",
             QT_TRANSLATE_NOOP("yimi::app::Actions", "Slopes &from the terrain")},
    ActEntry{Act::remove, "remove", QT_TRANSLATE_NOOP("yimi::app::Actions", "&Delete"), "Del", "delete"},
    ActEntry{Act::select_all, "select_all", QT_TRANSLATE_NOOP("yimi::app::Actions", "Select a&ll of the layer"),
             "Ctrl+A"},
    ActEntry{Act::select_others, "select_others", QT_TRANSLATE_NOOP("yimi::app::Actions", "Select the &others instead"),
             "Ctrl+Shift+I"},
    ActEntry{Act::select_none, "select_none", QT_TRANSLATE_NOOP("yimi::app::Actions", "Select nothin&g"),
             "Ctrl+Shift+A"},
    ActEntry{Act::select_where, "select_where", QT_TRANSLATE_NOOP("yimi::app::Actions", "Select b&y a condition…"),
             "Ctrl+F3; F3"},
    ActEntry{Act::find, "find", QT_TRANSLATE_NOOP("yimi::app::Actions", "&Find…"), "Ctrl+F", "find"},
    ActEntry{Act::commands, "commands", QT_TRANSLATE_NOOP("yimi::app::Actions", "Do by &name…"), "Ctrl+K"},
    ActEntry{Act::fit, "fit", QT_TRANSLATE_NOOP("yimi::app::Actions", "&Whole plan"), "Home; Ctrl+Shift+F", "fit"},
    ActEntry{Act::zoom_in, "zoom_in", QT_TRANSLATE_NOOP("yimi::app::Actions", "Zoom &in"), "+", "zoom_in"},
    ActEntry{Act::zoom_out, "zoom_out", QT_TRANSLATE_NOOP("yimi::app::Actions", "Zoom &out"), "-", "zoom_out"},
    ActEntry{Act::zoom_to_selection, "zoom_to_selection",
             QT_TRANSLATE_NOOP("yimi::app::Actions", "Zoom to the &selection"), "Z"},
    ActEntry{Act::view_back, "view_back", QT_TRANSLATE_NOOP("yimi::app::Actions", "&Earlier view"), "Alt+Left",
             "view_back"},
    ActEntry{Act::view_forward, "view_forward", QT_TRANSLATE_NOOP("yimi::app::Actions", "&Later view"), "Alt+Right",
             "view_forward"},
    ActEntry{Act::add_bookmark, "add_bookmark", QT_TRANSLATE_NOOP("yimi::app::Actions", "New &bookmark"), "Ctrl+B",
             "bookmark"},
    ActEntry{Act::bookmarks, "bookmarks", QT_TRANSLATE_NOOP("yimi::app::Actions", "Book&marks…"), "Ctrl+Shift+B"},
    ActEntry{Act::table, "table", QT_TRANSLATE_NOOP("yimi::app::Actions", "Attribute &table"), "F6", "table"},
    ActEntry{Act::table_selected, "table_selected",
             QT_TRANSLATE_NOOP("yimi::app::Actions", "Table of the selected &rows"), "Shift+F6"},
    ActEntry{Act::table_in_view, "table_in_view", QT_TRANSLATE_NOOP("yimi::app::Actions", "Table of the rows in &view"),
             "Ctrl+F6"},
    ActEntry{Act::show_all_layers, "show_all_layers", QT_TRANSLATE_NOOP("yimi::app::Actions", "Show all la&yers"),
             "Ctrl+Shift+U"},
    ActEntry{Act::hide_all_layers, "hide_all_layers", QT_TRANSLATE_NOOP("yimi::app::Actions", "&Hide all layers"),
             "Ctrl+Shift+H"},
    ActEntry{Act::background, "background", QT_TRANSLATE_NOOP("yimi::app::Actions", "Back&ground picture…")},
    ActEntry{Act::eye_toddler, "look_from_95", QT_TRANSLATE_NOOP("yimi::app::Actions", "&0.95 m: three years old"), "1",
             "", true},
    ActEntry{Act::eye_child, "look_from_100", QT_TRANSLATE_NOOP("yimi::app::Actions", "&1.0 m: a child"), "2", "",
             true},
    ActEntry{Act::eye_schoolchild, "look_from_120",
             QT_TRANSLATE_NOOP("yimi::app::Actions", "1.&2 m: eight to ten, or a driver"), "3", "", true},
    ActEntry{Act::eye_adult, "look_from_160", QT_TRANSLATE_NOOP("yimi::app::Actions", "1.&6 m: an adult"), "4", "",
             true},
    ActEntry{Act::next_pane, "next_pane", QT_TRANSLATE_NOOP("yimi::app::Actions", "Next &part of the window"), "F8"},
    ActEntry{Act::pane_before, "pane_before", QT_TRANSLATE_NOOP("yimi::app::Actions", "Part of the wi&ndow before"),
             "Shift+F8"},
    ActEntry{Act::full_screen, "full_screen", QT_TRANSLATE_NOOP("yimi::app::Actions", "&Full screen"), "F11", "", true},
    ActEntry{Act::system_look, "system_look", QT_TRANSLATE_NOOP("yimi::app::Actions", "As the &system"), "", "", true},
    ActEntry{Act::light_look, "light_look", QT_TRANSLATE_NOOP("yimi::app::Actions", "&Light"), "", "", true},
    ActEntry{Act::dark_look, "dark_look", QT_TRANSLATE_NOOP("yimi::app::Actions", "&Dark"), "", "", true},
    ActEntry{Act::coverage, "coverage", QT_TRANSLATE_NOOP("yimi::app::Actions", "&Coverage"), "C", "coverage", false,
             QT_TRANSLATE_NOOP("yimi::app::Actions",
                               "Shows which blocks reach a playground on foot and which are left out.")},
    ActEntry{
        Act::seats, "seats", QT_TRANSLATE_NOOP("yimi::app::Actions", "&Seats"), "Shift+S", "", false,
        QT_TRANSLATE_NOOP("yimi::app::Actions", "Sets the children of each stage against the seats of its schools.")},
    ActEntry{Act::balance, "balance", QT_TRANSLATE_NOOP("yimi::app::Actions", "&Fairness"), "", "", false,
             QT_TRANSLATE_NOOP("yimi::app::Actions",
                               "Sets new towns against the core and country against town, service by service.")},
    ActEntry{Act::ledger, "ledger", QT_TRANSLATE_NOOP("yimi::app::Actions", "Le&dger of hazards"), "Shift+L", "", false,
             QT_TRANSLATE_NOOP("yimi::app::Actions",
                               "Keeps hazards from finding to closing: who mends what by when, and what proves it.")},
    ActEntry{Act::siting, "siting", QT_TRANSLATE_NOOP("yimi::app::Actions", "Where to &build"), "Shift+B", "", false,
             QT_TRANSLATE_NOOP("yimi::app::Actions", "Finds the sites where new playgrounds or schools help most.")},
    ActEntry{Act::parking, "parking", QT_TRANSLATE_NOOP("yimi::app::Actions", "&Parking at crossings"), "Shift+P", "",
             false, QT_TRANSLATE_NOOP("yimi::app::Actions", "Shows what crossings gain where nobody parks near them.")},
    ActEntry{Act::audit, "audit", QT_TRANSLATE_NOOP("yimi::app::Actions", "&Audit"), "F5", "audit", false,
             QT_TRANSLATE_NOOP("yimi::app::Actions", "Checks the plan against the rules and lists what is wrong.")},
    ActEntry{Act::check_network, "check_network", QT_TRANSLATE_NOOP("yimi::app::Actions", "Check the street &network"),
             "", "", false,
             QT_TRANSLATE_NOOP("yimi::app::Actions", "Lists what breaks the network of streets, and mends it.")},
    ActEntry{Act::profiles, "profiles", QT_TRANSLATE_NOOP("yimi::app::Actions", "&Walking profiles"), "", "", false,
             QT_TRANSLATE_NOOP("yimi::app::Actions", "How fast children of each age walk, and what they refuse.")},
    ActEntry{
        Act::scenarios, "scenarios", QT_TRANSLATE_NOOP("yimi::app::Actions", "Scenar&ios"), "F4", "", false,
        QT_TRANSLATE_NOOP("yimi::app::Actions", "Tries out changes beside the present state, which stays as it is.")},
    ActEntry{Act::compare_plans, "compare_plans", QT_TRANSLATE_NOOP("yimi::app::Actions", "Compar&e plans…"),
             "Shift+F4", "", false,
             QT_TRANSLATE_NOOP("yimi::app::Actions", "Sets plans side by side, and says what they differ in.")},
    ActEntry{Act::next_plan, "next_plan", QT_TRANSLATE_NOOP("yimi::app::Actions", "Ne&xt plan"), "Alt+PgDown"},
    ActEntry{Act::plan_before, "plan_before", QT_TRANSLATE_NOOP("yimi::app::Actions", "Plan bef&ore"), "Alt+PgUp"},
    ActEntry{Act::present_state, "present_state", QT_TRANSLATE_NOOP("yimi::app::Actions", "Back to the presen&t state"),
             "Alt+Home"},
    ActEntry{Act::inspection, "inspection", QT_TRANSLATE_NOOP("yimi::app::Actions", "Inspection da&y…"), "", "", false,
             QT_TRANSLATE_NOOP("yimi::app::Actions",
                               "Finds the shortest walk through places and writes the lists to take along.")},
    ActEntry{Act::rules, "rules", QT_TRANSLATE_NOOP("yimi::app::Actions", "&Rules of the audit"), "", "", false,
             QT_TRANSLATE_NOOP("yimi::app::Actions", "Every rule with its source, and what the city sets otherwise.")},
    ActEntry{Act::child_view, "show_child_view", QT_TRANSLATE_NOOP("yimi::app::Actions", "Child &view"), "F7",
             "child_view", true,
             QT_TRANSLATE_NOOP("yimi::app::Actions", "Stands in the street and looks from a child's height.")},
    ActEntry{Act::look_from_here, "look_from_here", QT_TRANSLATE_NOOP("yimi::app::Actions", "&Look from here"), "",
             "child_view"},
    ActEntry{Act::strip, "show_strip", QT_TRANSLATE_NOOP("yimi::app::Actions", "A&long the route"), "Shift+F7", "",
             true,
             QT_TRANSLATE_NOOP("yimi::app::Actions",
                               "Shows beneath the map what a child meets on the selected route, metre by metre.")},
    ActEntry{Act::draw_pair, "draw_pair", QT_TRANSLATE_NOOP("yimi::app::Actions", "Draw its way &home"), "",
             "route_to_home"},
    ActEntry{Act::snapping, "snapping", QT_TRANSLATE_NOOP("yimi::app::Actions", "S&nap"), "F9", "snapping", true,
             QT_TRANSLATE_NOOP("yimi::app::Actions", "Points jump to the corners, edges and crossings nearby.")},
    ActEntry{Act::tracing, "tracing", QT_TRANSLATE_NOOP("yimi::app::Actions", "T&race"), "T", "tracing", true,
             QT_TRANSLATE_NOOP("yimi::app::Actions", "Between two clicks a line follows the streets.")},
    ActEntry{Act::copy_place, "copy_place", QT_TRANSLATE_NOOP("yimi::app::Actions", "&Copy the coordinates")},
    ActEntry{Act::english, "english", "&English", "", "", true},  // a language is named in itself
    ActEntry{Act::chinese, "chinese", "中文(&C)", "", "", true},
    ActEntry{Act::help, "help", QT_TRANSLATE_NOOP("yimi::app::Actions", "&Help"), "F1"},
    ActEntry{Act::tour, "tour", QT_TRANSLATE_NOOP("yimi::app::Actions", "&Tour")},
    ActEntry{Act::keys, "keys", QT_TRANSLATE_NOOP("yimi::app::Actions", "&Keys")},
    ActEntry{Act::about, "about", QT_TRANSLATE_NOOP("yimi::app::Actions", "&About Yimi")},
};

/// Keys that the map itself answers while it has the focus: shown in the menu, but not taken from lists and fields.
bool belongs_to_map(Act act) {
    return act == Act::fit || act == Act::zoom_in || act == Act::zoom_out;
}

/// Of such an action, the keys that no list and no field knows: they work wherever the focus is.
void let_chords_work_everywhere(QAction& action, QWidget& window) {
    for (const QKeySequence& key : action.shortcuts())
        if (key[0].keyboardModifiers().testFlag(Qt::ControlModifier))
            QObject::connect(new QShortcut(key, &window), &QShortcut::activated, &action, &QAction::trigger);
}

/// "Undo (Ctrl+Z)", and what it is for.
QString tip(const QAction& action, const QString& purpose) {
    QString tip = plain_text(action);
    if (const QString key = action.shortcut().toString(QKeySequence::NativeText); !key.isEmpty())
        tip = QStringLiteral("%1 (%2)").arg(tip, key);
    return purpose.isEmpty() ? tip : QStringLiteral("%1\n%2").arg(tip, purpose);
}

}  // namespace

Actions::Actions(QWidget& window) : QObject(&window) {
    for (const ActEntry& entry : entries) {
        auto* action = new QAction(&window);
        action->setObjectName(QString::fromLatin1(entry.name));
        action->setCheckable(entry.checkable);
        action->setShortcuts(QKeySequence::listFromString(QString::fromLatin1(entry.key)));
        if (belongs_to_map(entry.act)) {
            action->setShortcutContext(Qt::WidgetShortcut);
            let_chords_work_everywhere(*action, window);
        }
        window.addAction(action);
        acts_[entry.act] = action;
    }
    for (const auto& choices :
         {std::vector{Act::english, Act::chinese}, std::vector{Act::system_look, Act::light_look, Act::dark_look}}) {
        auto* one_of = new QActionGroup(&window);
        for (const Act act : choices) one_of->addAction(acts_[act]);
    }

    auto* tools = new QActionGroup(&window);
    for (const ToolEntry& entry : tool_entries()) {
        auto* action = new QAction(tools);
        action->setObjectName(QStringLiteral("tool_") + QString::fromLatin1(entry.word));
        action->setCheckable(true);
        action->setShortcuts(entry.shortcuts());
        window.addAction(action);
        tools_[entry.kind] = action;
    }
    refresh();
}

void Actions::refresh() {
    for (const ActEntry& entry : entries) {
        QAction* action = acts_[entry.act];
        action->setText(QCoreApplication::translate(context, entry.text));
        if (*entry.icon) action->setIcon(icon(QString::fromLatin1(entry.icon)));
        action->setToolTip(
            tip(*action, *entry.purpose ? QCoreApplication::translate(context, entry.purpose) : QString()));
    }
    for (const ToolEntry& entry : tool_entries()) {
        QAction* action = tools_[entry.kind];
        action->setText(entry.title());
        action->setIcon(icon(QString::fromLatin1(entry.icon)));
        action->setToolTip(tip(*action, entry.shown_purpose()));
    }
}

}  // namespace yimi::app
