#include "app/text/edit_text.h"

#include <QCoreApplication>

#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::EditText)
};

/// What says all by itself.
QString plain_name(std::string_view name) {
    if (name == "draw_route_to_school") return Words::tr("Draw the way to school");
    if (name == "draw_route_to_home") return Words::tr("Draw the way home");
    if (name == "draw_playground") return Words::tr("Draw a playground");
    if (name == "reroute") return Words::tr("Reroute");
    if (name == "take_way") return Words::tr("Take another way");
    if (name == "check_route") return Words::tr("Check the way home");
    if (name == "place_school") return Words::tr("Place a school");
    if (name == "place_crossing") return Words::tr("Place a crossing");
    if (name == "draw_occluder") return Words::tr("Draw an obstacle to sight");
    if (name == "keep_grouping") return Words::tr("Keep the grouping of districts");
    if (name == "change_profile") return Words::tr("Change a walking profile");
    if (name == "change_rules") return Words::tr("Change the rules");
    if (name == "choose_walking_date") return Words::tr("Choose the day on which children walk");
    if (name == "apply_fix") return Words::tr("Take a fix");
    if (name == "merge_scenario") return Words::tr("Merge a scenario");
    if (name == "settle_conflict") return Words::tr("Settle conflicts with the present state");
    if (name == "settings") return Words::tr("Change settings");
    if (name == "audit") return Words::tr("Audit");
    return {};
}

/// Of a change of shapes, with %1 for what it was done to.
QString shape_change_with_place(std::string_view name) {
    if (name == "turn") return Words::tr("Turn %1");
    if (name == "scale") return Words::tr("Scale %1");
    if (name == "clear_crossings") return Words::tr("Clear crossings of %1");
    if (name == "split") return Words::tr("Split into %1");
    if (name == "merge") return Words::tr("Merge %1");
    if (name == "slopes_from_terrain") return Words::tr("Take slopes from the terrain: %1");
    if (name == "draw_link") return Words::tr("Draw a missing way at %1");
    if (name == "mend_streets") return Words::tr("Mend %1");
    if (name == "propose_catchments") return Words::tr("Take the proposed catchments: %1");
    if (name == "take_sites") return Words::tr("Take over %1 from the siting");
    if (name == "change_grouping") return Words::tr("Change the group of %1");
    if (name == "weld_streets") return Words::tr("Join street ends of %1");
    if (name == "reshape") return Words::tr("Reshape %1");
    if (name == "cut_hole") return Words::tr("Cut a hole into %1");
    if (name == "fill_hole") return Words::tr("Fill a hole of %1");
    if (name == "draw_parallel") return Words::tr("Draw %1 beside a line");
    if (name == "move_vertex") return Words::tr("Move a vertex of %1");
    if (name == "move_vertices") return Words::tr("Move vertices of %1");
    if (name == "delete_vertices") return Words::tr("Delete vertices of %1");
    if (name == "insert_vertex") return Words::tr("Add a vertex to %1");
    if (name == "delete_vertex") return Words::tr("Delete a vertex of %1");
    return {};
}

/// With %1 for what it was done to.
QString name_with_place(std::string_view name) {
    if (name == "import") return Words::tr("Import %1");
    if (name == "draw") return Words::tr("Draw %1");
    if (name == "move") return Words::tr("Move %1");
    if (name == "duplicate") return Words::tr("Duplicate %1");
    if (name == "cut") return Words::tr("Cut %1");
    if (name == "paste") return Words::tr("Paste %1");
    if (name == "delete") return Words::tr("Delete %1");
    if (name == "change_attribute") return Words::tr("Change an attribute of %1");
    if (name == "paste_cells") return Words::tr("Paste into %1");
    return shape_change_with_place(name);
}

}  // namespace

QString counted(std::optional<Table> table, std::size_t count) {
    const int n = static_cast<int>(count);
    if (!table) return Words::tr("%n feature(s)", nullptr, n);
    switch (*table) {
        case Table::districts:
            return Words::tr("%n district(s)", nullptr, n);
        case Table::blocks:
            return Words::tr("%n block(s)", nullptr, n);
        case Table::streets:
            return Words::tr("%n street(s)", nullptr, n);
        case Table::crossings:
            return Words::tr("%n crossing(s)", nullptr, n);
        case Table::occluders:
            return Words::tr("%n obstacle(s)", nullptr, n);
        case Table::buildings:
            return Words::tr("%n building(s)", nullptr, n);
        case Table::schools:
            return Words::tr("%n school(s)", nullptr, n);
        case Table::school_gates:
            return Words::tr("%n school gate(s)", nullptr, n);
        case Table::playgrounds:
            return Words::tr("%n playground(s)", nullptr, n);
        case Table::routes:
            return Words::tr("%n route(s)", nullptr, n);
        case Table::catchments:
            return Words::tr("%n catchment(s)", nullptr, n);
        case Table::hazards:
            return Words::tr("%n hazard(s)", nullptr, n);
        case Table::findings:
        case Table::route_profile:
            break;
    }
    return Words::tr("%n feature(s)", nullptr, n);
}

QString edit_name(std::string_view name, std::optional<Table> subject, std::size_t rows) {
    if (QString plain = plain_name(name); !plain.isEmpty()) return plain;
    if (const QString with_place = name_with_place(name); !with_place.isEmpty())
        return with_place.arg(counted(subject, rows));
    return to_qstring(name);
}

}  // namespace yimi::app
