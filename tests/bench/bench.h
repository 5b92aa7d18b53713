// yimi-bench: how long Yimi's work takes on any project, beside peers that do the same (ARCHITECTURE.md section 4).
// main.cpp reads the options, measures and prints; the other files hold the work, one class per name, and benches.cpp
// lists them: a new name is one class and one line there. May use: everything. Start here.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/model/plan.h"

namespace yimi::bench {

struct Request {
    std::string project;  ///< only read, never changed
    std::string input;    ///< what `import` takes
    unsigned threads = 1;
    double radius_m = 100;  ///< of isovists
};

/// What one run did. The same project gives the same count and check, whatever the threads.
struct Work {
    std::size_t count = 0;  ///< of what "per second" says
    double check = 0;       ///< a sum that a peer can compare; each bench says of what
};

/// One measurement: made once, `open`ed once, then run as often as wished.
class Bench {
public:
    virtual ~Bench() = default;
    /// How many threads the work is spread over; what cannot be spread says 1.
    [[nodiscard]] virtual unsigned threads(const Request& /*request*/) const noexcept { return 1; }
    /// Everything that is not the work itself: opens the project, builds what the work takes as given.
    virtual Result<Done> open(const Request& request) = 0;
    /// Before each run, not timed.
    virtual Result<Done> set_up() { return Done{}; }
    /// The work itself.
    virtual Result<Work> run() = 0;
};

struct NamedBench {
    const char* name;
    std::unique_ptr<Bench> (*make)();
    bool draws = false;  ///< letters: needs a QGuiApplication before it is made
};
/// In the order of --list. What Yimi cannot do yet has no name here.
[[nodiscard]] const std::vector<NamedBench>& all_benches();

/// What each file of benches defines.
[[nodiscard]] std::unique_ptr<Bench> open_bench();
[[nodiscard]] std::unique_ptr<Bench> import_bench();
[[nodiscard]] std::unique_ptr<Bench> export_bench();
[[nodiscard]] std::unique_ptr<Bench> first_picture_bench();
[[nodiscard]] std::unique_ptr<Bench> early_picture_bench();
[[nodiscard]] std::unique_ptr<Bench> generalise_bench();
[[nodiscard]] std::unique_ptr<Bench> pan_bench();
[[nodiscard]] std::unique_ptr<Bench> frame_bench();
[[nodiscard]] std::unique_ptr<Bench> last_tile_bench();
[[nodiscard]] std::unique_ptr<Bench> edit_shown_bench();
[[nodiscard]] std::unique_ptr<Bench> read_names_bench();
[[nodiscard]] std::unique_ptr<Bench> find_bench();
[[nodiscard]] std::unique_ptr<Bench> sort_rows_bench();
[[nodiscard]] std::unique_ptr<Bench> filter_rows_bench();
[[nodiscard]] std::unique_ptr<Bench> select_where_bench();
[[nodiscard]] std::unique_ptr<Bench> snap_bench();
[[nodiscard]] std::unique_ptr<Bench> look_bench();
[[nodiscard]] std::unique_ptr<Bench> trace_bench();
[[nodiscard]] std::unique_ptr<Bench> circle_coverage_bench();
[[nodiscard]] std::unique_ptr<Bench> topology_bench();
[[nodiscard]] std::unique_ptr<Bench> make_network_bench();
[[nodiscard]] std::unique_ptr<Bench> update_network_bench();
[[nodiscard]] std::unique_ptr<Bench> nearest_school_bench();
[[nodiscard]] std::unique_ptr<Bench> service_areas_bench();
[[nodiscard]] std::unique_ptr<Bench> route_by_place_bench();
[[nodiscard]] std::unique_ptr<Bench> make_scene_bench();
[[nodiscard]] std::unique_ptr<Bench> update_scene_bench();
[[nodiscard]] std::unique_ptr<Bench> isovists_bench();
[[nodiscard]] std::unique_ptr<Bench> sight_lines_bench();
[[nodiscard]] std::unique_ptr<Bench> route_profile_bench();
[[nodiscard]] std::unique_ptr<Bench> child_view_bench();
[[nodiscard]] std::unique_ptr<Bench> audit_bench();
[[nodiscard]] std::unique_ptr<Bench> audit_one_edit_bench();
[[nodiscard]] std::unique_ptr<Bench> switch_scenario_bench();

/// The project's plan; the file is opened for reading only.
[[nodiscard]] Result<Plan> plan_of(const Request& request);

}  // namespace yimi::bench
