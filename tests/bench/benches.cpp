#include "app/cli/project.h"
#include "tests/bench/bench.h"

namespace yimi::bench {

const std::vector<NamedBench>& all_benches() {
    static const std::vector<NamedBench> benches = {
        {"open", open_bench},
        {"first_picture", first_picture_bench, true},
        {"early_picture", early_picture_bench, true},
        {"generalise", generalise_bench},
        {"pan", pan_bench, true},
        {"frame", frame_bench, true},
        {"last_tile", last_tile_bench, true},
        {"edit_shown", edit_shown_bench, true},
        {"read_names", read_names_bench},
        {"find", find_bench},
        {"sort_rows", sort_rows_bench},
        {"filter_rows", filter_rows_bench},
        {"select_where", select_where_bench},
        {"snap", snap_bench},
        {"look", look_bench},
        {"trace", trace_bench},
        {"import", import_bench},
        {"export", export_bench},
        {"circle_coverage", circle_coverage_bench},
        {"make_network", make_network_bench},
        {"update_network", update_network_bench},
        {"topology", topology_bench},
        {"nearest_school", nearest_school_bench},
        {"service_areas", service_areas_bench},
        {"route_by_place", route_by_place_bench},
        {"make_scene", make_scene_bench},
        {"update_scene", update_scene_bench},
        {"isovists", isovists_bench},
        {"sight_lines", sight_lines_bench},
        {"route_profile", route_profile_bench},
        {"child_view", child_view_bench, true},
        {"audit", audit_bench},
        {"audit_one_edit", audit_one_edit_bench},
        {"switch_scenario", switch_scenario_bench},
    };
    return benches;
}

Result<Plan> plan_of(const Request& request) {
    return app::read_project(request.project);
}

}  // namespace yimi::bench
