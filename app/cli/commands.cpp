#include "app/cli/command.h"

namespace yimi::app {

/// What each command file defines.
using Make = std::unique_ptr<Command>();
Make new_command, import_command, info_command, topology_command, route_command, why_command, coverage_command,
    reach_command, sight_command, parking_command, balance_command, siting_command, audit_command, fix_command,
    ledger_command, inspection_command, scenario_command, export_command, render_command, formula_command;

std::vector<std::unique_ptr<Command>> all_commands() {
    std::vector<std::unique_ptr<Command>> commands;
    for (Make* make : {new_command,        import_command,   info_command,   topology_command, route_command,
                       why_command,        coverage_command, reach_command,  sight_command,    parking_command,
                       balance_command,    siting_command,   audit_command,  fix_command,      ledger_command,
                       inspection_command, scenario_command, export_command, render_command,   formula_command})
        commands.push_back(make());
    return commands;
}

}  // namespace yimi::app
